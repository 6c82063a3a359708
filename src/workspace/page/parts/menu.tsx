import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** One thing in a menu. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly choose: () => void;
}

interface MenuProps {
  readonly label: string;
  /** Where it holds no text, the label names it. */
  readonly button: ComponentChildren;
  readonly buttonHasText?: boolean;
  readonly items: readonly MenuItem[];
  readonly class?: string;
  readonly side?: 'start' | 'end';
}

/** A button with a menu: arrow keys move, Enter chooses, Escape closes and gives the focus back. */
export function Menu(props: MenuProps) {
  const { label, button, buttonHasText = false, items, class: name = '', side = 'start' } = props;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === true) return;
      setOpen(false);
    };
    addEventListener('pointerdown', outside);
    return () => {
      removeEventListener('pointerdown', outside);
    };
  }, [open]);
  return (
    <div class={`menu ${name}`} ref={root}>
      <button
        type="button"
        class="menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={buttonHasText ? undefined : label}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {button}
      </button>
      {open && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          class={`menu-list menu-${side}`}
          onKeyDown={(event) => {
            moveFocus(event, close);
          }}
        >
          {items.map((item) => (
            <MenuEntry key={item.key} item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuEntry({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const choice = item.checked !== undefined;
  return (
    <button
      type="button"
      role={choice ? 'menuitemradio' : 'menuitem'}
      aria-checked={choice ? item.checked : undefined}
      tabIndex={-1}
      class={`menu-item ${item.danger === true ? 'danger' : ''}`}
      onClick={() => {
        close();
        item.choose();
      }}
    >
      <span dir="auto">{item.label}</span>
      {item.hint !== undefined && <span class="menu-hint">{item.hint}</span>}
    </button>
  );
}

function moveFocus(event: KeyboardEvent, close: () => void): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement)) return;
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.stopPropagation();
    if (event.key === 'Escape') event.preventDefault();
    close();
    return;
  }
  const items = [...list.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}
