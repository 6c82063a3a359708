import type { PageChannel } from '../../page-protocol.js';
import { memberById, useWorkspace } from '../workspace-context.js';
import { AppTabs } from './app-tabs.js';
import { BackToList } from './back-to-list.js';
import { Composer } from './composer.js';
import { Icon } from './icons.js';
import { MessageList } from './message-list.js';
import { channelIcon } from './sidebar.js';
import { SuggestedPrompts } from './suggested-prompts.js';

/** A channel or the direct conversation with the app. */
export function ChannelPane({ channel }: { readonly channel: PageChannel }) {
  const { view } = useWorkspace();
  const messages = view.messages.filter((message) => message.channel === channel.id);
  const isDirect = channel.kind === 'im';
  return (
    <div class="pane">
      {isDirect ? <AppTabs current="messages" /> : <ChannelHeader channel={channel} />}
      <MessageList
        messages={messages}
        threads={isDirect ? 'inline' : 'summary'}
        empty={<Beginning channel={channel} />}
        label={isDirect ? 'Messages' : `Messages in ${channel.name}`}
      />
      <div class="pane-end">
        {isDirect && <SuggestedPrompts channel={channel} />}
        <PaneEnd channel={channel} />
      </div>
    </div>
  );
}

function ChannelHeader({ channel }: { readonly channel: PageChannel }) {
  const { view, connection } = useWorkspace();
  const bot = memberById(view, view.botId);
  const canInvite = channel.joined && !channel.botIn && channel.closed === null;
  return (
    <header class="pane-head">
      <BackToList />
      <div class="pane-title">
        <h2>
          <Icon name={channelIcon(channel)} />
          {channel.name}
        </h2>
        <p dir="auto">{channel.topic}</p>
      </div>
      <p class="pane-fact">{channel.memberCount} members</p>
      {canInvite && (
        <button
          type="button"
          class="button"
          onClick={() => void connection.act({ kind: 'invite-bot', channel: channel.id })}
        >
          Invite {bot.realName}
        </button>
      )}
    </header>
  );
}

function Beginning({ channel }: { readonly channel: PageChannel }) {
  const { view } = useWorkspace();
  const bot = memberById(view, view.botId).realName;
  if (channel.kind === 'im') {
    return (
      <div class="beginning">
        <h3>Ask {bot} anything about CIO and CTO careers</h3>
        <p>Only you and {bot} see what is written here.</p>
      </div>
    );
  }
  if (!channel.joined) return null;
  return (
    <div class="beginning">
      <h3>This is where #{channel.name} begins</h3>
      <p>
        {channel.botIn
          ? `Mention the app to ask here, where everybody sees the answer: “@${bot} what does a CTO do?”`
          : `${bot} is not in this channel and hears nothing of it.`}
      </p>
    </div>
  );
}

function PaneEnd({ channel }: { readonly channel: PageChannel }) {
  const { connection } = useWorkspace();
  switch (channel.closed) {
    case 'archived':
      return <p class="closed">This channel is archived. Nobody can post here.</p>;
    case 'read-only':
      return <p class="closed">Only admins can post here.</p>;
    case 'not-joined':
      return (
        <p class="closed">
          You are not in this channel.{' '}
          <button
            type="button"
            class="button primary"
            onClick={() => void connection.act({ kind: 'join', channel: channel.id })}
          >
            Join #{channel.name}
          </button>
        </p>
      );
    case null:
      return <Composer channel={channel} />;
  }
}
