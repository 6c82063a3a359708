import { useState } from 'preact/hooks';
import type { PageMessage } from '../../page-protocol.js';
import { MessageBlocks } from '../blocks/message-blocks.js';
import { Mrkdwn } from '../markup/markup.js';
import { goTo } from '../route.js';
import { memberById, useWorkspace } from '../workspace-context.js';
import { Avatar } from './avatar.js';
import { EditBox } from './edit-box.js';
import { Icon } from './icons.js';
import { MessageTools } from './message-tools.js';

interface MessageItemProps {
  readonly message: PageMessage;
  /** Whether the author just spoke, so that name and picture need not come again. */
  readonly joined: boolean;
  readonly replies: readonly PageMessage[];
  readonly canReply: boolean;
}

/** One message with its tools, reactions and the summary of its thread. */
export function MessageItem({ message, joined, replies, canReply }: MessageItemProps) {
  const { view } = useWorkspace();
  const [editing, setEditing] = useState(false);
  const author = memberById(view, message.user);
  if (message.system) return <SystemLine message={message} />;
  const classes = ['message', joined && 'is-joined', message.ephemeral && 'is-ephemeral'];
  return (
    <li class={classes.filter(Boolean).join(' ')} data-ts={message.ts}>
      {joined ? <span class="avatar-gap" /> : <Avatar member={author} />}
      <article aria-label={`${author.realName}, ${timeOf(message)}`} class="message-body">
        {message.ephemeral && (
          <p class="ephemeral-mark">
            <Icon name="eye" /> Only visible to you
          </p>
        )}
        <p class={joined ? 'visually-hidden' : 'message-head'}>
          <strong>{author.realName}</strong>
          {author.kind === 'bot' && <span class="badge">App</span>}
          {author.kind === 'guest' && <span class="badge">Guest</span>}
          <time dateTime={dateOf(message).toISOString()}>{timeOf(message)}</time>
        </p>
        {editing ? (
          <EditBox
            message={message}
            onDone={() => {
              setEditing(false);
            }}
          />
        ) : (
          <Content message={message} />
        )}
        <Reactions message={message} />
        {replies.length > 0 && <ThreadSummary message={message} replies={replies} />}
      </article>
      <MessageTools
        message={message}
        canReply={canReply}
        onEdit={() => {
          setEditing(true);
        }}
      />
    </li>
  );
}

function Content({ message }: { readonly message: PageMessage }) {
  return (
    <div class={`content ${message.streaming ? 'is-streaming' : ''}`}>
      {message.blocks.length > 0 ? (
        <MessageBlocks message={message} />
      ) : (
        <Mrkdwn text={message.text} />
      )}
      {message.edited && <span class="edited">(edited)</span>}
    </div>
  );
}

function Reactions({ message }: { readonly message: PageMessage }) {
  if (message.reactions.length === 0) return null;
  return (
    <ul class="reactions" aria-label="Reactions">
      {message.reactions.map(({ name, count }) => (
        <li key={name}>
          <Mrkdwn text={`:${name}:`} /> {count}
        </li>
      ))}
    </ul>
  );
}

function ThreadSummary({
  message,
  replies,
}: {
  readonly message: PageMessage;
  readonly replies: readonly PageMessage[];
}) {
  const { view, route } = useWorkspace();
  const authors = [...new Set(replies.map(({ user }) => user))].map((id) => memberById(view, id));
  const last = replies.at(-1);
  return (
    <button
      type="button"
      class="thread-summary"
      onClick={() => {
        goTo({ member: route.member, place: message.channel, thread: message.ts });
      }}
    >
      {authors.map((author) => (
        <Avatar key={author.id} member={author} />
      ))}
      <strong>{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</strong>
      {last !== undefined && <span>Last at {timeOf(last)}</span>}
    </button>
  );
}

function SystemLine({ message }: { readonly message: PageMessage }) {
  return (
    <li class="system-line">
      <Mrkdwn text={message.text} />
    </li>
  );
}

function dateOf({ ts }: PageMessage): Date {
  return new Date(Number(ts) * 1000);
}

function timeOf(message: PageMessage): string {
  return dateOf(message).toLocaleTimeString('en', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
