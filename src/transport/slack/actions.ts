import { ACTIONS } from '../../presentation/action-ids.js';

/** Action ids of the buttons and menus that the bot itself sends; answers have their own. */
export const OWN_ACTIONS = {
  askPerson: 'feedback:ask-person',
  reason: 'feedback:reason',
  shareLanguage: 'share:language',
  shareBack: 'share:back',
  shareUndo: 'share:undo',
  shortcutPost: 'shortcut:post',
  language: 'home:language',
  seeData: 'home:see-data',
  exportData: 'home:export-data',
  deleteData: 'home:delete-data',
  channels: 'home:channels',
  planOpen: ACTIONS.openPlan,
  planExport: 'plan:export',
  planDelete: 'plan:delete',
  planSnooze: 'plan:snooze',
  planStop: 'plan:stop',
  finderOpen: 'finder:open',
  sendQuestion: 'unanswered:send',
  questionDone: 'unanswered:done',
  allQuestions: 'unanswered:all',
  questionPage: 'unanswered:page',
} as const;

/** The buttons that the bot sends, by action id. Ids of buttons that repeat end in a number. */
export const BUTTONS = {
  ask: new RegExp(`^${ACTIONS.ask}:\\d+$`),
  more: new RegExp(`^${ACTIONS.more}$`),
  share: new RegExp(`^${ACTIONS.share}$`),
  why: new RegExp(`^${ACTIONS.why}$`),
  feedback: new RegExp(`^${ACTIONS.feedback}$`),
  savePlan: new RegExp(`^${ACTIONS.savePlan}(:\\d+)?$`),
  openSite: new RegExp(`^${ACTIONS.openSite}:\\d+$`),
  plan: /^plan:(open|export|delete|snooze|stop)$/,
  finder: /^finder:open$/,
  filters: new RegExp(`^${ACTIONS.filters}$`),
  starter: /^home:ask:\d+$/,
  reason: new RegExp(`^${OWN_ACTIONS.reason}:\\d+$`),
  askPerson: new RegExp(`^${OWN_ACTIONS.askPerson}$`),
  shareLanguage: new RegExp(`^${OWN_ACTIONS.shareLanguage}$`),
  shareBack: new RegExp(`^${OWN_ACTIONS.shareBack}$`),
  shareUndo: new RegExp(`^${OWN_ACTIONS.shareUndo}$`),
  shortcutPost: new RegExp(`^${OWN_ACTIONS.shortcutPost}$`),
  language: new RegExp(`^${OWN_ACTIONS.language}$`),
  seeData: new RegExp(`^${OWN_ACTIONS.seeData}$`),
  exportData: new RegExp(`^${OWN_ACTIONS.exportData}$`),
  deleteData: new RegExp(`^${OWN_ACTIONS.deleteData}$`),
  channels: new RegExp(`^${OWN_ACTIONS.channels}$`),
  sendQuestion: new RegExp(`^${OWN_ACTIONS.sendQuestion}$`),
  questionDone: new RegExp(`^${OWN_ACTIONS.questionDone}$`),
  allQuestions: new RegExp(`^${OWN_ACTIONS.allQuestions}$`),
  questionPage: new RegExp(`^${OWN_ACTIONS.questionPage}:\\d+$`),
} as const;

/** Callback ids of the modals that can be submitted. */
export const VIEWS = {
  shareForm: 'share',
  sharePreview: 'share:preview',
  askPerson: 'feedback:person',
  ask: 'ask',
  channelPick: 'channel:pick',
  channelSettings: 'channel:settings',
  plan: 'plan',
  finder: 'finder',
} as const;

/** Callback ids of the shortcuts, as slack.manifest.json declares them. */
export const SHORTCUTS = {
  ask: 'ask_wayfinder',
  answerMessage: 'answer_message',
} as const;

/** Whether some listener takes the button; all others are of an older version. */
export function isKnownButton(actionId: string): boolean {
  return Object.values(BUTTONS).some((button) => button.test(actionId));
}

/** Whether some listener takes the submission of that modal. */
export function isKnownView(callbackId: string): boolean {
  return Object.values<string>(VIEWS).includes(callbackId);
}

export function isKnownShortcut(callbackId: string): boolean {
  return Object.values<string>(SHORTCUTS).includes(callbackId);
}

/** The action id of the starter at that place in the Home tab. */
export function starterId(index: number): string {
  return `home:ask:${index}`;
}
