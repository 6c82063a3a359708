import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../../src/answering/answer.js';
import { loadMind, type Mind } from '../../src/bot.js';
import type {
  ConversationContext,
  IncomingMessage,
  Response,
} from '../../src/conversation/responder.js';
import { foldersOf } from '../../src/load/folders.js';

export const ROOT = join(import.meta.dirname, '..', '..');

/** What the bot is made of in English. Other languages are left out: they cost a model each. */
const DATA = ['languages/en', 'intents/domain.yml', 'intents/en', 'knowledge'];
/** The same in every language. */
const EVERY_DATA = ['languages', 'intents', 'knowledge'];
/** What is not English, or no data, in there. */
const LEFT_OUT = ['knowledge/translations', 'knowledge/schema'];
/** The code that makes compiled data out of it. */
const COMPILER = ['src/files', 'src/languages', 'src/understanding', 'src/knowledge', 'src/load'];
/** The part of it that models depend on: they are kept where only other data changed. */
const LEARNER = ['src/languages', 'src/understanding/classifier'];
const STORE = join(tmpdir(), 'wayfinder-tests');

const LOCK_POLL_MS = 50;
/** A lock that is older was left by a run that was stopped. */
const LOCK_EXPIRES_MS = 60_000;

let root: Promise<string> | undefined;
let everyRoot: Promise<string> | undefined;

/**
 * Root of a copy of the English data, with its model trained: at the first call on this content, by
 * whichever test file comes first. Nothing may be changed in it.
 */
export function englishRoot(): Promise<string> {
  return (root ??= makeEnglishRoot());
}

async function makeEnglishRoot(): Promise<string> {
  const folder = join(STORE, `en-${hashOf([...DATA, ...COMPILER])}`);
  const models = join(STORE, `models-${hashOf(LEARNER)}`);
  await madeOnce(folder, async () => {
    copyEnglish(folder);
    const folders = foldersOf(folder);
    if (existsSync(models)) cpSync(models, folders.cache, { recursive: true });
    (await loadMind(folders)).warmUp();
    cpSync(folders.cache, models, { recursive: true, filter: (path) => !path.endsWith('.json') });
  });
  return folder;
}

/**
 * Root of a copy of the data of every language, with its models trained. For tests of what differs
 * between languages: the models take seconds. Nothing may be changed in it.
 */
export function everyLanguageRoot(): Promise<string> {
  return (everyRoot ??= makeEveryLanguageRoot());
}

async function makeEveryLanguageRoot(): Promise<string> {
  const folder = join(STORE, `all-${hashOf([...EVERY_DATA, ...COMPILER], isTold)}`);
  await madeOnce(folder, async () => {
    for (const path of EVERY_DATA) {
      cpSync(join(ROOT, path), join(folder, path), { recursive: true, filter: isTold });
    }
    (await loadMind(foldersOf(folder))).warmUp();
  });
  return folder;
}

/** The bot in every language that it has. */
export async function everyLanguageMind(): Promise<Mind> {
  return loadMind(foldersOf(await everyLanguageRoot()));
}

/** The bot in English, as it is started. */
export async function englishMind(): Promise<Mind> {
  return loadMind(foldersOf(await englishRoot()));
}

/** The bot in every language, as it is started. What it compiles and trains is kept in `data/`. */
export async function wholeMind(): Promise<Mind> {
  return loadMind(foldersOf(ROOT));
}

function copyEnglish(folder: string): void {
  for (const path of DATA) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true, filter: isEnglish });
  }
}

function isEnglish(path: string): boolean {
  return !LEFT_OUT.some((one) => path.startsWith(join(ROOT, one)));
}

function isTold(path: string): boolean {
  return !path.startsWith(join(ROOT, 'knowledge/schema'));
}

function hashOf(paths: readonly string[], isWanted = isEnglish): string {
  const hash = createHash('sha256');
  const files = paths.map((one) => join(ROOT, one)).flatMap((one) => filesOf(one, isWanted));
  for (const path of files) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string, isWanted: (path: string) => boolean): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => isWanted(file) && /\.(yml|ts)$/.test(file))
    .sort();
}

/** Makes something in a folder once, however many processes ask for it at a time. */
async function madeOnce(folder: string, make: () => Promise<void>): Promise<void> {
  const done = `${folder}${sep}.done`;
  const lock = `${folder}.lock`;
  while (!existsSync(done)) {
    if (!takeLock(lock)) {
      await wait(LOCK_POLL_MS);
      continue;
    }
    try {
      if (!existsSync(done)) await make();
      mkdirSync(done, { recursive: true });
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(join(lock, '..'), { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    const taken = statSync(lock, { throwIfNoEntry: false });
    if (taken && Date.now() - taken.mtimeMs > LOCK_EXPIRES_MS) rmSync(lock, { recursive: true });
    return false;
  }
}

/** The answers to a talk of its own, one a turn. */
export function answersTo(mind: Mind, locale: string, talk: readonly string[]): readonly Answer[] {
  const chat = chatWith(mind);
  return talk.map((text) => chat.say(text, { locale }).answer);
}

/** The answer to the last turn of a talk of its own. */
export function lastAnswer(mind: Mind, locale: string, talk: readonly string[]): Answer {
  const answer = answersTo(mind, locale, talk).at(-1);
  if (!answer) throw new Error('nothing was said');
  return answer;
}

/** A chat of one person with the bot. What is remembered goes from turn to turn in here alone. */
export interface Chat {
  say(text: string, message?: Partial<IncomingMessage>): Response;
  readonly context: () => ConversationContext | undefined;
}

/** Talks to the responder as the conversation does: a context that it gives replaces the last. */
export function chatWith({ responder }: Mind, before?: ConversationContext): Chat {
  let context = before;
  return {
    say(text, message = {}) {
      const from = { tenant: 'T1', channel: 'C1', conversation: 'C1', user: 'U1' };
      const response = responder.respond({ ...from, text, ...message }, context);
      context = response.context ?? context;
      return response;
    },
    context: () => context,
  };
}
