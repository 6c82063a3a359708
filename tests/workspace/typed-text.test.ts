import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/workspace/workspace.js';

const grace = createWorkspace().person('grace');

describe('what a person types', () => {
  it.each([
    ['@Wayfinder hi', '<@U0WFBOT001> hi'],
    ['<@U0WFBOT001> hi', '<@U0WFBOT001> hi'],
    ['@nobody hi', '@nobody hi'],
    ['write to a@elin.example', 'write to a@elin.example'],
    ['see #careers', 'see <#C0WFCAREERS|careers>'],
    ['see #nowhere', 'see #nowhere'],
    ['R&D <b>', 'R&amp;D &lt;b&gt;'],
    ['https://a.example/?x=1&y=2', '<https://a.example/?x=1&amp;y=2>'],
  ])('%j is sent as Slack sends it', (typed, sent) => {
    expect(grace.post('#general', typed).text).toBe(sent);
  });

  it('is sent as a rich text block too', () => {
    const { blocks } = grace.post('#general', '@Wayfinder hi');
    expect(blocks).toMatchObject([
      {
        type: 'rich_text',
        elements: [{ elements: [{ type: 'user', user_id: 'U0WFBOT001' }, { text: ' hi' }] }],
      },
    ]);
  });
});

describe('where a person may post', () => {
  it.each([
    ['elin', '#hiring-archive', 'elin is not in #hiring-archive'],
    ['grace', '#hiring-archive', '#hiring-archive is archived'],
    ['grace', '#announcements', 'Only admins may post in #announcements'],
    ['tomas', '#general', 'tomas is not in #general'],
    ['grace', '#nowhere', 'There is no channel #nowhere'],
  ])('refuses %s in %s', (who, where, message) => {
    expect(() => createWorkspace().person(who).post(where, 'x')).toThrow(message);
  });

  it('lets an admin post in a read-only channel', () => {
    expect(createWorkspace().person('ingrid').post('#announcements', 'News').text).toBe('News');
  });
});
