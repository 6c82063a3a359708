import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../connection.js';

const SHOWN_MS = 6000;

/** Says for a while what went wrong, and for as long as it lasts that the connection is gone. */
export function Toast({ snapshot }: { readonly snapshot: Snapshot }) {
  const [shown, setShown] = useState(0);
  const { problem, connected } = snapshot;
  useEffect(() => {
    if (problem === undefined) return undefined;
    setShown(problem.number);
    const timer = setTimeout(() => {
      setShown(0);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [problem?.number]);
  const text = connected
    ? problem !== undefined && shown === problem.number && problem.text
    : 'The workspace stopped. Start it again and this page comes back.';
  return (
    <div class="toast-place" role="status">
      {text !== false && <p class="toast">{text}</p>}
    </div>
  );
}
