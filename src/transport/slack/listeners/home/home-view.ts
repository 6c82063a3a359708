import type { HomeView, KnownBlock } from '@slack/types';
import { errorFields } from '../../log.js';
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
  const drawn = await Promise.all(sections.map((section) => draw(section, home)));
  const blocks = drawn
    .filter((section) => section.length > 0)
    .flatMap<KnownBlock>((section, at) => (at === 0 ? section : [{ type: 'divider' }, ...section]));
  return { type: 'home', private_metadata: channel, blocks: blocks.slice(0, MOST_BLOCKS) };
}

/** A section that breaks leaves its place empty: the others are of use without it. */
async function draw(section: HomeSection, home: Home): Promise<readonly KnownBlock[]> {
  try {
    return await section(home);
  } catch (error) {
    home.parts.logger.error(errorFields(error), 'a part of the Home tab broke');
    return [];
  }
}
