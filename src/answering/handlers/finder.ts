import type { Answer, AnswerPart, NextStep } from '../answer.js';
import {
  CHANGE_FILTERS,
  FINDER_FACETS,
  nextFacet,
  optionsFor,
  type Facets,
  type FinderFacet,
} from '../finder.js';
import { guideSteps } from '../guide.js';
import { draft, type AnswerRequest, type AnsweringParts, type Draft } from '../request.js';
import { recommend } from './recommend.js';

/** What a button of the finder asks: its facets hold what is known, and what was asked (`asked`). */
export const FINDER_STEP = 'finder_step';
const FINDER_INTENTS: readonly (string | null)[] = ['start_finder', FINDER_STEP, CHANGE_FILTERS];

/** The question for a subject, which may be answered by any name. */
export const ASKS_SUBJECT = 'finder.subject';

/** Below this confidence, what is typed may be a wish like any other, and is met at once. */
const CLEARLY_ASKED = 0.8;

const FIRST_LETTER = 'A'.charCodeAt(0);

/** Whether an answer is a question of the finder. */
export function isOfFinder({ kind, intent }: Pick<Answer, 'kind' | 'intent'>): boolean {
  return kind === 'dialog' && FINDER_INTENTS.includes(intent);
}

/** Asks for what is not known yet, at most once each, then names the platforms that fit. */
export function tellFinder(request: AnswerRequest, parts: AnsweringParts): Draft {
  // Without a form to show the wishes in, they are asked for anew.
  const anew = request.question.intent === CHANGE_FILTERS;
  const { asked = [], ...known } = (anew ? undefined : request.question.facets) ?? {};
  const facet = nextFacet(known, asked);
  const typed = request.text !== '' && request.confidence < CLEARLY_ASKED;
  if (facet !== undefined && !typed) return askFacet(facet, known, asked, parts);
  return recommend({ ...request, question: questionWith(known, []) }, parts, []);
}

function askFacet(
  facet: FinderFacet,
  known: Facets,
  asked: readonly string[],
  { knowledge }: AnsweringParts,
): Draft {
  const now = [...asked, facet];
  const options = optionsFor(knowledge, facet, known).map((value, at) =>
    optionStep(facet, value, at, questionWith({ ...known, [facet]: [value] }, now)),
  );
  return draft({
    kind: 'dialog',
    parts: [
      { kind: 'message', id: `finder.${facet}` },
      ...options.map(({ label, values = {} }): AnswerPart => ({
        kind: 'message',
        id: label,
        values,
      })),
    ],
    nextSteps: [
      ...options,
      ...guideSteps({ ...backTo(known, asked), skip: questionWith(known, now) }),
    ],
  });
}

function optionStep(facet: FinderFacet, value: string, at: number, ask: NextStep['ask']): NextStep {
  const letter = String.fromCharCode(FIRST_LETTER + at);
  if (facet !== 'subject') return { label: `finder.${facet}.${value}`, values: { letter }, ask };
  return { label: 'guide.option', values: { letter, text: `@subject.${value}` }, ask };
}

/** The question before, asked anew: what it gave is no longer known. */
function backTo(known: Facets, asked: readonly string[]): { back?: NextStep['ask'] } {
  const last = FINDER_FACETS.findLast((facet) => asked.includes(facet));
  if (last === undefined) return {};
  const { [last]: _, ...before } = known;
  return {
    back: questionWith(
      before,
      asked.filter((facet) => facet !== last),
      FINDER_STEP,
    ),
  };
}

/**
 * The finder's next step; once nothing is left to ask, a plain wish for courses, so that "cheaper"
 * and "tell me more" are understood after it.
 */
function questionWith(
  known: Facets,
  asked: readonly string[],
  intent = nextFacet(known, asked) ? FINDER_STEP : 'course_recommend',
): NextStep['ask'] {
  const facets = { ...known, ...(intent === FINDER_STEP && asked.length > 0 && { asked }) };
  return { intent, ...(Object.keys(facets).length > 0 && { facets }) };
}
