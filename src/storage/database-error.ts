import type { DatabaseKind } from './storage.js';

/** A database that does not open, in words for whoever set its address. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** Follows "cannot be opened: ". Holds nothing of the address, which may hold a password. */
  readonly reason: string;

  constructor(database: DatabaseKind, cause: unknown) {
    const reason = reasonFor(database, cause);
    super(`The ${database} database cannot be opened: ${reason}`, { cause });
    this.reason = reason;
  }
}

type Reasons = readonly (readonly [sign: RegExp, reason: string])[];

const PASSWORD_SIGNS = 'write @ : / ? # and % in a password as %40 %3A %2F %3F %23 and %25';

/** By PostgreSQL's own codes, by those of the network, and by what its driver says. */
const POSTGRES: Reasons = [
  [/^28P01$/, `the server refuses the user name or the password (${PASSWORD_SIGNS})`],
  [
    /^28000$/,
    'the server does not know that user, or lets it in only with encryption (end the address with ?sslmode=require)',
  ],
  [
    /^3D000$/,
    'the server has no database of that name; create it there, or mend the name after the last /',
  ],
  [/^42501$/, 'that user may not make tables there; let it own the database'],
  [/^53300$/, 'the server takes no more connections'],
  [/^57P0\d$/, 'the server is starting or stopping; try again in a minute'],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    `no machine is found by the name of its host (mend the name; ${PASSWORD_SIGNS})`,
  ],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOENT)$/,
    'no server listens there; start it, or mend the host and the port',
  ],
  [/timeout|ETIMEDOUT/i, 'the server does not answer in time; a firewall may block its port'],
  [/^ERR_INVALID_URL$/, `the address cannot be read; ${PASSWORD_SIGNS}`],
  [/client password must be/, 'the server asks for a password, and the address holds none'],
  [/not support SSL/, 'the server has no encryption; take sslmode out of the address'],
  [/CERT|SELF_SIGNED|SIGNATURE/, 'the certificate of the server is not trusted here'],
];

/** By the codes of the file system, and by what SQLite says. */
const SQLITE: Reasons = [
  [
    /^(EACCES|EPERM|EROFS)$/,
    'the user who runs the bot may not make its folder; allow it, or choose another',
  ],
  [/^(EEXIST|ENOTDIR)$/, 'a file stands where its folder should be'],
  [
    /unable to open database file/,
    'the file is a folder, or may not be read and written by the user who runs the bot',
  ],
  [/readonly database/, 'the file or its folder may not be written by the user who runs the bot'],
  [/file is not a database/, 'the file holds something else; choose another name'],
  [/malformed/, 'the file is damaged; put a copy from before in its place'],
  [/disk is full|^ENOSPC$/, 'the disk is full'],
  [/database is locked/, 'another program keeps it locked'],
];

/** The first reason whose sign is the error's code or stands in its message, else the message. */
function reasonFor(database: DatabaseKind, cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  const signs = [code, cause.message].filter((sign) => sign !== undefined && sign !== '');
  for (const [pattern, reason] of database === 'postgres' ? POSTGRES : SQLITE) {
    const sign = signs.find((one) => one !== undefined && pattern.test(one));
    if (sign !== undefined) return `${reason} (${sign})`;
  }
  return cause.message || String(code ?? cause.name);
}
