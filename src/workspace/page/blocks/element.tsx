import { isRecord, listOf, textOf, type Json } from '../../json.js';
import { Icon } from '../parts/icons.js';
import { Menu } from '../parts/menu.js';
import { ButtonElement } from './button.js';
import { Control } from './control.js';
import { FeedbackButtons } from './feedback.js';
import { useForm } from './form-context.js';
import { ImageView } from './image.js';
import { plainTextOf } from './text-object.js';

interface ElementProps {
  readonly element: Json;
  readonly block: string;
}

/** An element of an actions block, a section or a card: using it tells the app at once. */
export function Element({ element, block }: ElementProps) {
  const form = useForm();
  switch (element['type']) {
    case 'button':
    case 'workflow_button':
      return <ButtonElement element={element} block={block} />;
    case 'icon_button':
      return (
        <button
          type="button"
          class="icon-button"
          aria-label={textOf(element['accessibility_label']) || plainTextOf(element['text'])}
          onClick={() => {
            form.act(block, textOf(element['action_id']));
          }}
        >
          <Icon name="trash" />
        </button>
      );
    case 'feedback_buttons':
      return <FeedbackButtons element={element} block={block} />;
    case 'image':
      return <ImageView image={element} />;
    case 'overflow':
      return <Overflow element={element} block={block} />;
    default:
      return (
        <Control
          element={element}
          block={block}
          label={plainTextOf(element['placeholder']) || 'Choose'}
          onGiven={(value) => {
            form.act(block, textOf(element['action_id']), value);
          }}
        />
      );
  }
}

function Overflow({ element, block }: ElementProps) {
  const form = useForm();
  const options = listOf(element['options']).filter(isRecord);
  return (
    <Menu
      label="More options"
      side="end"
      button={<Icon name="more" />}
      items={options.map((option) => ({
        key: textOf(option['value']),
        label: plainTextOf(option['text']),
        choose: () => {
          form.act(block, textOf(element['action_id']), textOf(option['value']));
        },
      }))}
    />
  );
}
