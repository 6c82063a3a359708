import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { testBot } from '../../conversation/support.js';

const require = createRequire(import.meta.url);

describe('Botkit', () => {
  it('is loaded without the bot service, the web server and the recognisers', async () => {
    await testBot().say('one?');
    const files = Object.keys(require.cache);
    const unused =
      /@azure|botframework-connector|recognizers-text|body-parser|node_modules.express/;
    expect(files.filter((file) => unused.test(file))).toEqual([]);
    expect(files.some((file) => file.includes('botkit'))).toBe(true);
    expect(files.length).toBeLessThan(600);
  });

  it('leaves whole what others load', () => {
    const recognizers = require('@microsoft/recognizers-text-suite') as {
      recognizeNumber(text: string, culture: string): { resolution: { value: string } }[];
    };
    const [found] = recognizers.recognizeNumber('forty two', 'en-us');
    expect(found?.resolution.value).toBe('42');
  });
});
