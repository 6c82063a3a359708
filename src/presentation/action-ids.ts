/** Action ids of the buttons under an answer; listeners register the same. */
export const ACTIONS = {
  ask: 'answer:ask',
  more: 'answer:more',
  share: 'answer:share',
  why: 'answer:why',
  feedback: 'answer:feedback',
  savePlan: 'plan:save',
  openPlan: 'plan:open',
  openSite: 'answer:open',
  filters: 'finder:filters',
} as const;
