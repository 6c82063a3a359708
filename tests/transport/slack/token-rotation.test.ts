import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../../src/storage/open-storage.js';
import { install, oauthStage, type Instance, type OAuthStage } from './oauth-support.js';

const LIFETIME_SECONDS = 43_200;
const AT_ONCE = 20;

const newKey = () => randomBytes(32).toString('base64');

let stage: OAuthStage;
let key: string;
let instance: Instance;

beforeEach(async () => {
  stage = await oauthStage({ tokenLifetimeSeconds: LIFETIME_SECONDS });
  key = newKey();
  instance = await stage.start([key]);
  await install(instance);
});
afterEach(async () => {
  vi.useRealTimers();
  await stage.stop();
});

/** Lets time pass for Slack and for the app, but not for timers. */
function passSeconds(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
}

async function settled(...instances: readonly Instance[]) {
  await stage.workspace.idle();
  for (const { app } of instances) await app.idle();
}

/** Twenty questions at the same moment, each in a thread of its own. */
async function askMany(): Promise<void> {
  const grace = stage.workspace.person('grace');
  for (let at = 0; at < AT_ONCE; at++) grace.post('#general', `@Wayfinder question ${at}`);
  await settled(instance);
}

const renewals = () =>
  stage.workspace
    .calls('oauth.v2.access')
    .filter((call) => call.arguments['grant_type'] === 'refresh_token');
const refused = () => stage.workspace.calls().filter(({ response }) => response['ok'] !== true);
const answers = () =>
  stage.workspace
    .calls('chat.postMessage')
    .filter(({ response, arguments: given }) => response['ok'] === true && given['thread_ts']);

/** Every token that Slack gave to the app. */
function tokens(): string[] {
  const given = stage.workspace.calls('oauth.v2.access').map(({ response }) => response);
  return given.flatMap((each) => [String(each['access_token']), String(each['refresh_token'])]);
}

describe('a token that expires', () => {
  it('serves as long as it lasts', async () => {
    await askMany();
    expect(answers()).toHaveLength(AT_ONCE);
    expect(renewals()).toEqual([]);
  });

  it('is renewed once though twenty events come at the same moment', async () => {
    passSeconds(LIFETIME_SECONDS + 60);
    await askMany();
    expect(renewals()).toHaveLength(1);
    expect(answers()).toHaveLength(AT_ONCE);
    expect(refused()).toEqual([]);
  });

  it('is renewed again when its successor expires', async () => {
    for (let times = 1; times <= 2; times++) {
      passSeconds(LIFETIME_SECONDS + 60);
      await askMany();
    }
    expect(renewals()).toHaveLength(2);
    expect(answers()).toHaveLength(2 * AT_ONCE);
    expect(refused()).toEqual([]);
  });

  it('is kept renewed and sealed', async () => {
    passSeconds(LIFETIME_SECONDS + 60);
    await askMany();
    const files = await readdir(stage.folder);
    const bytes = await Promise.all(files.map((name) => readFile(join(stage.folder, name))));
    const written = Buffer.concat(bytes).toString('latin1') + stage.log.join();
    expect(tokens()).toHaveLength(4);
    for (const token of tokens()) expect(written).not.toContain(token);

    await instance.stop();
    instance = await stage.start([key]);
    await askMany();
    expect(renewals()).toHaveLength(1);
    expect(answers()).toHaveLength(2 * AT_ONCE);
  });
});

describe('a new key in front of the old one', () => {
  it('reads what the old one sealed, seals it anew, and then stands alone', async () => {
    const [fresh, old] = [newKey(), key];
    await instance.stop();
    instance = await stage.start([fresh, old]);
    await askMany();
    expect(answers()).toHaveLength(AT_ONCE);
    expect(await instance.storage.installations.reseal()).toBe(1);
    await instance.stop();

    instance = await stage.start([fresh]);
    await askMany();
    expect(answers()).toHaveLength(2 * AT_ONCE);
    const { teamId } = stage.workspace.settings;
    const byOld = await openStorage(`file:${join(stage.folder, 'a.db')}`, Date.now, [old]);
    await expect(byOld.installations.fetch(teamId)).rejects.toThrow('not in the ring');
    await byOld.close();
  });
});
