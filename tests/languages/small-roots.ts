import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { englishRoot, ROOT } from '../support/mind.js';

const DUTCH = join(ROOT, 'tests', 'fixtures', 'language-nl');

/** Root of a new copy of the English data with the Dutch of the fixture beside it. */
export async function dutchRoot(): Promise<string> {
  const root = await newRoot();
  cpSync(DUTCH, root, { recursive: true });
  return root;
}

/**
 * Root of a new copy of the English data with what a language says, but understanding none of it:
 * its utterances are the few of the fixture, which are learnt at once.
 */
export async function speakingRoot(tag: string): Promise<string> {
  const root = await newRoot();
  for (const part of [join('languages', tag), join('knowledge', 'translations', tag)]) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  cpSync(join(DUTCH, 'intents', 'nl'), join(root, 'intents', tag), { recursive: true });
  return root;
}

async function newRoot(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'wayfinder-language-'));
  cpSync(await englishRoot(), root, { recursive: true });
  return root;
}
