import { channelById, useWorkspace } from '../workspace-context.js';
import { parseMarkdown } from './markdown.js';
import { parseMrkdwn, parseMrkdwnInline } from './mrkdwn.js';
import type { Cell, Inline, Part } from './tree.js';

/** Slack's mrkdwn, shown. What looks like HTML in it stays text. */
export function Mrkdwn({ text }: { readonly text: string }) {
  return <Parts parts={parseMrkdwn(text)} />;
}

/** One line of mrkdwn, such as the title of a card. */
export function MrkdwnLine({ text }: { readonly text: string }) {
  return <Inlines nodes={parseMrkdwnInline(text)} />;
}

/** Standard Markdown, shown. */
export function Markdown({ text }: { readonly text: string }) {
  return <Parts parts={parseMarkdown(text)} />;
}

export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <PartView key={index} part={part} />
      ))}
    </>
  );
}

function PartView({ part }: { readonly part: Part }) {
  switch (part.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines nodes={part.children} />
        </p>
      );
    case 'heading':
      return (
        <p dir="auto" role="heading" aria-level={Math.min(6, part.level + 3)} class="md-heading">
          <Inlines nodes={part.children} />
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto">
          <Parts parts={part.parts} />
        </blockquote>
      );
    case 'list':
      return <List part={part} />;
    case 'pre':
      return (
        <pre tabIndex={0} dir="auto">
          {part.text}
        </pre>
      );
    case 'table':
      return <Table part={part} />;
    case 'rule':
      return <hr />;
  }
}

function List({ part }: { readonly part: Extract<Part, { kind: 'list' }> }) {
  const items = part.items.map((item, index) => (
    <li key={index} class={`depth-${item.depth}`}>
      <Inlines nodes={item.children} />
    </li>
  ));
  return part.ordered ? (
    <ol dir="auto" start={part.start}>
      {items}
    </ol>
  ) : (
    <ul dir="auto">{items}</ul>
  );
}

function Table({ part }: { readonly part: Extract<Part, { kind: 'table' }> }) {
  const cells = (row: readonly Cell[], Tag: 'th' | 'td') =>
    row.map((cell, index) => (
      <Tag key={index} dir="auto" {...(Tag === 'th' ? { scope: 'col' } : {})}>
        <Inlines nodes={cell} />
      </Tag>
    ));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>{cells(part.head, 'th')}</tr>
        </thead>
        <tbody>
          {part.rows.map((row, index) => (
            <tr key={index}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Inlines({ nodes }: { readonly nodes: readonly Inline[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <InlineView key={index} node={node} />
      ))}
    </>
  );
}

function InlineView({ node }: { readonly node: Inline }) {
  const { view } = useWorkspace();
  switch (node.kind) {
    case 'text':
      return <>{node.text}</>;
    case 'break':
      return <br />;
    case 'bold':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Inlines nodes={node.children} />
        </s>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return (
        <a href={node.url} target="_blank" rel="noopener noreferrer">
          <Inlines nodes={node.children} />
        </a>
      );
    case 'member': {
      const name = view.members.find(({ id }) => id === node.id)?.realName ?? node.label;
      return <Mention text={`@${name || node.id}`} own={node.id === view.me.id} />;
    }
    case 'channel':
      return <Mention text={`#${channelById(view, node.id)?.name ?? (node.label || 'private')}`} />;
    case 'broadcast':
      return <Mention text={`@${node.range}`} own />;
  }
}

function Mention({ text, own = false }: { readonly text: string; readonly own?: boolean }) {
  return <bdi class={`mention ${own ? 'mention-own' : ''}`}>{text}</bdi>;
}
