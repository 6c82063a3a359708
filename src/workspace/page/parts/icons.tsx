const PATHS = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h16M4 15h16',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z',
  archive: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  megaphone: 'M4 10v4h3l8 4V6l-8 4zM18 9a4 4 0 0 1 0 6',
  reply: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'M4 12 20 5l-5 15-4-6z',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5',
  up: 'M7 11v9H4v-9zM7 11l4-8c1.500 0 2.500 1 2.500 2.500V9H19a1.500 1.500 0 0 1 1.500 1.800l-1.300 7.700A1.800 1.800 0 0 1 17.400 20H7',
  down: 'M17 13V4h3v9zM17 13l-4 8c-1.500 0-2.500-1-2.500-2.500V15H5a1.500 1.500 0 0 1-1.500-1.800l1.300-7.700A1.800 1.800 0 0 1 6.600 4H17',
  wire: 'M4 8h12l-3-3M20 16H8l3 3',
  chevron: 'M7 10l5 5 5-5',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01',
  check: 'M5 12.500 10 17l9-10',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign; what it means is always said in words beside it or in a label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The product's mark: a compass needle. */
export function Mark() {
  return (
    <svg class="mark" viewBox="6 2 20 28" aria-hidden="true" focusable="false">
      <path class="mark-north" d="M16 4l5 12H11z" />
      <path class="mark-south" d="M16 28l5-12H11z" />
    </svg>
  );
}
