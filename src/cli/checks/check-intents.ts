import type { Plan } from '../../answering/domain.js';
import type { Mind } from '../../bot.js';
import { OUT_OF_SCOPE } from '../../understanding/out-of-scope.js';
import type { TrainingData, Utterance } from '../../understanding/training-data.js';
import { fault, type Finding } from './finding.js';

/** Fewest utterances of an intent: with fewer, a third of paraphrases go wrong (measured). */
const FEWEST_UTTERANCES = 20;

/** The training files of a language, and each utterance as the classifier reads it. */
export interface ReadTraining {
  readonly data: TrainingData;
  readonly read: readonly string[];
}

/** Intents and their utterances: complete, and without contradiction. */
export function checkIntents(mind: Mind, training: ReadonlyMap<string, ReadTraining>): Finding[] {
  return [...training].flatMap(([tag, loaded]) => [
    ...checkDomain(tag, loaded, mind),
    ...checkCounts(tag, loaded, mind),
    ...checkRepeats(loaded),
  ]);
}

function checkDomain(tag: string, { data }: ReadTraining, { domain }: Mind): Finding[] {
  const unknown = new Set(data.utterances.map(({ intent }) => intent));
  unknown.delete(OUT_OF_SCOPE);
  return [...unknown]
    .filter((intent) => !domain.has(intent))
    .map((intent) =>
      fault(
        `intents/${tag}`,
        `the intent "${intent}" leads nowhere`,
        'add it to intents/domain.yml, or correct its name',
      ),
    );
}

/** Intents that are known by a language's remarks or forms need no utterances. */
function checkCounts(tag: string, { data }: ReadTraining, { domain, languages }: Mind): Finding[] {
  const remarked = Object.keys(languages.get(tag)?.file.remarks ?? {});
  const counts = new Map<string, number>();
  for (const { intent } of data.utterances) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return [...domain.keys(), OUT_OF_SCOPE]
    .filter((intent) => counts.has(intent) || !remarked.includes(intent))
    .filter((intent) => counts.has(intent) || !isOfForm(domain.get(intent)))
    .filter((intent) => (counts.get(intent) ?? 0) < FEWEST_UTTERANCES)
    .map((intent) =>
      fault(
        `intents/${tag}`,
        `"${intent}" has ${counts.get(intent) ?? 0} utterances`,
        `write at least ${FEWEST_UTTERANCES}, worded differently`,
      ),
    );
}

/** What a role does not do is asked by the words that ask of its tasks, turned round. */
function isOfForm(plan: Plan | undefined): boolean {
  return plan?.tell === 'role' && plan.undone === true;
}

/** Two utterances that the classifier reads as one, under different intents. */
function checkRepeats({ data, read: texts }: ReadTraining): Finding[] {
  const first = new Map<string, Utterance>();
  const findings: Finding[] = [];
  data.utterances.forEach((utterance, at) => {
    const read = texts[at] ?? '';
    const before = first.get(read);
    if (before && before.intent !== utterance.intent) {
      findings.push(
        fault(
          `${utterance.file}:${utterance.line}`,
          `"${utterance.text}" (${utterance.intent}) reads like ${before.file}:${before.line} (${before.intent})`,
          'keep it under one of the two',
        ),
      );
    }
    first.set(read, before ?? utterance);
  });
  return findings;
}
