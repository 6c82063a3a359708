import type { Storage } from '../../storage/storage.js';

/** Where an organisation's teams are noted, so that they can be forgotten with it. */
const TEAMS = 'org-teams';
/** Where a team's organisation is noted, so that its token is found without an event. */
const ORGANISATION = 'organisation';

/**
 * Keeps that a team belongs to an organisation that installed the app for all of its teams. Looked up
 * each time: another process may have forgotten it, and nothing is written where it is known.
 */
export async function noteTeam(
  storage: Pick<Storage, 'state'>,
  enterprise: string,
  team: string,
): Promise<void> {
  const { state } = storage;
  if ((await organisationOf(storage, team)) !== enterprise) {
    await state.write(team, ORGANISATION, enterprise);
  }
  for (;;) {
    const document = await state.read(enterprise, TEAMS);
    const teams = (document?.value ?? []) as readonly string[];
    if (teams.includes(team)) return;
    const etag = document?.etag ?? null;
    const written = await state.write(enterprise, TEAMS, [...teams, team], { etag });
    if (written.kind === 'written') return;
  }
}

export async function teamsOf(
  { state }: Pick<Storage, 'state'>,
  enterprise: string,
): Promise<readonly string[]> {
  return ((await state.read(enterprise, TEAMS))?.value ?? []) as readonly string[];
}

export async function organisationOf(
  { state }: Pick<Storage, 'state'>,
  team: string,
): Promise<string | undefined> {
  return (await state.read(team, ORGANISATION))?.value as string | undefined;
}
