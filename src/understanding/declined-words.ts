import type { LanguagePack } from '../languages/language-pack.js';
import { OUT_OF_SCOPE } from './out-of-scope.js';
import type { Utterance } from './training-data.js';

/** A word of far questions has to be met more often than one of near ones: chance brings many. */
const LEAST_FAR = 2;

/**
 * Stems that people use only where the bot has to decline: no utterance that it answers holds them,
 * and no text that it tells. One of them in a question that is taken for an answerable one is a sign
 * that it asks for something else: "can a CIO *fire* the head of development?".
 *
 * @param isUnknown - Whether an intent near our subject leads to "the documents don't say".
 * @param told - Texts of facts, and ways to ask for them, in the same language.
 */
export function declinedStems(
  { tokenize, stem }: LanguagePack,
  utterances: readonly Utterance[],
  isUnknown: (intent: string) => boolean,
  told: readonly string[],
): readonly string[] {
  const stemsOf = (text: string) => [...new Set(tokenize(text).map(stem))];
  const answered = new Set(told.flatMap(stemsOf));
  const declined = new Map<string, number>();
  for (const { text, intent } of utterances) {
    const far = intent === OUT_OF_SCOPE;
    for (const one of stemsOf(text)) {
      if (!far && !isUnknown(intent)) answered.add(one);
      else declined.set(one, (declined.get(one) ?? 0) + (far ? 1 : LEAST_FAR));
    }
  }
  return [...declined].flatMap(([one, count]) =>
    count >= LEAST_FAR && !answered.has(one) ? [one] : [],
  );
}
