import { memberById, openApp, openHome, useWorkspace } from '../workspace-context.js';
import { Avatar } from './avatar.js';
import { BackToList } from './back-to-list.js';

/** The head of the app's own place: its name, and its Home and Messages tabs. */
export function AppTabs({ current }: { readonly current: 'home' | 'messages' }) {
  const workspace = useWorkspace();
  const bot = memberById(workspace.view, workspace.view.botId);
  const tabs = [
    { id: 'home' as const, label: 'Home', open: openHome },
    { id: 'messages' as const, label: 'Messages', open: openApp },
  ];
  return (
    <header class="pane-head app-head">
      <BackToList />
      <div class="pane-title">
        <h2>
          <Avatar member={bot} />
          {bot.realName}
        </h2>
      </div>
      <nav class="tabs" aria-label={bot.realName}>
        {tabs.map(({ id, label, open }) => (
          <button
            key={id}
            type="button"
            class="tab"
            aria-current={id === current ? 'page' : undefined}
            onClick={() => void open(workspace)}
          >
            {label}
          </button>
        ))}
      </nav>
    </header>
  );
}
