import type { Mind } from '../../../src/bot.js';
import type { Message, View } from '../../../src/workspace/model.js';
import type { Submission } from '../../../src/workspace/person-modals.js';
import { guidedSlack, type GuidedSlack } from './support.js';

/** Grace, who was answered with platforms and can save them to her plan, in a workspace. */
export interface PlanInSlack {
  readonly slack: GuidedSlack;
  readonly tenant: string;
  readonly user: string;
  readonly answer: Message;
  save(): Promise<void>;
  /** Saves the answer, then opens the form. */
  openPlan(): Promise<View>;
  /** Opens the form again. */
  reopenPlan(): Promise<View>;
  remindDaily(time?: string, zone?: string): Promise<Submission>;
  /** The texts of the reminders that were sent. */
  reminders(): string[];
  /** Every instance looks for what is due. */
  tick(): Promise<void>;
}

export async function planInSlack(mind: Mind): Promise<PlanInSlack> {
  const slack = await guidedSlack(mind, 2);
  const { workspace } = slack;
  const grace = workspace.person('grace');
  const { ts: thread } = grace.post('#general', '@Wayfinder learn python for free');
  const answer = await workspace.until(() => workspace.messages('#general', { thread })[1]);
  await slack.settled();

  async function save() {
    await grace.click(answer, 'plan:save');
    await slack.settled();
  }
  async function reopenPlan(): Promise<View> {
    const told = workspace.ephemerals('grace').findLast(({ text }) => text.startsWith('In your'));
    if (!told) throw new Error('nothing was said about saving');
    await grace.click(told, 'plan:open');
    await slack.settled();
    return workspace.until(() => workspace.modal('grace'));
  }
  async function openPlan() {
    await save();
    return reopenPlan();
  }

  return {
    slack,
    tenant: workspace.settings.teamId,
    user: grace.member.id,
    answer,
    save,
    openPlan,
    reopenPlan,
    async remindDaily(time = '17:00', zone = 'Europe/Stockholm') {
      const view = await openPlan();
      const result = await grace.submit(view, { remind: 'daily', time, zone, hours: '6' });
      await slack.settled();
      return result;
    },
    reminders: () =>
      workspace
        .calls('chat.postMessage')
        .map(({ arguments: { text } }) => String(text))
        .filter((text) => text.startsWith('Time to learn')),
    async tick() {
      await Promise.all(slack.apps.map((app) => app.remind()));
      await slack.settled();
    },
  };
}
