import type { PageChannel } from '../../page-protocol.js';
import { useWorkspace } from '../workspace-context.js';

/** Questions that the app suggests; one click asks. They go once something was asked. */
export function SuggestedPrompts({ channel }: { readonly channel: PageChannel }) {
  const { view, connection } = useWorkspace();
  const asked = view.messages.some(
    ({ channel: id, user }) => id === channel.id && user === view.me.id,
  );
  if (view.prompts === null || asked) return null;
  return (
    <section class="prompts" aria-label="Suggested questions">
      {view.prompts.title !== '' && <h3 dir="auto">{view.prompts.title}</h3>}
      <ul>
        {view.prompts.prompts.map(({ title, message }) => (
          <li key={title}>
            <button
              type="button"
              class="prompt"
              dir="auto"
              onClick={() =>
                void connection.act({ kind: 'post', channel: channel.id, text: message })
              }
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
