import { createHash } from 'node:crypto';
import type { LanguagePack } from '../../languages/language-pack.js';
import type { SvmOptions } from './svm-solver.js';
import { Familiarity } from './familiarity.js';
import { FeatureSpace } from './feature-space.js';
import { KeyTable } from './key-table.js';
import type { Gate } from './gate.js';
import { IntentClassifier } from './intent-classifier.js';
import { IntentModel } from './intent-model.js';
import { IntentSvm } from './intent-svm.js';
import { TfIdf } from './tf-idf.js';
import { WeightTable } from './weight-table.js';

/*
 * Layout: 8 bytes of magic with the version, 32 bytes of SHA-256 over all that follows, 4 bytes of
 * header length (little-endian), the header as JSON in UTF-8 padded with spaces to a multiple of 4,
 * then fingerprints (int 32), rarity, share, scales, biases (float 32), rows, starts, columns
 * (int 32) and steps (int 16), little-endian. No word of the examples is in it.
 */
const MAGIC = 'WAYFIND3';
const DIGEST_START = MAGIC.length;
const BODY_START = DIGEST_START + 32;

interface Header {
  readonly tag: string;
  readonly hash: string;
  readonly svm: SvmOptions;
  readonly gate: Gate;
  readonly labels: readonly string[];
  readonly features: number;
  readonly unknownRarity: number;
  readonly rows: number;
}

/** The model as bytes that `deserializeModel` reads, the same for the same model. */
export function serializeModel(model: IntentModel): Uint8Array {
  const { space, weights, svm } = model.classifier.parts;
  const { table, familiarity } = svm;
  const header = encodeHeader({
    tag: model.classifier.tag,
    hash: model.hash,
    svm: svm.options,
    gate: model.gate,
    labels: svm.labels,
    features: space.keys.size,
    unknownRarity: weights.unknownRarity,
    rows: table.rows.size,
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const body = Buffer.concat([
    length,
    header,
    ...[
      space.keys.prints,
      weights.rarity,
      table.rows.share,
      table.scales,
      table.biases,
      table.rows.rowOf,
      familiarity.starts,
      familiarity.columns,
      table.steps,
    ].map(bytesOf),
  ]);
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), digestOf(body), body]);
}

/**
 * The model that the bytes hold, to be used with the pack that it was trained with.
 *
 * Whether it still fits the examples is for the caller to ask: compare its `hash` with
 * `contentHash`.
 *
 * @throws {ModelFileError} If the bytes are no model of this version, are damaged, or are of
 *   another language.
 */
export function deserializeModel(bytes: Uint8Array, pack: LanguagePack): IntentModel {
  const body = verifiedBody(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const headerEnd = 4 + body.readUInt32LE(0);
  const header = JSON.parse(body.toString('utf8', 4, headerEnd)) as Header;
  if (header.tag !== pack.tag) {
    throw new ModelFileError(`the model is of language ${header.tag}, the pack of ${pack.tag}`);
  }

  const { features, rows: size } = header;
  const intents = header.labels.length;
  const blocks = new BlockReader(body, headerEnd);
  const prints = blocks.take(Int32Array, 2 * features);
  const rarity = blocks.take(Float32Array, features);
  const share = blocks.take(Float32Array, features);
  const scales = blocks.take(Float32Array, intents);
  const biases = blocks.take(Float32Array, intents);
  const rowOf = blocks.take(Int32Array, features);
  const starts = blocks.take(Int32Array, features + 1);
  const columns = blocks.take(Int32Array, starts[features]!);
  const steps = blocks.take(Int16Array, size * intents);

  const classifier = new IntentClassifier(pack, header.svm, {
    space: new FeatureSpace(pack, new KeyTable(prints)).freeze(),
    weights: new TfIdf(rarity, header.unknownRarity),
    svm: new IntentSvm(header.svm, {
      labels: header.labels,
      table: new WeightTable(steps, scales, biases, { size, rowOf, share }),
      familiarity: new Familiarity(starts, columns, intents),
    }),
  });
  return new IntentModel(classifier, header.gate, header.hash);
}

/** Bytes that cannot be read as a model. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

function verifiedBody(file: Buffer): Buffer {
  if (file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new ModelFileError('these bytes are no saved model of this version: train it anew');
  }
  const body = file.subarray(BODY_START);
  if (!digestOf(body).equals(file.subarray(DIGEST_START, BODY_START))) {
    throw new ModelFileError('the saved model is damaged: train it anew');
  }
  return body;
}

function encodeHeader(header: Header): Buffer {
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  return Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function bytesOf(numbers: Float32Array | Int32Array | Int16Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

type Numbers = Float32Array | Int32Array | Int16Array;
type NumbersOf<Kind extends Numbers> = {
  new (buffer: ArrayBufferLike, start: number, count: number): Kind;
  readonly BYTES_PER_ELEMENT: number;
};

/** Hands out the blocks of a body one after another, each looking into the same memory. */
class BlockReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(body: Uint8Array, start: number) {
    // Numbers must lie at multiples of their size: copied where the bytes came in otherwise.
    this.#bytes = body.byteOffset % 4 === 0 ? body : Uint8Array.from(body);
    this.#at = start;
  }

  take<Kind extends Numbers>(kind: NumbersOf<Kind>, count: number): Kind {
    const block = new kind(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, count);
    this.#at += block.byteLength;
    return block;
  }
}
