import type { AnswerPart } from '../answer.js';
import { leftOutPart } from '../left-out.js';
import {
  draft,
  messagePart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { MOST_PLATFORMS } from './by-statement.js';
import { namedPlatforms, platformFacts, platformSteps } from './platform.js';
import { tellFallback } from './smalltalk.js';

/** Tells where platforms are on the web. Their addresses are ours: no document gives them. */
export function tellAddress(request: AnswerRequest, parts: AnsweringParts): Draft {
  const platforms = namedPlatforms(request, parts);
  const [platform, other] = platforms;
  if (!platform) return tellFallback('follow-up.nothing-before');
  const ids = platforms.map(({ id }) => id);
  if (!other) {
    const { name, address } = platform;
    return draft({
      parts: [messagePart('platform.address', { platform: name, address })],
      platforms: ids,
      nextSteps: platformSteps(platform, []),
    });
  }
  const told = platforms.map((one): AnswerPart => {
    const about = platformFacts(parts, one, ['about']).slice(0, 1);
    return { kind: 'platform', platform: one.id, entries: about.map(({ id }) => id) };
  });
  return draft({
    parts: [
      messagePart('platform.addresses'),
      ...told.slice(0, MOST_PLATFORMS),
      ...leftOutPart(ids.slice(MOST_PLATFORMS)),
    ],
    more: told.slice(MOST_PLATFORMS),
    platforms: ids,
  });
}
