import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLabelledLines,
  parseLabelledLines,
} from '../../../src/evaluation/benchmark/labelled-lines.js';

describe('labelled lines', () => {
  it('are read as they were written', () => {
    const texts = fc.array(
      fc.record({ text: fc.string(), intent: fc.option(fc.string({ minLength: 1 })) }),
    );
    fc.assert(
      fc.property(texts, (written) => {
        expect(parseLabelledLines(formatLabelledLines(written))).toEqual({
          kind: 'texts',
          texts: written,
        });
      }),
    );
  });

  it('tell every line that is none', () => {
    const file = '{"text":"a","intent":"x"}\n\nnot json\n{"text":"a"}\n{"text":1,"intent":null}\n';
    const read = parseLabelledLines(file);

    expect(read.kind === 'problems' && read.problems.map(({ line }) => line)).toEqual([3, 4, 5]);
  });
});
