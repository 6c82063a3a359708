import { join } from 'node:path';
import { ContentError, type Problem } from '../files/problem.js';
import { foldersIn, yamlFiles, type Folders } from './folders.js';

/** Files of `languages/` and `intents/` that are read; `knowledge/` tells of its own. */
const READ = {
  languages: {
    path: /^[^/]+\/(?:pack|identity|messages[^/]*)\.yml$/,
    told: 'pack.yml, identity.yml or messages.….yml in the folder of a language',
  },
  intents: {
    path: /^(?:domain|[^/]+\/[^/]+)\.yml$/,
    told: 'intents/<language>/<name>.yml',
  },
} as const;

/**
 * Whether each language has all its folders, and each file a reader: what is misnamed would vanish
 * without a word.
 *
 * @throws {ContentError} With every folder and file that is misnamed.
 */
export function checkFolders(folders: Folders): void {
  const problems = [
    ...strayFiles(folders, 'languages'),
    ...strayFiles(folders, 'intents'),
    ...strayLanguages(folders),
  ];
  if (problems.length > 0) throw new ContentError(problems);
}

function strayFiles(folders: Folders, part: keyof typeof READ): Problem[] {
  const { path, told } = READ[part];
  return yamlFiles(folders[part])
    .filter((file) => !path.test(file))
    .map((file) => ({
      file: `${part}/${file}`,
      message: `would never be read; move or rename it to ${told}`,
    }));
}

function strayLanguages(folders: Folders): Problem[] {
  const spoken = foldersIn(folders.languages);
  const understood = foldersIn(folders.intents);
  const translated = foldersIn(join(folders.knowledge, 'translations'));
  const unknown = (file: string, tag: string) => ({
    file,
    message: `there is no languages/${tag}; name the folder as one of those (${spoken.join(', ')}), or add languages/${tag}/pack.yml`,
  });
  const isStrange = (tag: string) => !spoken.includes(tag);
  return [
    ...understood.filter(isStrange).map((tag) => unknown(`intents/${tag}`, tag)),
    ...translated.filter(isStrange).map((tag) => unknown(`knowledge/translations/${tag}`, tag)),
    ...spoken
      .filter((tag) => !understood.includes(tag))
      .map((tag) => ({
        file: `languages/${tag}`,
        message: `there is no intents/${tag}; name the two folders alike, or add intents/${tag} with utterances`,
      })),
  ];
}
