import { describe, expect, it } from 'vitest';
import { postOf } from '../../../src/transport/slack/posts.js';

const spoken = { channel: 'C1', ts: '1.0', user: 'U1', text: 'hi' };

describe('postOf', () => {
  it.each([undefined, 'file_share', 'me_message', 'thread_broadcast'])(
    'reads what a person wrote, of subtype %s',
    (subtype) => {
      expect(postOf({ ...spoken, subtype })).toMatchObject({ user: 'U1', text: 'hi' });
    },
  );

  it.each([
    { what: 'an edit', fields: { subtype: 'message_changed' } },
    { what: 'a mention put in by an edit', fields: { edited: { user: 'U1', ts: '2.0' } } },
    { what: 'a deletion', fields: { subtype: 'message_deleted' } },
    { what: 'somebody who joins', fields: { subtype: 'channel_join' } },
    { what: 'a bot', fields: { bot_id: 'B1' } },
    { what: 'an older bot', fields: { subtype: 'bot_message' } },
    { what: 'Slackbot', fields: { user: 'USLACKBOT' } },
    { what: 'nobody', fields: { user: undefined } },
  ])('reads nothing in the message of $what', ({ fields }) => {
    expect(postOf({ ...spoken, ...fields })).toBeUndefined();
  });

  it.each([
    { channel: 'D1', channel_type: undefined, direct: true },
    { channel: 'D1', channel_type: 'im', direct: true },
    { channel: 'G1', channel_type: 'mpim', direct: false },
    { channel: 'C1', channel_type: undefined, direct: false },
  ])('knows whether $channel of type $channel_type is direct', ({ direct, ...fields }) => {
    expect(postOf({ ...spoken, ...fields })?.direct).toBe(direct);
  });
});
