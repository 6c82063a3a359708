import type { PageChannel } from '../../page-protocol.js';
import { goTo } from '../route.js';
import { useWorkspace } from '../workspace-context.js';
import { Composer } from './composer.js';
import { Icon } from './icons.js';
import { MessageList } from './message-list.js';
import { ThinkingLine } from './thinking-line.js';

/** One thread beside its channel: the root, the replies, and where to reply. */
export function ThreadPane({
  channel,
  root,
}: {
  readonly channel: PageChannel;
  readonly root: string;
}) {
  const { view, route } = useWorkspace();
  const messages = view.messages.filter(
    ({ channel: id, ts, threadTs }) => id === channel.id && (ts === root || threadTs === root),
  );
  const status = view.statuses[`${channel.id}:${root}`];
  return (
    <aside class="pane thread" aria-label="Thread">
      <header class="pane-head">
        <div class="pane-title">
          <h2>Thread</h2>
          {channel.kind !== 'im' && <p>#{channel.name}</p>}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label="Close thread"
          onClick={() => {
            goTo({ member: route.member, place: channel.id, thread: '' });
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <MessageList messages={messages} threads="none" empty={null} label="Messages in the thread" />
      <div class="pane-end">
        {status !== undefined && (
          <ul class="message-list">
            <ThinkingLine status={status} />
          </ul>
        )}
        {channel.closed === null && <Composer channel={channel} thread={root} />}
      </div>
    </aside>
  );
}
