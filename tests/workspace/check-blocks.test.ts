import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlocks, checkView } from '../../src/workspace/block-kit/check-blocks.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const button = (id: string, more: object = {}) => ({
  type: 'button',
  action_id: id,
  text: plain('Go'),
  ...more,
});
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const repeated = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('checkBlocks', () => {
  it.each<{ what: string; blocks: unknown[] }>([
    { what: 'fifty sections', blocks: repeated(50, () => section('x')) },
    { what: 'a section of 3000 characters', blocks: [section('x'.repeat(3000))] },
    { what: 'a header of 150', blocks: [{ type: 'header', text: plain('x'.repeat(150)) }] },
    {
      what: '25 buttons',
      blocks: [{ type: 'actions', elements: repeated(25, (index) => button(`b${index}`)) }],
    },
    {
      what: 'feedback buttons',
      blocks: [
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              action_id: 'feedback',
              positive_button: { text: plain('Good'), value: 'good' },
              negative_button: { text: plain('Bad'), value: 'bad' },
            },
          ],
        },
      ],
    },
    {
      what: 'a table',
      blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }],
    },
    {
      what: 'a carousel',
      blocks: [
        {
          type: 'carousel',
          elements: [
            { type: 'card', title: { type: 'mrkdwn', text: 'Card' }, actions: [button('a')] },
          ],
        },
      ],
    },
  ])('takes $what', ({ blocks }) => {
    expect(checkBlocks(blocks, 'message')).toEqual([]);
  });

  it.each<{ blocks: unknown[]; problem: string }>([
    {
      blocks: repeated(51, () => section('x')),
      problem: 'no more than 50 items allowed [json-pointer:/blocks]',
    },
    {
      blocks: [section('x'.repeat(3001))],
      problem: 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    },
    {
      blocks: [section('')],
      problem: 'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    },
    {
      blocks: [{ type: 'header', text: plain('x'.repeat(151)) }],
      problem: 'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    },
    {
      blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      problem: 'must be one of: plain_text [json-pointer:/blocks/0/text/type]',
    },
    {
      blocks: [{ type: 'actions', elements: repeated(26, (index) => button(`b${index}`)) }],
      problem: 'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    },
    {
      blocks: [{ type: 'actions', elements: [button('same'), button('same')] }],
      problem: 'action_id same already exists [json-pointer:/blocks/0]',
    },
    {
      blocks: [{ type: 'actions', elements: [button('b', { text: plain('x'.repeat(76)) })] }],
      problem: 'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    },
    {
      blocks: [{ type: 'actions', elements: [button('b', { value: 'x'.repeat(2001) })] }],
      problem: 'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    },
    {
      blocks: [{ type: 'divider', color: 'red' }],
      problem: 'invalid additional property: color [json-pointer:/blocks/0]',
    },
    {
      blocks: [{ type: 'nonsense' }],
      problem: 'unsupported type: nonsense [json-pointer:/blocks/0]',
    },
    {
      blocks: repeated(2, () => ({ type: 'divider', block_id: 'same' })),
      problem: 'block_id same already exists [json-pointer:/blocks/1/block_id]',
    },
    {
      blocks: repeated(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })),
      problem: 'only one table block is allowed [json-pointer:/blocks]',
    },
    {
      blocks: [{ type: 'section' }],
      problem: 'missing required field: text [json-pointer:/blocks/0]',
    },
  ])('finds $problem', ({ blocks, problem }) => {
    expect(checkBlocks(blocks, 'message')).toContain(problem);
  });

  it('survives whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (blocks) => {
        expect(Array.isArray(checkBlocks(blocks, 'message'))).toBe(true);
      }),
    );
  });
});

describe('checkView', () => {
  const modal = { type: 'modal', title: plain('Title'), blocks: [] };

  it('takes a modal without inputs or a submit button', () => {
    expect(checkView(modal, 'modal')).toEqual([]);
  });

  it('finds an input without a submit button', () => {
    const input = {
      type: 'input',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'name' },
    };
    expect(checkView({ ...modal, blocks: [input] }, 'modal')).toContain(
      'missing required field: submit [json-pointer:/view]',
    );
  });

  it('finds blocks that only messages may hold', () => {
    const blocks = [{ type: 'markdown', text: 'x' }];
    expect(checkView({ ...modal, blocks }, 'modal')).toContain(
      'unsupported type: markdown [json-pointer:/view/blocks/0]',
    );
  });
});
