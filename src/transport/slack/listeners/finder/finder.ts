import type { BlockAction, ButtonAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { OWN_ACTIONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import type { Register } from '../../parts.js';
import { postTo } from '../../reply.js';
import type { Home } from '../home/home-section.js';
import { finderModal, wishIn } from './finder-modal.js';

/** The course finder as a form from the Home tab, answered in the direct conversation. */
export const registerFinder: Register = (app, parts) => {
  app.action<BlockAction<ButtonAction>>(OWN_ACTIONS.finderOpen, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const language = await parts.people.language(client, tenantOf(context), body.user.id);
    const view = finderModal(parts.finderSubjects ?? [], language, parts);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.view(VIEWS.finder, async ({ ack, view, body, client, context }) => {
    await ack();
    const tenant = tenantOf(context);
    const user = body.user.id;
    const facets = wishIn(view.state.values);
    const { channel } = await client.conversations.open({ users: user });
    const direct = channel?.id ?? user;
    const locale = await parts.people.locale(client, tenant, user);
    const message = {
      tenant,
      channel: direct,
      conversation: direct,
      user,
      text: '',
      ...(locale !== undefined && { locale }),
      ask: {
        intent: 'course_recommend',
        ...(Object.keys(facets).length > 0 && { facets }),
      },
    };
    await parts.bot.turn(message, postTo(client, { channel: direct }, parts));
  });
};

/** The button in the Home tab that opens the form. */
export async function finderSection({ tell }: Home): Promise<readonly KnownBlock[]> {
  const text = { type: 'plain_text' as const, text: tell('finder.modal.title') };
  const button = { type: 'button' as const, action_id: OWN_ACTIONS.finderOpen, text };
  return [{ type: 'actions', block_id: 'home:finder', elements: [button] }];
}
