import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Turns text into what only a holder of the key can read or make, and back. */
export interface Sealer {
  /** @param record - Where the text is kept: elsewhere the seal does not open. */
  seal(text: string, record: string): string;
  /** @throws {Error} If the key is not in the ring, or the text or its place was changed. */
  open(sealed: string, record: string): string;
  /** Whether an older key than the newest sealed it. */
  isStale(sealed: string): boolean;
}

interface Key {
  /** Taken from the key itself, so that nobody has to name keys or keep their order for ever. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Seals with AES-256-GCM and the newest of the keys, and opens with any of them.
 *
 * To change the key, put a new one in front and reseal; then the old one may go. A sealed text reads
 * `v1.key.nonce.tag.ciphertext`, in base64url.
 *
 * @param keys - 32 random bytes each, as base64, the newest first; at least one.
 * @throws {Error} If a key is something else, with what to do. The key itself is not told.
 */
export function createSealer(keys: readonly string[]): Sealer {
  const ring = keys.map(readKey);
  const [newest] = ring;
  if (!newest) throw new Error(`There is no key to seal with. ${HOW_TO_MAKE_A_KEY}`);

  return {
    seal: (text, record) => seal(newest, text, record),
    open(sealed, record) {
      const parts = split(sealed);
      const key = ring.find(({ id }) => id === parts.keyId);
      if (!key) throw new Error(`Sealed with the key ${parts.keyId}, which is not in the ring.`);
      return open(key, parts, record);
    },
    isStale: (sealed) => split(sealed).keyId !== newest.id,
  };
}

const HOW_TO_MAKE_A_KEY = 'Make one with: openssl rand -base64 32';

function readKey(text: string, index: number): Key {
  const bytes = Buffer.from(text, 'base64');
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
  if (!isBase64 || bytes.length !== KEY_BYTES) {
    throw new Error(
      `Sealing key ${index + 1} is not ${KEY_BYTES} bytes in base64. ${HOW_TO_MAKE_A_KEY}`,
    );
  }
  const id = createHash('sha256').update('sealing key').update(bytes).digest('hex').slice(0, 8);
  return { id, bytes };
}

function seal(key: Key, text: string, record: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.bytes, nonce).setAAD(Buffer.from(record));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url'));
  return [VERSION, key.id, ...parts].join('.');
}

interface SealedParts {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly tag: Buffer;
  readonly ciphertext: Buffer;
}

function split(sealed: string): SealedParts {
  const [version, keyId, nonce, tag, ciphertext, ...rest] = sealed.split('.');
  if (version !== VERSION || !keyId || !nonce || !tag || ciphertext === undefined || rest.length) {
    throw new Error('This is no sealed text of a version that is known here.');
  }
  return {
    keyId,
    nonce: Buffer.from(nonce, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
    ciphertext: Buffer.from(ciphertext, 'base64url'),
  };
}

function open(key: Key, { nonce, tag, ciphertext }: SealedParts, record: string): string {
  try {
    const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(record)).setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new Error('The sealed text, or the record that it lies in, was changed.', {
      cause: error,
    });
  }
}
