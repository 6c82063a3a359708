import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const NEAR_PX = 160;
const ROOM_ABOVE_PX = 16;

/**
 * Keeps the newest message in sight, unless one has scrolled up. Of a message that is longer than
 * the window the beginning is shown, where reading starts.
 *
 * Gives what is to be called when the element is scrolled.
 */
export function useFollowing(scroller: RefObject<HTMLElement>): () => void {
  const target = useRef(0);
  const follows = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    target.current = restingPlace(element);
    if (follows.current) element.scrollTop = target.current;
  });
  return () => {
    if (scroller.current === null) return;
    follows.current = scroller.current.scrollTop > target.current - NEAR_PX;
  };
}

function restingPlace(element: HTMLElement): number {
  const end = element.scrollHeight - element.clientHeight;
  const newest = [...element.querySelectorAll('.message')].at(-1);
  if (newest === undefined) return end;
  const above = newest.getBoundingClientRect().top - element.getBoundingClientRect().top;
  return Math.min(end, element.scrollTop + above - ROOM_ABOVE_PX);
}
