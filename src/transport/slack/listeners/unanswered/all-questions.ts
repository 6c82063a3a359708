import type { KnownBlock, ModalView } from '@slack/types';
import { OWN_ACTIONS } from '../../actions.js';
import { button, paragraph } from '../home/home-blocks.js';
import type { Home } from '../home/home-section.js';
import { questionBlocks } from './home-unanswered.js';

/** Two blocks each, of the hundred that a modal may have. */
const PAGE = 20;

/** Who reads the questions, and in which language. */
export type Reader = Pick<Home, 'tenant' | 'language' | 'tell' | 'parts'>;

/** Where in the list a page begins, and the direct conversation that the Home tab belongs to. */
export interface PageAt {
  readonly skip: number;
  readonly channel: string;
}

/**
 * A page of all questions that wait for an editor. Where the list has become shorter than where the
 * page begins, it is the last page.
 */
export async function questionsModal(
  reader: Reader,
  { skip, channel }: PageAt,
): Promise<ModalView> {
  const { tenant, tell, parts } = reader;
  const count = await parts.storage.questions.openCount(tenant);
  const last = Math.floor(Math.max(0, count - 1) / PAGE) * PAGE;
  const from = Math.min(skip, last);
  const open = await parts.storage.questions.open(tenant, PAGE, from);
  const where = { from: from + 1, to: from + open.length, count };
  const plain = (id: string) => ({ type: 'plain_text' as const, text: tell(id) });
  return {
    type: 'modal',
    callback_id: 'notice',
    title: plain('unanswered.title'),
    close: plain('share.close'),
    private_metadata: JSON.stringify({ skip: from, channel }),
    blocks: [
      paragraph(open.length === 0 ? tell('unanswered.none') : tell('unanswered.page', where)),
      ...open.flatMap((question) => questionBlocks(question, reader)),
      ...turning(from, count, tell),
    ],
  };
}

/** The buttons to the pages before and after, where there are any. */
function turning(from: number, count: number, tell: Home['tell']): KnownBlock[] {
  const pages = [
    { id: 'unanswered.newer', skip: from - PAGE },
    { id: 'unanswered.older', skip: from + PAGE },
  ];
  const elements = pages
    .filter(({ skip }) => skip >= 0 && skip < count)
    .map(({ id, skip }, at) => button(tell(id), `${OWN_ACTIONS.questionPage}:${at}`, String(skip)));
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Which page an open modal shows; `undefined` for any other view. */
export function pageAt(view: {
  readonly type: string;
  readonly private_metadata: string;
}): PageAt | undefined {
  if (view.type !== 'modal') return undefined;
  return JSON.parse(view.private_metadata) as PageAt;
}
