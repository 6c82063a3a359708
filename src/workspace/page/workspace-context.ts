import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageChannel, PageMember, PageView } from '../page-protocol.js';
import type { Connection } from './connection.js';
import { goTo, type Route } from './route.js';

/** What every part of the page may use. */
export interface WorkspaceContext {
  readonly view: PageView;
  readonly connection: Connection;
  readonly route: Route;
}

export const Workspace = createContext<WorkspaceContext | undefined>(undefined);

/** @throws {Error} Outside the workspace's page. */
export function useWorkspace(): WorkspaceContext {
  const value = useContext(Workspace);
  if (value === undefined) throw new Error('This part stands outside the workspace');
  return value;
}

export function memberById(view: PageView, id: string): PageMember {
  const found = view.members.find((member) => member.id === id);
  if (found !== undefined) return found;
  const name = id === 'USLACKBOT' ? 'Workspace' : 'Somebody';
  return { id, name: name.toLowerCase(), realName: name, locale: 'en', kind: 'bot', title: '' };
}

export function channelById(view: PageView, id: string): PageChannel | undefined {
  return view.channels.find((channel) => channel.id === id);
}

/** The direct conversation with the bot, where it is open. */
export function directChannel(view: PageView): PageChannel | undefined {
  return view.channels.find(({ kind }) => kind === 'im');
}

/** Opens the app, as a click on its name does: its Messages tab, and the app hears of it. */
export async function openApp({ connection, route }: WorkspaceContext): Promise<void> {
  const { channel } = await connection.act({ kind: 'open-messages' });
  if (channel !== undefined) goTo({ member: route.member, place: channel, thread: '' });
}

/** Opens the app's Home tab, and the app hears of it. */
export async function openHome({ connection, route }: WorkspaceContext): Promise<void> {
  await connection.act({ kind: 'open-home' });
  goTo({ member: route.member, place: 'home', thread: '' });
}
