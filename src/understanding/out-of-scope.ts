/**
 * The intent whose utterances stand for everything that is not asked of this bot. It is learnt like
 * any other (measured: that rejects far more than examples that merely count against all), and what
 * it wins is rejected.
 */
export const OUT_OF_SCOPE = 'out_of_scope';
