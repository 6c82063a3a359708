import { createHash } from 'node:crypto';
import type { LanguagePack } from '../../languages/language-pack.js';
import type { SvmOptions } from './joint-svm.js';
import { Familiarity } from './familiarity.js';
import { FeatureSpace } from './feature-space.js';
import type { Gate } from './gate.js';
import { IntentClassifier } from './intent-classifier.js';
import { IntentModel } from './intent-model.js';
import { IntentSvm } from './intent-svm.js';
import { TfIdf } from './tf-idf.js';
import { WeightTable } from './weight-table.js';

/*
 * Layout: 8 bytes of magic with the version, 32 bytes of SHA-256 over all that follows, 4 bytes of
 * header length (little-endian), the header as JSON in UTF-8 padded with spaces to a multiple of 4,
 * then rarity, scales, biases (float 32), starts, columns (int 32) and steps (int 16), little-endian.
 */
const MAGIC = 'WAYFIND2';
const DIGEST_START = MAGIC.length;
const BODY_START = DIGEST_START + 32;

interface Header {
  readonly tag: string;
  readonly hash: string;
  readonly svm: SvmOptions;
  readonly gate: Gate;
  readonly labels: readonly string[];
  readonly keys: readonly string[];
  readonly unknownRarity: number;
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
    keys: space.keys(),
    unknownRarity: weights.unknownRarity,
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const body = Buffer.concat([
    length,
    header,
    ...[
      weights.rarity,
      table.scales,
      table.biases,
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

  const features = header.keys.length;
  const intents = header.labels.length;
  const blocks = new BlockReader(body, headerEnd);
  const rarity = new Float32Array(blocks.take(features * 4));
  const scales = new Float32Array(blocks.take(intents * 4));
  const biases = new Float32Array(blocks.take(intents * 4));
  const starts = new Int32Array(blocks.take((features + 1) * 4));
  const columns = new Int32Array(blocks.take(starts[features]! * 4));
  const steps = new Int16Array(blocks.take(features * intents * 2));

  const classifier = new IntentClassifier(pack, header.svm, {
    space: new FeatureSpace(pack, header.keys).freeze(),
    weights: new TfIdf(rarity, header.unknownRarity),
    svm: new IntentSvm(header.svm, {
      labels: header.labels,
      table: new WeightTable(steps, scales, biases),
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

/** Hands out the blocks of a body one after another, each as a buffer of its own. */
class BlockReader {
  readonly #body: Buffer;
  #at: number;

  constructor(body: Buffer, start: number) {
    this.#body = body;
    this.#at = start;
  }

  take(length: number): ArrayBuffer {
    const block = new ArrayBuffer(length);
    new Uint8Array(block).set(this.#body.subarray(this.#at, this.#at + length));
    this.#at += length;
    return block;
  }
}
