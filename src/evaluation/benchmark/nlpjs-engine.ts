import { containerBootstrap, LangEn, Nlp } from '@nlpjs/basic';
import type { Engine } from './engine.js';

/** nlp.js's own name for "no intent". */
const NONE = 'None';

/**
 * nlp.js with its neural classifier, English stemmer and threshold of 0.5.
 *
 * `useNoneFeature` is on: of the stock settings it separates out-of-scope questions best, at equal
 * accuracy. The sentiment analysis is off, since it answers nothing asked here and costs time.
 */
export const nlpjsEngine: Engine = {
  name: 'nlpjs',
  async train(examples) {
    const container = await containerBootstrap();
    container.use(LangEn);
    const nlp = new Nlp({
      container,
      languages: ['en'],
      autoSave: false,
      autoLoad: false,
      calculateSentiment: false,
      nlu: { useNoneFeature: true, log: false },
    });
    for (const { text, intent } of examples) nlp.addDocument('en', text, intent ?? NONE);
    await nlp.train();
    return {
      async answer(text) {
        const { intent, classifications } = await nlp.process('en', text);
        const best = classifications.find((classification) => classification.intent !== NONE);
        return {
          intent: intent === NONE ? null : intent,
          bestGuess: best?.intent ?? null,
          confidence: best?.score ?? 0,
        };
      },
      modelBytes: () => Buffer.byteLength(JSON.stringify(nlp.toJSON())),
    };
  },
};
