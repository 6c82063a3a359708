import { useState } from 'preact/hooks';
import type { Given } from '../../block-kit/input-values.js';
import type { PageForm } from '../../page-protocol.js';
import { textOf } from '../../json.js';
import { useWorkspace } from '../workspace-context.js';
import { BlockView } from './block.js';
import { Form, givenFrom, type FormContext } from './form-context.js';

interface ViewBlocksProps {
  readonly form: PageForm;
  readonly errors?: Readonly<Record<string, string>>;
  readonly onValues?: (values: Readonly<Record<string, Given>>) => void;
}

/** The blocks of a modal or of the App Home, with what is filled in. */
export function ViewBlocks({ form, errors = {}, onValues }: ViewBlocksProps) {
  const { connection } = useWorkspace();
  const [changed, setChanged] = useState<Readonly<Record<string, Given>>>({});
  const [busy, setBusy] = useState(false);
  const initial = givenFrom(form.values);
  const remember = (next: Readonly<Record<string, Given>>): void => {
    setChanged(next);
    onValues?.(next);
  };
  const context: FormContext = {
    values: { ...initial, ...changed },
    errors,
    busy,
    channel: undefined,
    give: (key, value) => {
      remember({ ...changed, [key]: value });
    },
    act: (block, action, value) => {
      const given = value === undefined ? {} : { value };
      const key = `${block} ${action}`;
      const state = Object.fromEntries(
        Object.entries(changed).filter(([name]) => name !== key && name in initial),
      );
      if (value !== undefined && key in initial) remember({ ...changed, [key]: value });
      setBusy(true);
      void connection
        .act({ kind: 'view-click', view: form.id, block, action, ...given, state })
        .finally(() => {
          setBusy(false);
        });
    },
  };
  return (
    <Form.Provider value={context}>
      <div class="blocks">
        {form.blocks.map((block, index) => (
          <BlockView key={textOf(block['block_id']) || index} block={block} />
        ))}
      </div>
    </Form.Provider>
  );
}
