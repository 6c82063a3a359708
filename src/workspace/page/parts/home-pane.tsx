import { ViewBlocks } from '../blocks/view-blocks.js';
import { useWorkspace } from '../workspace-context.js';
import { AppTabs } from './app-tabs.js';

/** The app's Home tab. */
export function HomePane() {
  const { view } = useWorkspace();
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
