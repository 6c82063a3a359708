import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { knowledgeJsonSchemas } from '../../src/knowledge/json-schema.js';

describe('knowledge/schema', () => {
  // After a change of src/knowledge/schema.ts: npx vitest run tests/knowledge/json-schema.test.ts -u
  it.each(Object.entries(knowledgeJsonSchemas()))(
    'holds the JSON Schema of %s that the loader checks by',
    async (name, schema) => {
      const json = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });

      await expect(json).toMatchFileSnapshot(`../../knowledge/schema/${name}.json`);
    },
  );
});
