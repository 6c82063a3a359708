import { memberById, useWorkspace } from '../workspace-context.js';
import { Avatar } from './avatar.js';

/** What the bot says it is doing until it answers. */
export function ThinkingLine({ status }: { readonly status: string }) {
  const { view } = useWorkspace();
  const bot = memberById(view, view.botId);
  return (
    <li class="thinking">
      <Avatar member={bot} />
      <span dir="auto">
        {bot.realName} {status}
      </span>
      <span class="thinking-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </li>
  );
}
