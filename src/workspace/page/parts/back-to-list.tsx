import { goTo, type Route } from '../route.js';
import { useWorkspace } from '../workspace-context.js';
import { Icon } from './icons.js';

/** Only small screens show it. */
export function BackToList() {
  const { route } = useWorkspace();
  return (
    <button
      type="button"
      class="icon-button back"
      aria-label="Back to channels"
      onClick={() => {
        showList(route);
      }}
    >
      <Icon name="back" />
    </button>
  );
}

/** Leaves the place for the list of channels, on a small screen. */
function showList(route: Route): void {
  goTo({ member: route.member, place: '', thread: '' });
}
