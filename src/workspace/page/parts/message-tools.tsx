import type { PageMessage } from '../../page-protocol.js';
import { goTo } from '../route.js';
import { useWorkspace } from '../workspace-context.js';
import { Icon } from './icons.js';
import { Menu, type MenuItem } from './menu.js';

interface MessageToolsProps {
  readonly message: PageMessage;
  readonly canReply: boolean;
  readonly onEdit: () => void;
}

/** What can be done with a message: shown when one points at it or reaches it by keyboard. */
export function MessageTools({ message, canReply, onEdit }: MessageToolsProps) {
  const { route } = useWorkspace();
  const items = useItems(message, onEdit);
  const replies = canReply && !message.ephemeral;
  if (!replies && items.length === 0) return null;
  return (
    <div class="tools">
      {replies && (
        <button
          type="button"
          class="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => {
            const thread = message.threadTs ?? message.ts;
            goTo({ member: route.member, place: message.channel, thread });
          }}
        >
          <Icon name="reply" />
        </button>
      )}
      {items.length > 0 && (
        <Menu label="More actions" button={<Icon name="more" />} items={items} side="end" />
      )}
    </div>
  );
}

function useItems(message: PageMessage, onEdit: () => void): readonly MenuItem[] {
  const { view, connection } = useWorkspace();
  const { channel, ts } = message;
  if (message.ephemeral) return [];
  const shortcuts = view.shortcuts
    .filter(({ kind }) => kind === 'message')
    .map(({ callbackId, name }) => ({
      key: callbackId,
      label: name,
      choose: () => void connection.act({ kind: 'message-shortcut', callbackId, channel, ts }),
    }));
  if (message.user !== view.me.id) return shortcuts;
  return [
    ...shortcuts,
    { key: 'edit', label: 'Edit message', choose: onEdit },
    {
      key: 'delete',
      label: 'Delete message',
      danger: true,
      choose: () => void connection.act({ kind: 'delete', channel, ts }),
    },
  ];
}
