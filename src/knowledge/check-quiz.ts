import { placedEntries } from './check-entries.js';
import type { ParsedFiles } from './parsed-files.js';
import type { Problem } from '../files/problem.js';
import { QUIZ_ROLES } from './topics.js';

/** Whether every item of the quiz is there once, weighs both ways and rests on facts that exist. */
export function checkQuiz(files: ParsedFiles): Problem[] {
  const owners = new Map(placedEntries(files).map(({ id, owner }) => [id, owner]));
  return files.quizzes.flatMap(({ data, at: placeOf }) => {
    const ids = data.items.map(({ id }) => id);
    return data.items.flatMap(({ id, facts, options }, index) => {
      const at = (field: string) => placeOf(['items', index, field]);
      const twice = ids.indexOf(id) === index ? [] : [`${id} stands twice; rename one`];
      const sides = new Set(options.map(({ towards }) => towards));
      const lost = QUIZ_ROLES.filter((role) => files.allRead && owners.get(facts[role]) !== role);
      return [
        ...twice.map((message) => ({ ...at('id'), message })),
        ...(sides.size === options.length
          ? []
          : [{ ...at('options'), message: 'needs one option towards each role' }]),
        ...lost.map((role) => ({
          ...at('facts'),
          message: `no fact of ${role} has the id ${facts[role]}; see roles/${role}.yml`,
        })),
      ];
    });
  });
}
