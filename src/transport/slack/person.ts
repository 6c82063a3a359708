import type { LanguageTag } from '../../languages/language-pack.js';
import type { Storage } from '../../storage/storage.js';

/** The language for a person of whom nothing is known. */
const DEFAULT_LANGUAGE: LanguageTag = 'en';

/** The language that a person chose; English where they chose none. */
export async function languageFor(
  storage: Storage,
  tenant: string,
  user: string,
): Promise<LanguageTag> {
  const { language } = await storage.settings.user(tenant, user);
  return language ?? DEFAULT_LANGUAGE;
}
