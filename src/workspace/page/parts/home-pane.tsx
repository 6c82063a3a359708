import { useEffect } from 'preact/hooks';
import { ViewBlocks } from '../blocks/view-blocks.js';
import { useWorkspace } from '../workspace-context.js';
import { AppTabs } from './app-tabs.js';

/** The app's Home tab. Whoever comes here by its address opens it for the first time. */
export function HomePane() {
  const { view, connection } = useWorkspace();
  const isMissing = view.home === null;
  useEffect(() => {
    if (isMissing) void connection.act({ kind: 'open-home' });
  }, [connection, isMissing]);
  return (
    <div class="pane">
      <AppTabs current="home" />
      <div class="home" tabIndex={0} role="region" aria-label="Home">
        {view.home === null ? (
          <p class="nothing">The app has not published its Home yet.</p>
        ) : (
          <ViewBlocks key={view.home.id} form={view.home} />
        )}
      </div>
    </div>
  );
}
