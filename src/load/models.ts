import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguagePack } from '../languages/language-pack.js';
import {
  trainIntentModel,
  type IntentModel,
  type Example,
  type TrainingOptions,
} from '../understanding/classifier/intent-model.js';
import { deserializeModel, serializeModel } from '../understanding/classifier/model-file.js';
import { OUT_OF_SCOPE } from '../understanding/out-of-scope.js';
import { writeAtomically } from './compiled-data.js';

/**
 * The gate may lose few right answers, as seen in training: what lies outside our subject is learnt
 * as a class of its own, so the gate is for what no utterance resembles.
 */
export const TRAINING_OPTIONS: TrainingOptions = { targetLoss: 0.004, declining: [OUT_OF_SCOPE] };

/** The saved model of that hash; where there is none, one trained on the examples, then saved. */
export function modelFor(
  hash: string,
  pack: LanguagePack,
  cache: string,
  examples: () => readonly Example[],
): IntentModel {
  const path = join(cache, `${pack.tag}-${hash.slice(0, 16)}.model`);
  const saved = readSaved(path, pack, hash);
  if (saved) return saved;
  const trained = trainIntentModel(examples(), pack, TRAINING_OPTIONS, hash);
  writeAtomically(path, serializeModel(trained));
  return trained;
}

function readSaved(path: string, pack: LanguagePack, hash: string): IntentModel | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const model = deserializeModel(readFileSync(path), pack);
    return model.hash === hash ? model : undefined;
  } catch {
    return undefined;
  }
}
