import type { Mind } from '../../bot.js';
import type { Language } from '../../languages/language.js';
import { textHash } from '../../knowledge/translations.js';
import { fault, note, type Finding } from './finding.js';

const SOURCE = 'en';

/** Messages and translations: every language says everything, and says it of the present text. */
export function checkTexts(mind: Mind): Finding[] {
  const source = mind.languages.get(SOURCE);
  if (!source) return [fault('languages', 'English is missing', 'add languages/en')];
  return [
    ...checkDomainMessages(mind, source),
    ...[...mind.languages.values()].flatMap((language) => [
      ...checkMessages(language, source),
      ...(language === source ? [] : checkTranslations(language, mind)),
    ]),
  ];
}

function checkDomainMessages({ domain }: Mind, source: Language): Finding[] {
  const known = new Set(source.messages.ids);
  return [...domain]
    .flatMap(([intent, plan]) => (plan.tell === 'smalltalk' ? [{ intent, id: plan.message }] : []))
    .filter(({ id }) => !known.has(id))
    .map(({ intent, id }) =>
      fault(
        'intents/domain.yml',
        `"${intent}" tells the message "${id}", which does not exist`,
        `add it to languages/${SOURCE}/messages.yml`,
      ),
    );
}

function checkMessages(language: Language, source: Language): Finding[] {
  const where = `languages/${language.tag}/messages.yml`;
  const ids = new Set(language.messages.ids);
  const sourceIds = new Set(source.messages.ids);
  return [
    ...[...sourceIds]
      .filter((id) => !ids.has(id))
      .map((id) => fault(where, `the message "${id}" is missing`, 'translate it from English')),
    ...[...ids]
      .filter((id) => !sourceIds.has(id))
      .map((id) =>
        fault(where, `nobody uses the message "${id}"`, 'remove it, or add it in English'),
      ),
    ...[...ids].flatMap((id) => checkValues(language, source, id, where)),
  ];
}

/** A value that nobody gives breaks the message, and one that is left out is not told. */
function checkValues(
  { messages }: Language,
  source: Language,
  id: string,
  where: string,
): Finding[] {
  try {
    const values = messages.valuesOf(id);
    if (!source.messages.has(id)) return [];
    const given = source.messages.valuesOf(id);
    return values
      .filter((value) => !given.includes(value))
      .map((value) => {
        const known = given.map((name) => `{${name}}`).join(', ') || 'none';
        return fault(where, `the message "${id}" takes no {${value}}`, `it takes: ${known}`);
      });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [fault(where, `the message "${id}" cannot be read: ${said}`, 'mend its ICU syntax')];
  }
}

function checkTranslations({ tag }: Language, { knowledge }: Mind): Finding[] {
  const where = `knowledge/translations/${tag}`;
  const { missing, stale, orphaned } = knowledge.translationGaps(tag);
  const hashOf = (id: string) => textHash(knowledge.textOf(id, SOURCE)?.text ?? '');
  return [
    ...missing.map((id) =>
      fault(where, `"${id}" is not translated`, `add it with of: '${hashOf(id)}'`),
    ),
    ...stale.map((id) =>
      note(
        where,
        `"${id}" was translated from an older text`,
        `review it, then write of: '${hashOf(id)}'`,
      ),
    ),
    ...orphaned.map((id) =>
      fault(where, `nothing in the knowledge has the id "${id}"`, 'remove it'),
    ),
  ];
}
