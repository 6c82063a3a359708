import type { Problem } from '../files/problem.js';
import type { CheckedFile } from '../files/read-yaml.js';
import { NO_IDENTITY, type IdentityFile } from './identity-file.js';
import { identityRemover } from './identity.js';

/** Patterns that cannot be read, each looked at alone, so that it is told with its line. */
export function checkIdentity({ data, at }: CheckedFile<IdentityFile>): Problem[] {
  const { parts, clauses, joiners, somebody, alike } = data;
  const told = (path: readonly PropertyKey[], piece: Partial<IdentityFile>): Problem[] => {
    const reason = whyUnreadable({ ...NO_IDENTITY, parts, ...piece });
    if (reason === undefined) return [];
    return [{ ...at(path), message: `cannot be read as a pattern: ${reason}` }];
  };
  const ofParts = told(['parts'], {});
  if (ofParts.length > 0) return ofParts;
  return [
    ...clauses.flatMap((clause, index) => told(['clauses', index], { clauses: [clause] })),
    ...Object.entries(somebody).flatMap(([from, to]) =>
      told(['somebody', from], { somebody: { [from]: to } }),
    ),
    ...told(['joiners'], { joiners }),
    ...told(['alike'], { alike }),
  ];
}

function whyUnreadable(file: IdentityFile): string | undefined {
  try {
    identityRemover([file]);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message;
  }
}
