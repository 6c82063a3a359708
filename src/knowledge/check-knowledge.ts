import { checkEntries } from './check-entries.js';
import { checkQuiz } from './check-quiz.js';
import { checkStudy } from './check-study.js';
import { checkSummaries } from './check-summaries.js';
import type { ParsedFiles } from './parsed-files.js';
import type { Problem } from '../files/problem.js';
import { BASE_LANGUAGE } from './translations.js';

/**
 * Whether the files agree with each other. Pure; tells every problem.
 *
 * What points into a file that could not be read is not told: it would only echo.
 */
export function checkKnowledge(files: ParsedFiles): readonly Problem[] {
  return [
    ...checkEntries(files),
    ...checkSummaries(files),
    ...checkSubjects(files),
    ...checkAliases(files),
    ...checkQuiz(files),
    ...checkStudy(files),
    ...checkTranslations(files),
  ];
}

function checkSubjects(files: ParsedFiles): Problem[] {
  const ids = files.subjects.flatMap(({ data }) => data.subjects.map(({ id }) => id));
  const known = new Set(ids);
  if (known.size === 0) return [];
  const unknown = (id: string) => `no subject has the id ${id}; add it to subjects.yml or mend it`;

  const ofSubjects = files.subjects.flatMap(({ data, at: placeOf }) =>
    data.subjects.flatMap(({ id, broader }, index) => {
      const at = placeOf(['subjects', index, 'broader']);
      const twice = ids.indexOf(id) === index ? [] : [{ ...at, message: `${id} stands twice` }];
      const lost = broader.filter((parent) => !known.has(parent));
      return [...twice, ...lost.map((parent) => ({ ...at, message: unknown(parent) }))];
    }),
  );
  const ofPlatforms = files.platforms.flatMap(({ data, at }) =>
    data.subjects.ids
      .filter((id) => !known.has(id))
      .map((id) => ({
        ...at(['subjects', 'ids', data.subjects.ids.indexOf(id)]),
        message: unknown(id),
      })),
  );
  return [...ofSubjects, ...ofPlatforms];
}

function checkAliases(files: ParsedFiles): Problem[] {
  const owners = new Map<string, string>();
  return files.platforms.flatMap(({ id, data, at }) => {
    const names = [data.name, ...data.aliases, ...data.shortNames];
    return names.flatMap((name) => {
      const owner = owners.get(name.toLowerCase());
      owners.set(name.toLowerCase(), id);
      if (owner === undefined) return [];
      const message = `“${name}” also names ${owner}; keep it in one place`;
      return [{ ...at(['aliases', data.aliases.indexOf(name)]), message }];
    });
  });
}

function checkTranslations(files: ParsedFiles): Problem[] {
  const seen = new Map<string, string>();
  return files.translations.flatMap(({ file, data, language, at: placeOf }) =>
    Object.keys(data).flatMap((id) => {
      const at = placeOf([id]);
      if (language === BASE_LANGUAGE) {
        return [{ ...at, message: 'English is the original; write it where the entry stands' }];
      }
      const key = `${language} ${id}`;
      const earlier = seen.get(key);
      seen.set(key, file);
      if (earlier === undefined) return [];
      return [{ ...at, message: `is also translated in ${earlier}; keep one of the two` }];
    }),
  );
}
