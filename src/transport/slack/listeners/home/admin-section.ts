import { OWN_ACTIONS } from '../../actions.js';
import { numberLines } from './admin-numbers.js';
import { button, paragraph } from './home-blocks.js';
import type { Home } from './home-section.js';

const MOST_GROUPS = 10;

/** For admins of the workspace: whether all is well, numbers, how answers are liked, and settings. */
export async function adminSection({ admin, tell, tenant, parts }: Home) {
  if (!admin) return [];
  const { storage, knowledgeVersion, languages } = parts;
  const health = await storage.health();
  const lines = [
    `*${tell('home.admin')}*`,
    tell(health.kind === 'up' ? 'home.admin.up' : 'home.admin.down', { database: health.database }),
    tell('home.admin.knowledge', {
      version: knowledgeVersion.slice(0, 8),
      languages: [...languages.values()].join(', '),
    }),
  ];
  return [
    paragraph(lines.join('\n')),
    paragraph((await numberLines({ tell, tenant, parts })).join('\n')),
    paragraph((await votes({ tell, tenant, parts })).join('\n')),
    {
      type: 'actions' as const,
      block_id: 'home:admin',
      elements: [button(tell('home.admin.channels'), OWN_ACTIONS.channels)],
    },
  ];
}

/** Counts of groups of five people and more: from smaller ones one can tell who voted how. */
async function votes({ tell, tenant, parts }: Pick<Home, 'tell' | 'tenant' | 'parts'>) {
  const groups = await parts.storage.feedback.summary(tenant);
  if (groups.length === 0) return [tell('home.admin.no-votes')];
  const told = groups
    .slice(0, MOST_GROUPS)
    .map(
      ({ intent, language, helpful, unhelpful }) =>
        `• ${intent ?? '–'} (${language}): :+1: ${helpful} :-1: ${unhelpful}`,
    );
  return [tell('home.admin.votes'), ...told];
}
