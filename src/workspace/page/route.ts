import { useEffect, useState } from 'preact/hooks';

/** Where in the workspace one is, kept in the address so that a reload comes back to it. */
export interface Route {
  /** The member's handle. */
  readonly member: string;
  /** A channel's id, `home` for the app's Home tab, or empty for the list on a small screen. */
  readonly place: string;
  /** The timestamp of the thread's root, or empty. */
  readonly thread: string;
}

/** Reads `#/grace/C0WFGENERAL/1700000000.000100`. */
export function routeFrom(hash: string): Route {
  const [member = '', place = '', thread = ''] = hash.replace(/^#\/?/, '').split('/');
  return { member: member || 'grace', place, thread };
}

export function goTo(route: Route): void {
  const parts = [route.member, route.place, route.thread].filter((part) => part !== '');
  location.hash = `#/${parts.join('/')}`;
}

/** The current route; rerenders when it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeFrom(location.hash));
  useEffect(() => {
    const changed = (): void => {
      setRoute(routeFrom(location.hash));
    };
    addEventListener('hashchange', changed);
    return () => {
      removeEventListener('hashchange', changed);
    };
  }, []);
  return route;
}
