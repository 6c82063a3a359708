import type { ComponentChildren } from 'preact';
import type { PageChannel, PageMember } from '../../page-protocol.js';
import { goTo } from '../route.js';
import { directChannel, memberById, openApp, useWorkspace } from '../workspace-context.js';
import { Avatar } from './avatar.js';
import { Icon, Mark, type IconName } from './icons.js';
import { Menu, type MenuItem } from './menu.js';
import { useUnread } from './unread.js';

interface SidebarProps {
  readonly place: string;
  readonly wireOpen: boolean;
  readonly onToggleWire: () => void;
}

/** Channels, the app, who one is, and what developers need. */
export function Sidebar({ place, wireOpen, onToggleWire }: SidebarProps) {
  const { view } = useWorkspace();
  const unread = useUnread(place);
  const joined = view.channels.filter(({ kind, joined: isIn }) => kind !== 'im' && isIn);
  const others = view.channels.filter(({ kind, joined: isIn }) => kind !== 'im' && !isIn);
  return (
    <nav class="sidebar" aria-label="Workspace">
      <header class="team">
        <Mark />
        <h1>{view.team}</h1>
      </header>
      <Group title="App">
        <AppEntry place={place} unread={unread.get(directChannel(view)?.id ?? '') ?? 0} />
      </Group>
      <Group title="Channels">
        {joined.map((channel) => (
          <ChannelEntry
            key={channel.id}
            channel={channel}
            current={channel.id === place}
            unread={unread.get(channel.id) ?? 0}
          />
        ))}
      </Group>
      {others.length > 0 && (
        <Group title="Not joined">
          {others.map((channel) => (
            <ChannelEntry
              key={channel.id}
              channel={channel}
              current={channel.id === place}
              unread={0}
            />
          ))}
        </Group>
      )}
      <div class="sidebar-end">
        <button type="button" class="entry" aria-pressed={wireOpen} onClick={onToggleWire}>
          <Icon name="wire" />
          <span>On the wire</span>
        </button>
        <MemberSwitcher />
      </div>
    </nav>
  );
}

function Group({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function AppEntry({ place, unread }: { readonly place: string; readonly unread: number }) {
  const workspace = useWorkspace();
  const { view } = workspace;
  const bot = memberById(view, view.botId);
  const inApp = place === 'home' || directChannel(view)?.id === place;
  return (
    <li>
      <button
        type="button"
        class="entry"
        aria-current={inApp ? 'page' : undefined}
        onClick={() => void openApp(workspace)}
      >
        <Avatar member={bot} />
        <span>{bot.realName}</span>
        <span class={`dot ${view.appConnected ? 'dot-on' : ''}`} />
        <span class="visually-hidden">{view.appConnected ? 'connected' : 'not connected'}</span>
        <Unread count={unread} />
      </button>
    </li>
  );
}

interface ChannelEntryProps {
  readonly channel: PageChannel;
  readonly current: boolean;
  readonly unread: number;
}

function ChannelEntry({ channel, current, unread }: ChannelEntryProps) {
  const { route } = useWorkspace();
  return (
    <li>
      <button
        type="button"
        class={`entry ${unread > 0 ? 'has-unread' : ''}`}
        aria-current={current ? 'page' : undefined}
        onClick={() => {
          goTo({ member: route.member, place: channel.id, thread: '' });
        }}
      >
        <Icon name={channelIcon(channel)} />
        <span>{channel.name}</span>
        <Unread count={unread} />
      </button>
    </li>
  );
}

function Unread({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span class="unread">
      {count}
      <span class="visually-hidden"> unread</span>
    </span>
  );
}

export function channelIcon(channel: PageChannel): IconName {
  if (channel.closed === 'archived') return 'archive';
  if (channel.kind === 'private') return 'lock';
  return channel.closed === 'read-only' ? 'megaphone' : 'hash';
}

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', sv: 'Svenska', ur: 'اردو' };

/** Lets one be another member, whose language the bot then answers in private. */
function MemberSwitcher() {
  const { view } = useWorkspace();
  const items: MenuItem[] = view.members
    .filter(({ kind }) => kind !== 'bot')
    .map((member) => ({
      key: member.id,
      label: member.realName,
      hint: hintOf(member),
      checked: member.id === view.me.id,
      choose: () => {
        goTo({ member: member.name, place: '', thread: '' });
      },
    }));
  return (
    <Menu
      class="switcher"
      label="Switch member"
      buttonHasText
      items={items}
      button={
        <>
          <Avatar member={view.me} />
          <span class="switcher-name">
            <span class="visually-hidden">You are </span>
            <strong>{view.me.realName}</strong>
            <span>{hintOf(view.me)}</span>
            <span class="visually-hidden">Switch member</span>
          </span>
          <Icon name="chevron" />
        </>
      }
    />
  );
}

function hintOf({ locale, kind }: PageMember): string {
  const language = LANGUAGES[locale.slice(0, 2)] ?? locale;
  return kind === 'member' ? language : `${language} · ${kind}`;
}
