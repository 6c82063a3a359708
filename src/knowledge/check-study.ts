import { placedEntries } from './check-entries.js';
import type { ParsedFiles } from './parsed-files.js';
import type { Problem } from '../files/problem.js';
import { QUIZ_ROLES } from './topics.js';

/** Whether what we match with a role rests on a fact of one, and leads to subjects that exist. */
export function checkStudy(files: ParsedFiles): Problem[] {
  if (!files.allRead) return [];
  const owners = new Map(placedEntries(files).map(({ id, owner }) => [id, owner]));
  const subjects = new Set(files.subjects.flatMap(({ data }) => data.subjects.map(({ id }) => id)));
  return files.studies.flatMap(({ data, at }) => {
    const entries = data.matches.map(({ entry }) => entry);
    return data.matches.flatMap((match, index) => {
      const problem = (field: 'entry' | 'subjects', message: string): Problem => ({
        ...at(['matches', index, field]),
        message,
      });
      const stated = QUIZ_ROLES.some((role) => owners.get(match.entry) === role);
      return [
        ...(stated ? [] : [problem('entry', `no fact of a role has the id ${match.entry}`)]),
        ...(entries.indexOf(match.entry) === index
          ? []
          : [problem('entry', `${match.entry} stands twice; join the two`)]),
        ...match.subjects
          .filter((id) => !subjects.has(id))
          .map((id) => problem('subjects', `no subject has the id ${id}; see subjects.yml`)),
      ];
    });
  });
}
