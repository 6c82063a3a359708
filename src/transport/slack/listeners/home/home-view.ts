import type { HomeView, KnownBlock } from '@slack/types';
import type { Home, HomeSection } from './home-section.js';

/** As many as Slack takes in a Home tab. */
const MOST_BLOCKS = 100;

/**
 * The Home tab: the sections one under the other, with lines between them.
 *
 * @param channel - The direct conversation with the person, where starters are answered.
 */
export async function homeView(
  home: Home,
  channel: string,
  sections: readonly HomeSection[],
): Promise<HomeView> {
  const drawn = await Promise.all(sections.map((section) => section(home)));
  const blocks = drawn
    .filter((section) => section.length > 0)
    .flatMap<KnownBlock>((section, at) => (at === 0 ? section : [{ type: 'divider' }, ...section]));
  return { type: 'home', private_metadata: channel, blocks: blocks.slice(0, MOST_BLOCKS) };
}
