import { useEffect, useRef } from 'preact/hooks';
import { goTo } from '../route.js';
import { channelById, useWorkspace } from '../workspace-context.js';

/**
 * Opens the thread when the bot answers a question of this member in the channel that is shown,
 * unless another thread is open: who asks should not have to look for the answer.
 */
export function useThreadOpening(place: string): void {
  const { view, route } = useWorkspace();
  const seen = useRef<string | undefined>(undefined);
  const latest = view.messages.at(-1)?.ts ?? '';
  useEffect(() => {
    const before = seen.current;
    seen.current = latest;
    if (before === undefined || route.thread !== '') return;
    if (channelById(view, place)?.kind === 'im') return;
    const answer = view.messages.find(
      (message) =>
        message.ts > before &&
        message.channel === place &&
        message.user === view.botId &&
        message.threadTs !== null,
    );
    const root = view.messages.find(
      ({ ts, channel }) => ts === answer?.threadTs && channel === place,
    );
    if (root?.user !== view.me.id) return;
    goTo({ member: route.member, place, thread: root.ts });
  }, [latest]);
}
