import type { PageMember } from '../../page-protocol.js';
import { Mark } from './icons.js';

const HUES = 6;

/** A member's initials in the member's colour, or the mark for the bot. Decoration only. */
export function Avatar({ member }: { readonly member: PageMember }) {
  if (member.kind === 'bot') {
    return (
      <span class="avatar avatar-bot" aria-hidden="true">
        <Mark />
      </span>
    );
  }
  const initials = member.realName
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');
  const hue = [...member.id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % HUES;
  return (
    <span class={`avatar avatar-${hue}`} aria-hidden="true">
      {initials}
    </span>
  );
}
