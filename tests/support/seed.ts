import fc from 'fast-check';

/** What property tests draw from: the same on each run, or another by `SEED=7 npm run test:unit`. */
const DEFAULT_SEED = 20_261_121;

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? DEFAULT_SEED) });
