import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Shows a dialog above everything with the focus in its first field, where it has one, and closes
 * it before it goes: only a dialog that is closed gives the focus back to what opened it.
 */
export function useShownDialog(dialog: RefObject<HTMLDialogElement>): void {
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => shown?.close();
  }, []);
}
