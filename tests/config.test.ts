import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoredVariables, readConfig } from '../src/config.js';
import { SetupError, VARIABLES, type SetupProblem } from '../src/setup-error.js';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };

function problemsOf(
  env: Record<string, string>,
  inFile: readonly string[] = [],
): readonly SetupProblem[] {
  try {
    readConfig(env, inFile);
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('is local without any Slack variable', () => {
    expect(readConfig({})).toEqual({
      kind: 'local',
      databaseUrl: 'file:data/wayfinder.db',
      logLevel: 'info',
      port: 3000,
      keepDays: { state: 30, feedback: 365, shares: 90, questions: 90 },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: ' ' }).kind).toBe('local');
  });

  it('uses Socket Mode with an app-level token', () => {
    expect(readConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({
      kind: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: 'https://slack.com/api/',
    });
  });

  it('uses HTTP with a signing secret', () => {
    expect(readConfig({ ...bot, SLACK_SIGNING_SECRET: 'abc', PORT: '8080' })).toMatchObject({
      kind: 'http',
      signingSecret: 'abc',
      port: 8080,
    });
  });

  it('prefers Socket Mode where both are set', () => {
    const both = { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 'abc' };
    expect(readConfig(both).kind).toBe('socket');
  });

  const installs = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'abc',
    SLACK_SIGNING_SECRET: 'def',
    SLACK_STATE_SECRET: 'sixteen characters',
    SLACK_REDIRECT_URI: 'https://example.org/slack/oauth_redirect',
    SLACK_TOKEN_KEYS: `${'A'.repeat(43)}=, ${'B'.repeat(43)}=`,
  };

  it('takes installs by many workspaces with a client id', () => {
    expect(readConfig(installs)).toMatchObject({
      kind: 'oauth',
      clientId: '1.2',
      tokenKeys: [`${'A'.repeat(43)}=`, `${'B'.repeat(43)}=`],
    });
  });

  it('takes their events over a socket where there is an app-level token', () => {
    const { SLACK_SIGNING_SECRET: signingSecret, ...rest } = installs;
    expect(readConfig(installs)).toMatchObject({ events: { kind: 'http', signingSecret } });
    expect(readConfig({ ...rest, SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({
      kind: 'oauth',
      events: { kind: 'socket', appToken: 'xapp-1' },
    });
  });

  it.each(Object.keys(installs).filter((name) => name !== 'SLACK_CLIENT_ID'))(
    'names %s when it is missing beside a client id',
    (name) => {
      expect(problemsOf({ ...installs, [name]: '' })).toMatchObject([{ variable: name }]);
    },
  );

  it.each([
    { SLACK_TOKEN_KEYS: 'short' },
    { KEEP_SHARES_DAYS: '7' },
    { KEEP_STATE_DAYS: 'long' },
    { KEEP_QUESTIONS_DAYS: '0' },
  ])('refuses %o', (wrong) => {
    const [variable] = Object.keys(wrong);
    expect(problemsOf({ ...installs, ...wrong })).toMatchObject([{ variable }]);
  });

  it.each([
    ['https://example.org/slack/events', 'must end with /slack/oauth_redirect'],
    ['https://example.org/', 'must end with /slack/oauth_redirect'],
    ['https://example.org/slack/oauth_redirect/', 'must end with /slack/oauth_redirect'],
    ['https://example.org/slack/oauth_redirect?a=1', 'must end with /slack/oauth_redirect'],
    ['http://example.org/slack/oauth_redirect', 'must begin with https://'],
    ['example.org/slack/oauth_redirect', 'must be an https address'],
  ])('refuses to have people sent back to %s', (url, problem) => {
    expect(problemsOf({ ...installs, SLACK_REDIRECT_URI: url })).toEqual([
      {
        variable: 'SLACK_REDIRECT_URI',
        problem: expect.stringContaining(problem) as string,
      },
    ]);
  });

  it.each([
    'https://example.org/behind/a/proxy/slack/oauth_redirect',
    'http://localhost:3000/slack/oauth_redirect',
  ])('has people sent back to %s', (url) => {
    expect(problemsOf({ ...installs, SLACK_REDIRECT_URI: url })).toEqual([]);
  });

  it.each([
    { ids: 'U0ADA', problem: 'must be ids of people with commas between: U…,U…' },
    { ids: 'U0ADALOVE1;U0GRACEH01', problem: 'must be ids of people with commas between: U…,U…' },
  ])('refuses "$ids" as editors', ({ ids, problem }) => {
    const env = { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_EDITORS: ids };
    expect(problemsOf(env)).toEqual([{ variable: 'SLACK_EDITORS', problem }]);
  });

  it('refuses the name of a channel as the help channel', () => {
    const env = { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_HELP_CHANNEL: '#help' };
    expect(problemsOf(env)).toMatchObject([{ variable: 'SLACK_HELP_CHANNEL' }]);
  });

  it('takes several editors', () => {
    const env = { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_EDITORS: 'U0ADALOVE1, W0GRACEH01' };
    expect(readConfig(env)).toMatchObject({ editors: ['U0ADALOVE1', 'W0GRACEH01'] });
  });

  it('takes no editors and no help channel where many workspaces install it', () => {
    const env = { ...installs, SLACK_EDITORS: 'U0ADALOVE1', SLACK_HELP_CHANNEL: 'C0CAREERS1' };
    expect(problemsOf(env)).toMatchObject([
      { variable: 'SLACK_EDITORS' },
      { variable: 'SLACK_HELP_CHANNEL' },
    ]);
  });

  it.each(['http://127.0.0.1:5/api', 'http://127.0.0.1:5/api/'])(
    'ends the address of the Web API with one slash: %s',
    (url) => {
      const env = { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url };
      expect(readConfig(env)).toMatchObject({ apiUrl: 'http://127.0.0.1:5/api/' });
    },
  );

  it.each([
    { set: { SLACK_BOT_TOKEN: 'xoxb-1' }, missing: ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] },
    { set: { SLACK_APP_TOKEN: 'xapp-1' }, missing: ['SLACK_BOT_TOKEN'] },
    { set: { SLACK_SIGNING_SECRET: 'abc' }, missing: ['SLACK_BOT_TOKEN'] },
    {
      set: { SLACK_API_URL: 'http://localhost:1/api/' },
      missing: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    },
  ])('lists $missing as missing beside $set', ({ set, missing }) => {
    expect(problemsOf(set).map(({ variable }) => variable)).toEqual(missing);
  });

  it('tells every problem at once', () => {
    const problems = problemsOf({
      SLACK_BOT_TOKEN: 'xapp-1',
      SLACK_API_URL: 'ftp://slack',
      PORT: '70000',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map(({ variable }) => variable).sort()).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'PORT',
      'SLACK_API_URL',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
    ]);
  });

  it.each(['file://data/wayfinder.db', 'file://./a.db'])('refuses the slashes of %s', (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([
      {
        variable: 'DATABASE_URL',
        problem: expect.stringContaining('two slashes') as string,
      },
    ]);
  });

  it('names the page on which a token is found', () => {
    expect(() => readConfig(bot)).toThrow('Basic Information → App-Level Tokens');
  });

  it('never tells the value of a variable', () => {
    const secret = fc.stringMatching(/^[a-z]{12,40}$/);
    fc.assert(
      fc.property(secret, secret, (token, database) => {
        expect(() => readConfig({ SLACK_BOT_TOKEN: token, DATABASE_URL: database })).toThrow(
          expect.objectContaining({
            message: expect.not.stringContaining(token) as string,
          }) as Error,
        );
      }),
    );
  });
});

