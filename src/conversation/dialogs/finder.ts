import type { StructuredQuestion } from '../../answering/answer.js';
import { FINDER_FACETS } from '../../answering/finder.js';
import { isOfFinder } from '../../answering/handlers/finder.js';
import { GUIDE_LABELS } from '../../answering/guide.js';
import type { Responder, Response } from '../responder.js';
import type { Dialog } from './dialog.js';
import { guideDialog, type GuideState } from './guide.js';
import type { Wording } from './guide-reply.js';

/** The course finder. A wish in one's own words counts like its button: "python", "no diploma". */
export function finderDialog(responder: Responder, wording: Wording): Dialog {
  return guideDialog({ id: 'finder.v1', responder, wording, asks: isOfFinder, meant: wishIn });
}

/** What is known so far, which the button to skip holds, with what the reply adds. */
function wishIn({ context }: Response, { steps }: GuideState): StructuredQuestion | undefined {
  const said = context?.question.facets ?? {};
  const added = FINDER_FACETS.filter((facet) => (said[facet] ?? []).length > 0);
  const onwards = steps.find(({ label }) => label === GUIDE_LABELS.skip)?.ask;
  if (added.length === 0 || !onwards) return undefined;
  const wished = Object.fromEntries(added.map((facet) => [facet, said[facet] ?? []]));
  return { ...onwards, facets: { ...onwards.facets, ...wished } };
}
