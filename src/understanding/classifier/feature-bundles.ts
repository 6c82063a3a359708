import type { SparseRows } from './sparse-rows.js';

/** A word as it is written, and the features that it has wherever it stands. */
export interface TokenUse {
  readonly features: readonly number[];
  /** How often texts have it. */
  readonly uses: number;
}

/** Pairs of stems side by side: what each list holds at one place is of one pair. */
export interface PairUses {
  /** The features that stand for both. */
  readonly ids: readonly number[];
  /** The features of each stem; -1 for a text's start or end. */
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
  /** The first text that has the pair. */
  readonly texts: readonly number[];
}

/** What the features of texts come from. */
export interface FeatureOrigins {
  readonly tokens: readonly TokenUse[];
  readonly pairs: PairUses;
}

/** Features that mostly come together, as rows of a table: how many there are, and each one's. */
export interface FeatureBundles {
  readonly size: number;
  readonly rowOf: Int32Array;
}

/** Where the weights of a feature stand among the rows of a table. */
export interface TableRows extends FeatureBundles {
  /** What the row's weights are to be multiplied with for the feature. */
  readonly share: Float32Array;
}

/* Found on the validation part of CLINC150. */
/** A stem or letter group is bundled with the word that brings it at least so often. */
const BROUGHT = 0.4;
/** A pair is bundled with a stem that stands in it at least so often. */
const MOSTLY = 0.7;

/**
 * Bundles features with the one word that mostly brings them: a word of its own spelling with its
 * stem and letter groups, and with a pair that it mostly stands in. What one text alone brings is a
 * bundle too.
 *
 * A linear learner gives such features much the same weights, so that learning one weight for all
 * of a bundle costs less than half, and changes nothing that can be measured (`docs/decisions/`, 2).
 *
 * @param textsWith - How many texts have each feature.
 */
export function bundleFeatures(
  { tokens, pairs }: FeatureOrigins,
  textsWith: Int32Array,
): FeatureBundles {
  const owners = ownersOf(tokens, textsWith);
  const rowOf = new Int32Array(owners.length).fill(-1);
  const rowOfToken = new Int32Array(tokens.length).fill(-1);
  let size = 0;
  for (let id = 0; id < owners.length; id++) {
    const owner = owners[id]!;
    if (owner >= 0 && rowOfToken[owner]! < 0) rowOfToken[owner] = size++;
    if (owner >= 0) rowOf[id] = rowOfToken[owner]!;
  }
  let lastText = -1;
  let rowOfText = -1;
  for (let at = 0; at < pairs.ids.length; at++) {
    const id = pairs.ids[at]!;
    const text = pairs.texts[at]!;
    const first = pairs.firsts[at]!;
    const stem = isMostlyIn(id, first) ? first : pairs.seconds[at]!;
    if (isMostlyIn(id, stem)) {
      if (rowOf[stem]! < 0) rowOf[stem] = size++;
      rowOf[id] = rowOf[stem]!;
    } else if (textsWith[id] === 1) {
      if (text !== lastText) rowOfText = size++;
      lastText = text;
      rowOf[id] = rowOfText;
    }
  }
  for (let id = 0; id < rowOf.length; id++) if (rowOf[id]! < 0) rowOf[id] = size++;
  return { size, rowOf };

  function isMostlyIn(pair: number, stem: number): boolean {
    return stem >= 0 && textsWith[pair]! >= MOSTLY * textsWith[stem]!;
  }
}

/** The token that mostly brings each feature; -1 where none does. */
function ownersOf(tokens: readonly TokenUse[], textsWith: Int32Array): Int32Array {
  const owners = new Int32Array(textsWith.length).fill(-1);
  const most = new Int32Array(textsWith.length);
  for (let token = 0; token < tokens.length; token++) {
    const { features, uses } = tokens[token]!;
    for (const id of features) {
      if (uses <= most[id]!) continue;
      most[id] = uses;
      owners[id] = uses >= BROUGHT * textsWith[id]! ? token : -1;
    }
  }
  return owners;
}

/**
 * The rows of bundles, where features weigh as much as `rarity` says: a bundle's weights count for
 * each by its part in the bundle's length.
 */
export function rowsOfBundles({ size, rowOf }: FeatureBundles, rarity: Float32Array): TableRows {
  const squares = new Float64Array(size);
  for (let id = 0; id < rowOf.length; id++) squares[rowOf[id]!]! += rarity[id]! * rarity[id]!;
  const share = new Float32Array(rowOf.length);
  for (let id = 0; id < rowOf.length; id++) {
    if (rarity[id]! > 0) share[id] = rarity[id]! / Math.sqrt(squares[rowOf[id]!]!);
  }
  return { size, rowOf, share };
}

/** Every feature in a row of its own. */
export function rowsUnbundled(size: number): TableRows {
  const rowOf = new Int32Array(size).map((_, id) => id);
  return { size, rowOf, share: new Float32Array(size).fill(1) };
}

/** Texts as far as bundles reach: vectors by row instead of feature. No word is told apart in them. */
export function bundleRows(texts: SparseRows, { size, rowOf, share }: TableRows): SparseRows {
  const count = texts.wordEnds.length;
  const starts = new Int32Array(count + 1);
  const ids = new Int32Array(texts.ids.length);
  const values = new Float32Array(texts.ids.length);
  const places = new Int32Array(size).fill(-1);
  let end = 0;
  for (let text = 0; text < count; text++) {
    const start = end;
    for (let at = texts.starts[text]!; at < texts.starts[text + 1]!; at++) {
      const id = texts.ids[at]!;
      const row = rowOf[id]!;
      if (places[row]! < start) {
        places[row] = end;
        ids[end++] = row;
      }
      values[places[row]!]! += texts.values[at]! * share[id]!;
    }
    starts[text + 1] = end;
  }
  return {
    ...texts,
    starts,
    wordEnds: starts.slice(0, count),
    ids: ids.subarray(0, end),
    values: values.subarray(0, end),
  };
}
