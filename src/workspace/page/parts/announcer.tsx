import { useEffect, useRef, useState } from 'preact/hooks';
import { spokenText } from '../markup/spoken.js';
import { memberById, useWorkspace } from '../workspace-context.js';

/** Reads new messages of others in this place out to screen readers, each once. */
export function Announcer({ place }: { readonly place: string }) {
  const { view } = useWorkspace();
  const seen = useRef<string | undefined>(undefined);
  const [spoken, setSpoken] = useState<readonly string[]>([]);
  const latest = view.messages.at(-1)?.ts ?? '';
  useEffect(() => {
    const before = seen.current;
    seen.current = latest;
    if (before === undefined) return;
    const fresh = view.messages.filter(
      ({ ts, channel, user }) => ts > before && channel === place && user !== view.me.id,
    );
    if (fresh.length === 0) return;
    setSpoken(
      fresh.map(
        ({ user, text }) => `${memberById(view, user).realName}: ${spokenText(text, view)}`,
      ),
    );
  }, [latest]);
  return (
    <div class="visually-hidden" role="log" aria-live="polite" aria-label="New messages">
      {spoken.map((text) => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))}
    </div>
  );
}
