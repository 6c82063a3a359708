import type { LabelledText } from '../../../src/understanding/classifier/labelled-text.js';

/** Six intents whose questions are made of a few openings and a few things, 12 of each. */
const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  salary: ['how much money does', 'what is the pay of', 'what salary has', 'what wage earns'],
  duties: [
    'what tasks has',
    'what are the duties of',
    'which work is done by',
    'what does the day of',
  ],
  skills: [
    'which skills needs',
    'what must be known by',
    'what abilities has',
    'what talent wants',
  ],
  weather: [
    'will it rain on',
    'how warm is it near',
    'is there snow around',
    'what forecast is for',
  ],
  cooking: ['how do i bake', 'recipe for', 'how long should i boil', 'which spice suits'],
  travel: ['book a flight to', 'which train goes to', 'find a hotel in', 'how far is it to'],
};

const THINGS: Readonly<Record<string, readonly string[]>> = {
  salary: ['a baker', 'the smith', 'a nurse'],
  duties: ['a baker', 'the smith', 'a nurse'],
  skills: ['a baker', 'the smith', 'a nurse'],
  weather: ['monday', 'the coast', 'the hills'],
  cooking: ['bread', 'an egg', 'rice'],
  travel: ['oslo', 'lima', 'delhi'],
};

/** Labelled questions; every intent comes with twelve. */
export const toyCorpus: readonly LabelledText[] = Object.entries(OPENINGS).flatMap(
  ([intent, openings]) =>
    openings.flatMap((opening) =>
      THINGS[intent]!.map((thing) => ({ text: `${opening} ${thing}`, intent })),
    ),
);

/** Questions that no intent of the corpus answers. */
export const foreignQuestions: readonly string[] = [
  'who painted the mona lisa',
  'translate cheese into finnish',
  'play some jazz',
  'delete my account please',
  'why did napoleon lose at waterloo',
  'tell me a joke about cats',
];
