import { createHash } from 'node:crypto';
import { normalize, words } from '../../../../languages/text.js';

const LENGTH = 32;

/** The same for a question in capitals, with other punctuation, or from another keyboard. */
export function questionKey(text: string): string {
  const spoken = words(normalize(text)).join(' ');
  return createHash('sha256')
    .update(spoken === '' ? text : spoken)
    .digest('hex')
    .slice(0, LENGTH);
}
