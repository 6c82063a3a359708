import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english, inSlack, MODES, type InSlack } from './support.js';

describe.each(MODES)('over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    slack = await inSlack(mode);
  });
  afterEach(() => slack.stop());

  /** Posts as a person, and waits until all is said. */
  async function post(who: string, channel: string, text: string, thread?: string) {
    const person = slack.workspace.person(who);
    const message = person.post(channel, text, thread ? { thread } : {});
    await slack.settled();
    return message;
  }

  it('answers a mention in its thread', async () => {
    const { ts } = await post('grace', '#general', '@Wayfinder what does a CTO do?');
    expect(slack.told('#general', { thread: ts })).toEqual(['what does a CTO do?']);
    expect(slack.told('#general')).toEqual([]);
  });

  it('posts in the thread only, and without previews of its links', async () => {
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    await post('grace', '#general', 'two', ts);
    const calls = slack.workspace.calls('chat.postMessage');
    expect(calls).toHaveLength(2);
    for (const { arguments: given } of calls) {
      expect(given).toMatchObject({ thread_ts: ts, unfurl_links: 'false', unfurl_media: 'false' });
      expect(given).not.toHaveProperty('reply_broadcast');
    }
  });

  it('answers a mention within a thread there', async () => {
    const { ts } = await post('grace', '#general', 'has anybody an idea?');
    await post('elin', '#general', '@Wayfinder what does a CTO do?', ts);
    expect(slack.told('#general', { thread: ts })).toEqual(['what does a CTO do?']);
  });

  it('answers a direct message', async () => {
    const { ts } = await post('grace', '@wayfinder', 'R&D <or> "not"?');
    expect(slack.told('@wayfinder', { user: 'grace', thread: ts })).toEqual([
      'R&amp;D &lt;or&gt; "not"?',
    ]);
  });

  it('knows in a direct message what was told to the one before it', async () => {
    await post('grace', '@wayfinder', 'one');
    const { ts } = await post('grace', '@wayfinder', 'two');
    expect(slack.told('@wayfinder', { user: 'grace', thread: ts })).toEqual(['one + two']);
  });

  it('speaks in each thread of a direct talk of what was told there alone', async () => {
    const told = (thread: string) => slack.told('@wayfinder', { user: 'grace', thread }).at(-1);
    const first = await post('grace', '@wayfinder', 'one');
    const second = await post('grace', '@wayfinder', 'two');
    await post('grace', '@wayfinder', 'three', first.ts);
    await post('grace', '@wayfinder', 'four', second.ts);
    const third = await post('grace', '@wayfinder', 'five');
    expect(told(first.ts)).toBe('one + three');
    expect(told(second.ts)).toBe('one + two + four');
    expect(told(third.ts)).toBe('one + two + five');
  });

  it('answers messages of a person in the order in which they were written', async () => {
    const grace = slack.workspace.person('grace');
    const posts = ['a', 'b', 'c', 'd'].map((text) => grace.post('@wayfinder', text));
    await slack.settled();
    const { ts = '' } = posts.at(-1) ?? {};
    expect(slack.told('@wayfinder', { user: 'grace', thread: ts })).toEqual(['a + b + c + d']);
  });

  describe('in a thread that it has joined', () => {
    let thread: string;
    beforeEach(async () => {
      ({ ts: thread } = await post('grace', '#general', '@Wayfinder one'));
    });

    it('answers the asker without a mention', async () => {
      await post('grace', '#general', 'two', thread);
      expect(slack.told('#general', { thread })).toEqual(['one', 'one + two']);
    });

    it('answers the asker after a restart', async () => {
      await slack.restart();
      await post('grace', '#general', 'two', thread);
      expect(slack.told('#general', { thread })).toEqual(['one', 'one + two']);
    });

    it('is silent when somebody else writes', async () => {
      await post('elin', '#general', 'two', thread);
      expect(slack.told('#general', { thread })).toEqual(['one']);
    });

    it('is silent when the asker answers somebody else', async () => {
      await post('elin', '#general', 'I wonder', thread);
      await post('grace', '#general', 'why?', thread);
      expect(slack.told('#general', { thread })).toEqual(['one']);
    });

    it('is silent when the asker speaks to somebody', async () => {
      await post('grace', '#general', '@elin look', thread);
      expect(slack.told('#general', { thread })).toEqual(['one']);
    });

    it('answers whoever mentions it next, from what they spoke of', async () => {
      await post('elin', '#general', '@Wayfinder two', thread);
      await post('elin', '#general', 'three', thread);
      expect(slack.told('#general', { thread })).toEqual(['one', 'two', 'two + three']);
    });
  });

  it('is silent to questions in a channel that do not mention it', async () => {
    const { ts } = await post('grace', '#general', 'what does a CTO do?');
    await post('elin', '#general', 'no idea', ts);
    expect(slack.workspace.calls('chat.postMessage')).toEqual([]);
  });

  it.each([
    { where: 'a channel', channel: '#general', text: '@Wayfinder one' },
    { where: 'a direct message', channel: '@wayfinder', text: 'one' },
  ])('is silent to an edit in $where', async ({ channel, text }) => {
    const message = await post('grace', channel, text);
    slack.workspace.person('grace').edit(message, '@Wayfinder two');
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage')).toHaveLength(1);
    expect(slack.workspace.calls('chat.update')).toEqual([]);
  });

  it('is silent to an edit in a thread that it has joined', async () => {
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    const further = await post('grace', '#general', 'two', ts);
    slack.workspace.person('grace').edit(further, 'three');
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage')).toHaveLength(2);
  });

  it('is silent to a deletion', async () => {
    const message = await post('grace', '@wayfinder', 'one');
    slack.workspace.person('grace').delete(message);
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage')).toHaveLength(1);
  });

  it('is silent to people who join', async () => {
    slack.workspace.person('ayesha').join('#platform-team');
    slack.workspace.person('ayesha').join('#mentoring');
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage')).toEqual([]);
  });

  it.each(['app_mention', 'message'])(
    'answers a %s that is delivered four times once',
    async (type) => {
      const channel = type === 'message' ? '@wayfinder' : '#general';
      await post('grace', channel, '@Wayfinder one');
      const { eventId = '' } = slack.workspace.deliveries(type).at(-1) ?? {};
      await slack.workspace.redeliver(eventId, 2);
      await slack.settled();
      await slack.restart();
      await slack.workspace.redeliver(eventId, 2);
      await slack.settled();
      expect(slack.workspace.calls('chat.postMessage')).toHaveLength(1);
    },
  );

  it('answers `/career` to the asker alone', async () => {
    await slack.workspace.person('grace').command('/career', 'what does a CTO do?', '#general');
    await slack.settled();
    const seen = slack.workspace.ephemerals('grace').map(({ text }) => text);
    expect(seen).toEqual(['what does a CTO do?']);
    expect(slack.told('#general')).toEqual([]);
  });

  it('answers `/career` in a channel that it is not in', async () => {
    const grace = slack.workspace.person('grace');
    await grace.command('/career', 'one', '#platform-team');
    await grace.command('/career', 'two', '#platform-team');
    await slack.settled();
    const seen = slack.workspace.ephemerals('grace').map(({ text }) => text);
    expect(seen).toEqual(['one', 'one + two']);
  });

  it.each(['', 'help', ' Help '])('tells how `/career%s` is used', async (text) => {
    await slack.workspace.person('grace').command('/career', text, '#general');
    await slack.settled();
    const seen = slack.workspace.ephemerals('grace').map((message) => message.text);
    expect(seen).toEqual([english('career.usage')]);
  });

  it('apologises once with a code when an answer breaks', async () => {
    const { ts } = await post('grace', '#general', '@Wayfinder boom canary');
    expect(slack.told('#general', { thread: ts })).toEqual(['error.unexpected']);
    expect(slack.log.join('\n')).toMatch(/"code":"\w+"/);
    expect(slack.log.join('\n')).not.toContain('canary');
  });

  it('apologises once to a mention while the database is away', async () => {
    await slack.storage.close();
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    expect(slack.told('#general', { thread: ts })).toEqual(['error.unexpected']);
  });

  it('is silent in threads while the database is away', async () => {
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    await slack.storage.close();
    await post('grace', '#general', 'two', ts);
    expect(slack.told('#general', { thread: ts })).toEqual(['one']);
  });

  it('gives one reply to each of any direct messages', async () => {
    const elin = slack.workspace.person('elin');
    const texts = fc.sample(fc.string({ unit: 'grapheme', minLength: 1 }), 150);
    const posted = texts.filter((text) => text.trim() !== '');
    for (const text of posted) elin.post('@wayfinder', text);
    await slack.settled();
    const calls = slack.workspace.calls('chat.postMessage');
    // Answers that grow too long for a block are refused, and posted again as text.
    expect(calls.filter(({ response }) => response['ok'])).toHaveLength(posted.length);
  });

  it('tells the answer as text when Slack does not take its blocks', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, 1);
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    expect(slack.told('#general', { thread: ts })).toEqual(['one']);
  });

  it('waits as long as Slack asks it to', async () => {
    const fault = { kind: 'rate-limit', retryAfterSeconds: 1 } as const;
    slack.workspace.fail('chat.postMessage', fault, 1);
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    expect(slack.told('#general', { thread: ts })).toEqual(['one']);
  });

  it('finishes the turns in flight before it stops', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'latency', ms: 200 }, 1);
    slack.workspace.person('grace').post('@wayfinder', 'one');
    await slack.workspace.until(() => slack.workspace.deliveries('message').length > 0);
    await slack.workspace.idle();
    await slack.restart();
    expect(slack.workspace.calls('chat.postMessage')).toHaveLength(1);
  });
});
