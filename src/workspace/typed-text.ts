import type { Json } from './json.js';
import type { State } from './state.js';

/** What a person typed, in the two forms in which Slack sends it. */
export interface TypedText {
  /** With `<@U…>`, `<#C…|name>` and `<https://…>`, everything else escaped. */
  readonly text: string;
  /** The same as a rich_text block. */
  readonly blocks: readonly Json[];
}

const TOKEN =
  /<@([UW][A-Z0-9]+)>|@([\p{L}\d._-]*[\p{L}\d])|#([\p{L}\d_-]+)|(https?:\/\/[^\s<>]+)/gu;

/**
 * Turns typed text into what Slack makes of it: `@Wayfinder` becomes a mention, `#careers` and web
 * addresses become links, and `&`, `<` and `>` are escaped. `<@U…>` may also be given directly.
 */
export function typedText(typed: string, state: State): TypedText {
  const texts: string[] = [];
  const elements: Json[] = [];
  let end = 0;
  for (const match of typed.matchAll(TOKEN)) {
    const token = tokenFrom(match, state);
    if (token === undefined) continue;
    plain(typed.slice(end, match.index));
    texts.push(token.text);
    elements.push(token.element);
    end = match.index + match[0].length;
  }
  plain(typed.slice(end));
  return { text: texts.join(''), blocks: [richText(elements, state)] };

  function plain(text: string): void {
    if (text === '') return;
    texts.push(escapeText(text));
    elements.push({ type: 'text', text });
  }
}

/** Escapes the three characters that Slack reserves. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function tokenFrom(
  match: RegExpExecArray,
  state: State,
): { text: string; element: Json } | undefined {
  const [, id, name, channelName, url] = match;
  if (url !== undefined) {
    return { text: `<${url.replaceAll('&', '&amp;')}>`, element: { type: 'link', url } };
  }
  if (channelName !== undefined) {
    const channel = [...state.channels.values()].find((one) => one.name === channelName);
    if (channel === undefined) return undefined;
    return {
      text: `<#${channel.id}|${channel.name}>`,
      element: { type: 'channel', channel_id: channel.id },
    };
  }
  const wanted = name?.toLowerCase();
  const member = [...state.members.values()].find((one) => one.id === id || one.name === wanted);
  if (member === undefined) return undefined;
  return { text: `<@${member.id}>`, element: { type: 'user', user_id: member.id } };
}

function richText(elements: readonly Json[], state: State): Json {
  return {
    type: 'rich_text',
    block_id: state.nextId('b'),
    elements: [{ type: 'rich_text_section', elements }],
  };
}
