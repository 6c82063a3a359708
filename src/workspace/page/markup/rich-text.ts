import { isRecord, listOf, textOf, type Json } from '../../json.js';
import { EMOJI } from './emoji.js';
import { safeUrl, type Inline, type Part } from './tree.js';

/** Reads a rich_text block, the form in which people's own messages come. */
export function parseRichText(block: Json): readonly Part[] {
  return listOf(block['elements']).filter(isRecord).map(partFrom);
}

function partFrom(element: Json): Part {
  const children = listOf(element['elements']).filter(isRecord);
  switch (element['type']) {
    case 'rich_text_list':
      return {
        kind: 'list',
        ordered: element['style'] === 'ordered',
        start: 1,
        items: children.map((item) => ({
          children: inlines(listOf(item['elements'])),
          depth: Number(element['indent'] ?? 0),
        })),
      };
    case 'rich_text_preformatted':
      return { kind: 'pre', text: children.map((child) => textOf(child['text'])).join('') };
    case 'rich_text_quote':
      return { kind: 'quote', parts: [{ kind: 'paragraph', children: inlines(children) }] };
    default:
      return { kind: 'paragraph', children: inlines(children) };
  }
}

function inlines(elements: readonly unknown[]): readonly Inline[] {
  return elements.filter(isRecord).flatMap((element) => styled(element, plainInline(element)));
}

function plainInline(element: Json): readonly Inline[] {
  switch (element['type']) {
    case 'user':
      return [{ kind: 'member', id: textOf(element['user_id']), label: '' }];
    case 'channel':
      return [{ kind: 'channel', id: textOf(element['channel_id']), label: '' }];
    case 'broadcast':
      return [{ kind: 'broadcast', range: textOf(element['range']) }];
    case 'emoji':
      return [text(EMOJI[textOf(element['name'])] ?? `:${textOf(element['name'])}:`)];
    case 'link': {
      const address = textOf(element['url']);
      const label = textOf(element['text']) || address;
      const url = safeUrl(address);
      return url === undefined ? [text(label)] : [{ kind: 'link', url, children: [text(label)] }];
    }
    default:
      return withBreaks(textOf(element['text']) || textOf(element['fallback']));
  }
}

function styled(element: Json, inner: readonly Inline[]): readonly Inline[] {
  const style = isRecord(element['style']) ? element['style'] : {};
  if (style['code'] === true) return [{ kind: 'code', text: textOf(element['text']) }];
  let nodes = inner;
  for (const kind of ['bold', 'italic', 'strike'] as const) {
    if (style[kind] === true) nodes = [{ kind, children: nodes }];
  }
  return nodes;
}

function withBreaks(content: string): readonly Inline[] {
  return content
    .split('\n')
    .flatMap((line, index) =>
      index === 0 ? [text(line)] : [{ kind: 'break' as const }, text(line)],
    );
}

function text(content: string): Inline {
  return { kind: 'text', text: content };
}
