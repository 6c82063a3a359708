import type { Button, KnownBlock } from '@slack/types';

export function paragraph(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

export function smallPrint(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}

export function button(text: string, actionId: string, value?: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text },
    ...(value === undefined ? {} : { value }),
  };
}
