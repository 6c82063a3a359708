import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/workspace/page/markup/markdown.js';
import { parseMrkdwn, parseMrkdwnInline } from '../../src/workspace/page/markup/mrkdwn.js';
import { parseRichText } from '../../src/workspace/page/markup/rich-text.js';
import { spokenText } from '../../src/workspace/page/markup/spoken.js';
import type { Inline, Part } from '../../src/workspace/page/markup/tree.js';

/** The tree as short text: `bold(…)`, `link(url|…)`; parts are put in brackets. */
function inlineSketch(nodes: readonly Inline[]): string {
  return nodes.map(oneInline).join('');
}

function oneInline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return '/';
    case 'code':
      return `code(${node.text})`;
    case 'link':
      return `link(${node.url}|${inlineSketch(node.children)})`;
    case 'member':
    case 'channel':
      return `${node.kind}(${node.id})`;
    case 'broadcast':
      return `broadcast(${node.range})`;
    default:
      return `${node.kind}(${inlineSketch(node.children)})`;
  }
}

function sketch(parts: readonly Part[]): string {
  return parts.map(onePart).join('');
}

function onePart(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return `[p ${inlineSketch(part.children)}]`;
    case 'heading':
      return `[h${part.level} ${inlineSketch(part.children)}]`;
    case 'quote':
      return `[quote ${sketch(part.parts)}]`;
    case 'list': {
      const items = part.items.map(({ children, depth }) => `${depth}:${inlineSketch(children)}`);
      return `[${part.ordered ? `ol${part.start}` : 'ul'} ${items.join(' ')}]`;
    }
    case 'pre':
      return `[pre ${part.text}]`;
    case 'table': {
      const rows = [part.head, ...part.rows].map((row) => row.map(inlineSketch).join('|'));
      return `[table ${rows.join(' ; ')}]`;
    }
    case 'rule':
      return '[rule]';
  }
}

describe('parseMrkdwn', () => {
  it.each([
    ['*bold* and _italic_', '[p bold(bold) and italic(italic)]'],
    ['*bold _both_*', '[p bold(bold italic(both))]'],
    ['~gone~', '[p strike(gone)]'],
    ['2*3*4 and snake_case_name', '[p 2*3*4 and snake_case_name]'],
    ['* not bold *', '[p * not bold *]'],
    ['`a *b*`', '[p code(a *b*)]'],
    ['```\nlet *x*;\n```', '[pre let *x*;]'],
    ['one\ntwo', '[p one/two]'],
    ['one\n\ntwo', '[p one][p two]'],
    ['• one\n• two', '[ul 0:one 0:two]'],
    ['1. one\n2. two', '[ol1 0:one 0:two]'],
    ['&gt; said\nafter', '[quote [p said]][p after]'],
    ['<https://a.example|the &amp; site>', '[p link(https://a.example|the & site)]'],
    [
      '<https://a.example/?a=1&amp;b=2>',
      '[p link(https://a.example/?a=1&b=2|https://a.example/?a=1&b=2)]',
    ],
    ['<@U0WFGRACE1> in <#C0WFGENERAL|general>', '[p member(U0WFGRACE1) in channel(C0WFGENERAL)]'],
    ['<!here> and <!date^1^{date}|today>', '[p broadcast(here) and today]'],
    ['<javascript:alert(1)|click>', '[p <javascript:alert(1)|click>]'],
    ['&lt;b&gt; &amp;amp;', '[p <b> &amp;]'],
    ['*موضوع* اور', '[p bold(موضوع) اور]'],
    [':tada: :unknown:', '[p 🎉 :unknown:]'],
  ])('reads %j', (text, expected) => {
    expect(sketch(parseMrkdwn(text))).toBe(expected);
  });

  it('gives no link that could run anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (scheme, rest) => {
        const sketched = inlineSketch(parseMrkdwnInline(`<${scheme}:${rest}|x>`));
        expect(sketched).not.toMatch(/^link\((?!https?:\/\/|mailto:|tel:)/i);
      }),
    );
  });

  it('survives whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`<>|@# \n&;a1•.-') }), (text) => {
        expect(Array.isArray(parseMrkdwn(text))).toBe(true);
      }),
    );
  });
});

describe('parseMarkdown', () => {
  it.each([
    ['# Title', '[h1 Title]'],
    ['**bold** *it* ~~no~~', '[p bold(bold) italic(it) strike(no)]'],
    ['[a **b**](https://a.example)', '[p link(https://a.example|a bold(b))]'],
    ['[x](javascript:alert)', '[p x]'],
    ['see https://a.example/b.', '[p see link(https://a.example/b|https://a.example/b).]'],
    ['- one\n  - two', '[ul 0:one 1:two]'],
    ['3. three\n4. four', '[ol3 0:three 0:four]'],
    ['| a | b |\n|---|---|\n| 1 | **2** |', '[table a|b ; 1|bold(2)]'],
    ['> said', '[quote [p said]]'],
    ['---', '[rule]'],
    ['```js\nx\n```', '[pre x]'],
    ['\\*plain\\*', '[p *plain*]'],
    ['<b>x</b>', '[p <b>x</b>]'],
  ])('reads %j', (text, expected) => {
    expect(sketch(parseMarkdown(text))).toBe(expected);
  });

  it('survives whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`[]()|-#>\\ \nab1.') }), (text) => {
        expect(Array.isArray(parseMarkdown(text))).toBe(true);
      }),
    );
  });
});

describe('parseRichText', () => {
  it('reads what people write', () => {
    const block = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'user', user_id: 'U0WFBOT001' },
            { type: 'text', text: ' hello', style: { bold: true, italic: true } },
            { type: 'link', url: 'https://a.example' },
            { type: 'link', url: 'javascript:x', text: 'bad' },
          ],
        },
      ],
    };
    expect(sketch(parseRichText(block))).toBe(
      '[p member(U0WFBOT001)italic(bold( hello))link(https://a.example|https://a.example)bad]',
    );
  });
});

describe('spokenText', () => {
  const names = {
    members: [
      { id: 'U1', name: 'grace', realName: 'Grace', locale: 'en', kind: 'member', title: '' },
    ],
    channels: [],
  } as const;

  it('reads names and no signs', () => {
    const text = '<@U1> wrote *bold* `code`\n• one\n• <https://a.example|two>';
    expect(spokenText(text, names)).toBe('Grace wrote bold code\none\ntwo');
  });
});
