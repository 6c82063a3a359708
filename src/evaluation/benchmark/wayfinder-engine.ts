import { trainIntentModel } from '../../understanding/classifier/intent-model.js';
import { serializeModel } from '../../understanding/classifier/model-file.js';
import type { Engine } from './engine.js';
import { plainEnglishPack } from './plain-english-pack.js';

/** Wayfinder's own classifier and gate, with English that knows nothing of careers. */
export const wayfinderEngine: Engine = {
  name: 'wayfinder',
  train(examples) {
    const model = trainIntentModel(examples, plainEnglishPack);
    return {
      answer: (text) => model.predict(text),
      modelBytes: () => serializeModel(model).length,
    };
  },
};
