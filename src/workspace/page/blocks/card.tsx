import { isRecord, listOf, textOf, type Json } from '../../json.js';
import { Element } from './element.js';
import { ImageView } from './image.js';
import { TextObject } from './text-object.js';

/** A card, alone or in a carousel. */
export function Card({ card, block }: { readonly card: Json; readonly block: string }) {
  const actions = listOf(card['actions']).filter(isRecord);
  const title = isRecord(card['title']) ? textOf(card['title']['text']) : '';
  return (
    <div class="card" role="group" {...(title === '' ? {} : { 'aria-label': title })}>
      {isRecord(card['hero_image']) && <ImageView image={card['hero_image']} large />}
      <div class="card-head">
        {isRecord(card['icon']) && <ImageView image={card['icon']} />}
        <div>
          {card['title'] !== undefined && (
            <p class="card-title" dir="auto">
              <TextObject value={card['title']} inline />
            </p>
          )}
          {card['subtitle'] !== undefined && (
            <p class="card-subtitle" dir="auto">
              <TextObject value={card['subtitle']} inline />
            </p>
          )}
        </div>
      </div>
      {card['body'] !== undefined && <TextObject value={card['body']} />}
      {actions.length > 0 && (
        <div class="block-actions">
          {actions.map((action) => (
            <Element
              key={textOf(action['action_id'])}
              element={action}
              block={textOf(card['block_id']) || block}
            />
          ))}
        </div>
      )}
    </div>
  );
}
