import { placedEntries } from './check-entries.js';
import type { ParsedFiles } from './parsed-files.js';
import type { Problem } from '../files/problem.js';
import { QUIZ_ROLES } from './topics.js';

/** Whether what we match with a role, and degrees, rest on a fact of one, and subjects exist. */
export function checkStudy(files: ParsedFiles): Problem[] {
  if (!files.allRead) return [];
  const owners = new Map(placedEntries(files).map(({ id, owner }) => [id, owner]));
  const subjects = new Set(files.subjects.flatMap(({ data }) => data.subjects.map(({ id }) => id)));
  return files.studies.flatMap(({ data, at }) => {
    const problemAt = (path: readonly (string | number)[], message: string): Problem => ({
      ...at([...path]),
      message,
    });
    const unfit = (list: 'matches' | 'degrees') => {
      const entries = data[list].map(({ entry }) => entry);
      return entries.flatMap((entry, index) => {
        const stated = QUIZ_ROLES.some((role) => owners.get(entry) === role);
        const path = [list, index, 'entry'];
        return [
          ...(stated ? [] : [problemAt(path, `no fact of a role has the id ${entry}`)]),
          ...(entries.indexOf(entry) === index
            ? []
            : [problemAt(path, `${entry} stands twice; join the two`)]),
        ];
      });
    };
    const strange = data.matches.flatMap((match, index) =>
      match.subjects
        .filter((id) => !subjects.has(id))
        .map((id) =>
          problemAt(
            ['matches', index, 'subjects'],
            `no subject has the id ${id}; see subjects.yml`,
          ),
        ),
    );
    return [...unfit('matches'), ...strange, ...unfit('degrees')];
  });
}
