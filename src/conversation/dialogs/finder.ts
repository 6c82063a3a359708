import type { StructuredQuestion } from '../../answering/answer.js';
import { FINDER_FACETS } from '../../answering/finder.js';
import { ASKS_SUBJECT, isOfFinder } from '../../answering/handlers/finder.js';
import { GUIDE_LABELS } from '../../answering/guide.js';
import { UNLISTED } from '../../answering/recommendation.js';
import type { Responder, Response } from '../responder.js';
import type { Dialog } from './dialog.js';
import { guideDialog, type GuideState } from './guide.js';
import type { Wording } from './guide-reply.js';

/** The course finder. A wish in one's own words counts like its button: "python", "no diploma". */
export function finderDialog(responder: Responder, wording: Wording): Dialog {
  return guideDialog({
    id: 'finder.v1',
    responder,
    wording,
    asks: isOfFinder,
    explanation: 'finder.explain',
    meant: wishIn,
  });
}

/** A longer reply that is not understood is no name of a subject. */
const LONGEST_NAME = 3;

/** What is known so far, which the button to skip holds, with what the reply adds. */
function wishIn(
  understood: Response,
  { steps, parts }: GuideState,
  text: string,
): StructuredQuestion | undefined {
  const asksSubject = parts.some((part) => part.kind === 'message' && part.id === ASKS_SUBJECT);
  const named = asksSubject && mayNameSubject(understood, text);
  const said = understood.context?.question.facets ?? (named ? { subject: [UNLISTED] } : {});
  const added = FINDER_FACETS.filter((facet) => (said[facet] ?? []).length > 0);
  const onwards = steps.find(({ label }) => label === GUIDE_LABELS.skip)?.ask;
  if (added.length === 0 || !onwards) return undefined;
  const wished = Object.fromEntries(added.map((facet) => [facet, said[facet] ?? []]));
  return { ...onwards, facets: { ...onwards.facets, ...wished } };
}

/** "Pottery", where a subject is asked for: nothing that is known, and too short for a question. */
function mayNameSubject({ answer }: Response, text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isName = words.length > 0 && words.length <= LONGEST_NAME && !/[?؟!]/.test(text);
  const [said] = answer.parts;
  return isName && said?.kind === 'message' && said.id === 'fallback.unknown';
}
