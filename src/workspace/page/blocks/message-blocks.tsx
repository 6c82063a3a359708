import { useState } from 'preact/hooks';
import type { Given } from '../../block-kit/input-values.js';
import type { PageMessage } from '../../page-protocol.js';
import { textOf } from '../../json.js';
import { useWorkspace } from '../workspace-context.js';
import { BlockView } from './block.js';
import { Form, type FormContext } from './form-context.js';

/** The blocks of a message; clicks in them go to the app. */
export function MessageBlocks({ message }: { readonly message: PageMessage }) {
  const { connection } = useWorkspace();
  const [values, setValues] = useState<Readonly<Record<string, Given>>>({});
  const [busy, setBusy] = useState(false);
  const { channel, ts } = message;
  const form: FormContext = {
    values,
    errors: {},
    busy,
    channel,
    give: (key, value) => {
      setValues({ ...values, [key]: value });
    },
    act: (block, action, value) => {
      const given = value === undefined ? {} : { value };
      setBusy(true);
      void connection
        .act({ kind: 'click', channel, ts, block, action, ...given, state: values })
        .finally(() => {
          setBusy(false);
        });
    },
  };
  return (
    <Form.Provider value={form}>
      <div class="blocks">
        {message.blocks.map((block, index) => (
          <BlockView key={textOf(block['block_id']) || index} block={block} />
        ))}
      </div>
    </Form.Provider>
  );
}
