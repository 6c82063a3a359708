import { useRef } from 'preact/hooks';
import { useWorkspace } from '../workspace-context.js';

/** How many messages came to each other channel since it was last looked at in this page. */
export function useUnread(place: string): ReadonlyMap<string, number> {
  const { view } = useWorkspace();
  const readTo = useRef<{ member: string; marks: Map<string, string> } | undefined>(undefined);
  const latest = view.messages.at(-1)?.ts ?? '0';
  if (readTo.current?.member !== view.me.id) {
    const marks = new Map(view.channels.map(({ id }) => [id, latest]));
    readTo.current = { member: view.me.id, marks };
  }
  const { marks } = readTo.current;
  marks.set(place, latest);
  const counts = new Map<string, number>();
  for (const { channel, ts, user, system } of view.messages) {
    if (system || user === view.me.id || ts <= (marks.get(channel) ?? '0')) continue;
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return counts;
}