describe('a misspelt name', () => {
  const app = { SLACK_APP_TOKEN: 'xapp-1' };

  it.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLACK_SIGNING_SECRETS', 'SLACK_SIGNING_SECRET'],
    ['slack_bot_token', 'SLACK_BOT_TOKEN'],
    ['SLACK-BOT-TOKEN', 'SLACK_BOT_TOKEN'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['KEEP_STATE_DAY', 'KEEP_STATE_DAYS'],
  ])('in .env stops the start: %s is told to mean %s', (name, meant) => {
    const problems = problemsOf({ [name]: 'x' }, [name]);

    expect(problems[0]?.problem).toContain(`${name} in .env`);
    expect(problems[0]?.next).toContain(`Write ${meant} instead`);
  });

  it('is told together with everything else that is wrong', () => {
    const env = { SLACK_BOT_TOKN: 'xoxb-1', PORT: 'x' };
    const [misspelt, ...others] = problemsOf(env, Object.keys(env));

    expect(misspelt?.problem).toContain('SLACK_BOT_TOKN');
    expect(others.map(({ variable }) => variable)).toEqual([
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'PORT',
    ]);
  });

  it('in the environment of the process may be of another program, and is only told', () => {
    const variables = { ...bot, ...app, SLACK_EDITOR: 'vim', SLACK_WEBHOOK_URL: 'https://a.b' };

    expect(readConfig(variables).kind).toBe('socket');
    expect(ignoredVariables({ variables, inFile: [] })).toEqual([
      { name: 'SLACK_EDITOR', meant: 'SLACK_EDITORS' },
      { name: 'SLACK_WEBHOOK_URL', meant: undefined },
    ]);
  });

  it('is no name that resembles what is set, or resembles nothing', () => {
    const inFile = ['SLACK_BOT_TOKEN2', 'SLACK_TEAM', 'SUPPORT', 'COMPOSE_PROJECT_NAME'];
    const others = Object.fromEntries(inFile.map((name) => [name, 'xoxb-2']));
    const variables = { ...bot, ...app, ...others };

    expect(problemsOf(variables, inFile)).toEqual([]);
    expect(ignoredVariables({ variables, inFile }).map(({ name }) => name)).toEqual([
      'SLACK_BOT_TOKEN2',
      'SLACK_TEAM',
    ]);
  });

  it('is not told where it is empty', () => {
    expect(problemsOf({ SLACK_BOT_TOKN: ' ' }, ['SLACK_BOT_TOKN'])).toEqual([]);
  });
});

describe('.env.example', () => {
  it('names every variable that is read', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    for (const name of VARIABLES) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
  });
});
