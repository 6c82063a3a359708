import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { PageMessage } from '../../page-protocol.js';
import { useWorkspace } from '../workspace-context.js';
import { useFollowing } from './following.js';
import { MessageItem } from './message.js';
import { ThinkingLine } from './thinking-line.js';

interface MessageListProps {
  readonly messages: readonly PageMessage[];
  /** Whether replies stand under their root, behind a summary, or are the list itself. */
  readonly threads: 'inline' | 'summary' | 'none';
  readonly empty: ComponentChildren;
  readonly label: string;
}

const SAME_BREATH_SECONDS = 300;

/** Messages, oldest first; it stays at the newest unless one has scrolled up. */
export function MessageList({ messages, threads, empty, label }: MessageListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const scrolled = useFollowing(scroller);
  const roots =
    threads === 'none' ? messages : messages.filter(({ threadTs }) => threadTs === null);
  return (
    <div
      class="messages"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={label}
      onScroll={scrolled}
    >
      {empty}
      <ol class="message-list">
        {roots.map((message, index) => (
          <Entry
            key={`${message.ts}${message.ephemeral}`}
            message={message}
            before={roots[index - 1]}
            replies={messages.filter(({ threadTs }) => threadTs === message.ts)}
            threads={threads}
          />
        ))}
      </ol>
    </div>
  );
}

interface EntryProps {
  readonly message: PageMessage;
  readonly before: PageMessage | undefined;
  readonly replies: readonly PageMessage[];
  readonly threads: MessageListProps['threads'];
}

function Entry({ message, before, replies, threads }: EntryProps) {
  const { view } = useWorkspace();
  const status = view.statuses[`${message.channel}:${message.ts}`];
  const inline = threads === 'inline';
  // What one person alone sees is no reply: it is not counted, and takes none.
  const seenByAll = replies.filter(({ ephemeral }) => !ephemeral);
  const parted =
    inline && view.messages.some(({ threadTs }) => threadTs !== null && threadTs === before?.ts);
  return (
    <>
      {dayOf(message) !== (before && dayOf(before)) && (
        <li class="day">
          <span>{dayOf(message)}</span>
        </li>
      )}
      <MessageItem
        message={message}
        joined={!parted && isSameBreath(before, message)}
        replies={threads === 'summary' ? seenByAll : []}
        canReply={threads !== 'none'}
      />
      {inline && replies.length > 0 && (
        <li class="replies">
          <ol class="message-list">
            {replies.map((reply, index) => (
              <MessageItem
                key={reply.ts}
                message={reply}
                joined={isSameBreath(replies[index - 1], reply)}
                replies={[]}
                canReply={reply === seenByAll.at(-1)}
              />
            ))}
          </ol>
        </li>
      )}
      {status !== undefined && threads !== 'none' && <ThinkingLine status={status} />}
    </>
  );
}

function dayOf({ ts }: PageMessage): string {
  const date = new Date(Number(ts) * 1000);
  return date.toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long' });
}

function isSameBreath(before: PageMessage | undefined, message: PageMessage): boolean {
  if (before === undefined || before.user !== message.user || before.system) return false;
  if (before.ephemeral !== message.ephemeral || message.system) return false;
  return Number(message.ts) - Number(before.ts) < SAME_BREATH_SECONDS;
}
