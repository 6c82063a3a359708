import { isRecord, listOf, textOf, type Json } from '../../json.js';
import { Markdown, MrkdwnLine, Parts } from '../markup/markup.js';
import { parseRichText } from '../markup/rich-text.js';
import { Card } from './card.js';
import { Element } from './element.js';
import { ImageView } from './image.js';
import { InputBlock } from './input-block.js';
import { TableBlock } from './table.js';
import { TextObject } from './text-object.js';

/** One block of Block Kit. A kind that the page does not know is named, not hidden. */
export function BlockView({ block }: { readonly block: Json }) {
  const elements = listOf(block['elements']).filter(isRecord);
  const id = textOf(block['block_id']);
  switch (block['type']) {
    case 'section':
      return <Section block={block} />;
    case 'header':
      return (
        <h4 class="block-header" dir="auto">
          <TextObject value={block['text']} inline />
        </h4>
      );
    case 'divider':
      return <hr />;
    case 'context':
      return <Context elements={elements} />;
    case 'actions':
      return (
        <div class="block-actions">
          {elements.map((element, index) => (
            <Element key={textOf(element['action_id']) || index} element={element} block={id} />
          ))}
        </div>
      );
    case 'context_actions':
      return (
        <div class="block-actions context-actions">
          {elements.map((element, index) => (
            <Element key={textOf(element['action_id']) || index} element={element} block={id} />
          ))}
        </div>
      );
    case 'image':
      return <ImageView image={block} large />;
    case 'input':
      return <InputBlock block={block} />;
    case 'markdown':
      return <Markdown text={textOf(block['text'])} />;
    case 'rich_text':
      return <Parts parts={parseRichText(block)} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'alert':
      return (
        <div class={`block-alert alert-${textOf(block['level']) || 'default'}`} role="note">
          <TextObject value={block['text']} />
        </div>
      );
    default:
      return <OtherBlock block={block} elements={elements} id={id} />;
  }
}

function OtherBlock({
  block,
  elements,
  id,
}: {
  readonly block: Json;
  readonly elements: readonly Json[];
  readonly id: string;
}) {
  if (block['type'] === 'card') return <Card card={block} block={id} />;
  if (block['type'] !== 'carousel') {
    return <p class="nothing">[{textOf(block['type'])} block, which this page does not show]</p>;
  }
  return (
    <div class="carousel" role="region" aria-label="Cards" tabIndex={0}>
      {elements.map((card, index) => (
        <Card key={index} card={card} block={id} />
      ))}
    </div>
  );
}

function Section({ block }: { readonly block: Json }) {
  const fields = listOf(block['fields']);
  const accessory = isRecord(block['accessory']) ? block['accessory'] : undefined;
  return (
    <div class="block-section">
      <div class="section-text">
        {block['text'] !== undefined && <TextObject value={block['text']} />}
        {fields.length > 0 && (
          <div class="fields">
            {fields.map((field, index) => (
              <div key={index}>
                <TextObject value={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory !== undefined && (
        <div class="accessory">
          <Element element={accessory} block={textOf(block['block_id'])} />
        </div>
      )}
    </div>
  );
}

function Context({ elements }: { readonly elements: readonly Json[] }) {
  return (
    <div class="block-context">
      {elements.map((element, index) =>
        element['type'] === 'image' ? (
          <ImageView key={index} image={element} />
        ) : (
          <div key={index} dir="auto">
            {element['type'] === 'mrkdwn' ? (
              <TextObject value={element} />
            ) : (
              <MrkdwnLine text={textOf(element['text'])} />
            )}
          </div>
        ),
      )}
    </div>
  );
}
