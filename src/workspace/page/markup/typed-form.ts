import type { PageView } from '../../page-protocol.js';

/** A message's text as its author typed it: mentions by name, nothing escaped. */
export function typedForm(text: string, view: PageView): string {
  return text
    .replace(/<@([UW][A-Z0-9]+)>/g, (_match, id: string) => {
      const member = view.members.find((one) => one.id === id);
      return `@${member?.name ?? id}`;
    })
    .replace(/<#[CG][A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<(https?:[^|>]+)(\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
