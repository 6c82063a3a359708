import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PageView } from '../../page-protocol.js';
import { Connection, type Snapshot } from '../connection.js';
import { useRoute, type Route } from '../route.js';
import { channelById, Workspace } from '../workspace-context.js';
import { Announcer } from './announcer.js';
import { ChannelPane } from './channel-pane.js';
import { HomePane } from './home-pane.js';
import { Modal } from './modal.js';
import { Sidebar } from './sidebar.js';
import { ThreadPane } from './thread-pane.js';
import { Toast } from './toast.js';
import { useThreadOpening } from './thread-opening.js';
import { WireDrawer } from './wire-drawer.js';

/** The whole page, for the member that the address names. */
export function App() {
  const route = useRoute();
  const connection = useMemo(() => new Connection(route.member), [route.member]);
  const snapshot = useSnapshot(connection);
  useEffect(
    () => () => {
      connection.close();
    },
    [connection],
  );
  const { view } = snapshot;
  if (view === undefined) {
    return <p class="loading">{snapshot.connected ? 'Opening the workspace…' : 'Connecting…'}</p>;
  }
  return (
    <Workspace.Provider value={{ view, connection, route }}>
      <Layout view={view} route={route} snapshot={snapshot} />
    </Workspace.Provider>
  );
}

interface LayoutProps {
  readonly view: PageView;
  readonly route: Route;
  readonly snapshot: Snapshot;
}

function Layout({ view, route, snapshot }: LayoutProps) {
  const [wireOpen, setWireOpen] = useState(false);
  const isPhone = useMedia('(max-width: 760px)');
  const place = placeToShow(view, route, isPhone);
  useThreadOpening(place);
  useTitle(view, place);
  const channel = channelById(view, place);
  const threadRoot = threadToShow(view, route);
  const shows = place === '' ? 'list' : threadRoot === undefined ? 'place' : 'thread';
  return (
    <div class={`layout shows-${shows} ${wireOpen ? 'has-wire' : ''}`}>
      <a class="skip" href="#main" onClick={skipToMain}>
        Skip to messages
      </a>
      <Sidebar
        place={place}
        wireOpen={wireOpen}
        onToggleWire={() => {
          setWireOpen(!wireOpen);
        }}
      />
      <main id="main" tabIndex={-1} class="place">
        {place === 'home' && <HomePane />}
        {channel !== undefined && <ChannelPane key={channel.id} channel={channel} />}
        {place !== 'home' && channel === undefined && <p class="nothing">Choose a channel.</p>}
      </main>
      {channel !== undefined && threadRoot !== undefined && (
        <ThreadPane key={threadRoot} channel={channel} root={threadRoot} />
      )}
      {wireOpen && (
        <WireDrawer
          snapshot={snapshot}
          onClose={() => {
            setWireOpen(false);
          }}
        />
      )}
      {view.modal !== null && <Modal key={view.modal.id} modal={view.modal} />}
      <Announcer place={place} />
      <Toast snapshot={snapshot} />
    </div>
  );
}

/** The skip link must not change the address, which says where one is. */
function skipToMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** A large screen always shows a place: the first channel where none is named. */
function placeToShow(view: PageView, route: Route, isPhone: boolean): string {
  const known = route.place === 'home' || channelById(view, route.place) !== undefined;
  if (known) return route.place;
  return isPhone ? '' : (view.channels.find(({ joined }) => joined)?.id ?? '');
}

/** A thread whose root is gone, as after a reset, is not shown. */
function threadToShow(view: PageView, { place, thread }: Route): string | undefined {
  return view.messages.find(({ channel, ts }) => channel === place && ts === thread)?.ts;
}

function useSnapshot(connection: Connection): Snapshot {
  const [snapshot, setSnapshot] = useState(connection.snapshot);
  useEffect(() => {
    setSnapshot(connection.snapshot);
    return connection.subscribe(() => {
      setSnapshot(connection.snapshot);
    });
  }, [connection]);
  return snapshot;
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = (): void => {
      setMatches(list.matches);
    };
    list.addEventListener('change', changed);
    return () => {
      list.removeEventListener('change', changed);
    };
  }, [query]);
  return matches;
}

function useTitle(view: PageView, place: string): void {
  const channel = channelById(view, place);
  const bot = view.members.find(({ id }) => id === view.botId)?.realName ?? '';
  const name = channel === undefined || channel.kind === 'im' ? bot : `#${channel.name}`;
  useEffect(() => {
    document.title = `${name} · ${view.team}`;
  }, [name, view.team]);
}
