import { beforeAll, describe, expect, it } from 'vitest';
import { NARROWER, UNLISTED } from '../../src/answering/recommendation.js';
import { soughtSubjects } from '../../src/answering/sought-subjects.js';
import type { Mind } from '../../src/bot.js';
import { englishMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await englishMind();
});

describe('soughtSubjects', () => {
  it.each([
    { wished: [], sought: [], lacking: [] },
    { wished: ['business', 'law'], sought: ['business'], lacking: ['law'] },
    { wished: [UNLISTED, 'python'], sought: ['python'], lacking: [UNLISTED] },
    { wished: ['law', 'spreadsheets'], sought: ['spreadsheets'], lacking: ['law'] },
    { wished: [UNLISTED], sought: [UNLISTED], lacking: [] },
    { wished: ['law'], sought: ['law'], lacking: [] },
  ])('of $wished looks for $sought', ({ wished, sought, lacking }) => {
    expect(soughtSubjects(mind.knowledge, wished)).toEqual({ sought, lacking, narrowed: false });
  });

  it('looks for the listed subject of which a kind was named', () => {
    const wished = [NARROWER, 'computer-science'];

    expect(soughtSubjects(mind.knowledge, wished)).toEqual({
      sought: ['computer-science'],
      lacking: [],
      narrowed: true,
    });
  });

  it('gives every wished subject a place', () => {
    const ids = mind.knowledge.subjects.all.map(({ id }) => id);
    const { sought, lacking } = soughtSubjects(mind.knowledge, ids);

    expect([...sought, ...lacking].sort()).toEqual([...ids].sort());
  });
});
