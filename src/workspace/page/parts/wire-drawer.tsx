import { useEffect, useState } from 'preact/hooks';
import type { WireItem } from '../../page-protocol.js';
import type { Snapshot } from '../connection.js';
import { useWorkspace } from '../workspace-context.js';
import { Icon } from './icons.js';
import { Menu } from './menu.js';

/** What can be made to go wrong from here: what people meet in real workspaces. */
const FAULTS = [
  { method: 'chat.postMessage', error: 'not_in_channel' },
  { method: 'chat.postMessage', error: 'channel_not_found' },
  { method: 'chat.postMessage', error: 'internal_error' },
  { method: 'views.open', error: 'expired_trigger_id' },
];

/** For developers: each event and each call between the workspace and the app, newest first. */
export function WireDrawer({
  snapshot,
  onClose,
}: {
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}) {
  const { connection } = useWorkspace();
  useEffect(() => {
    connection.watchWire(true);
    return () => {
      connection.watchWire(false);
    };
  }, [connection]);
  return (
    <section class="wire" aria-label="On the wire">
      <header class="wire-head">
        <h2>On the wire</h2>
        <Menu
          label="Fail next call"
          buttonHasText
          side="end"
          button={<span class="menu-text">Fail next call</span>}
          items={FAULTS.map(({ method, error }) => ({
            key: method + error,
            label: method,
            hint: error,
            choose: () => void connection.act({ kind: 'fail-next', method, error }),
          }))}
        />
        <button type="button" class="button" onClick={() => void connection.act({ kind: 'reset' })}>
          Reset workspace
        </button>
        <button type="button" class="icon-button" aria-label="Close the wire" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="wire-scroll" tabIndex={0} role="region" aria-label="Events and calls">
        {snapshot.wire.length === 0 && <p class="nothing">Nothing was sent yet.</p>}
        <ol class="wire-list">
          {snapshot.wire.map((item) => (
            <WireLine key={item.key} item={item} detail={snapshot.details[item.key]} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function WireLine({ item, detail }: { readonly item: WireItem; readonly detail: unknown }) {
  const { connection } = useWorkspace();
  const [open, setOpen] = useState(false);
  const toApp = item.direction === 'to-app';
  return (
    <li>
      <button
        type="button"
        class={`wire-line ${item.failed ? 'is-failed' : ''}`}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open) connection.askDetail(item.key);
        }}
      >
        <span class={`wire-way ${toApp ? 'to-app' : 'from-app'}`}>
          {toApp ? 'to app' : 'from app'}
        </span>
        <code>{item.title}</code>
        <span class="wire-outcome">{item.outcome}</span>
        <span class="wire-time">{item.tookMs} ms</span>
        <time>{new Date(item.at).toLocaleTimeString('en', { hour12: false })}</time>
      </button>
      {open && (
        <pre tabIndex={0} class="wire-detail" aria-label={`Detail of ${item.title}`}>
          {detail === undefined ? '…' : JSON.stringify(detail, undefined, 2)}
        </pre>
      )}
    </li>
  );
}
