import { PostgresDialect, type Dialect } from 'kysely';

/** The type number of `bigint`, of counts and of sums. */
const INT8 = 20;

/** As many as one process can keep busy; a server's default limit of 100 then serves a dozen. */
const MAX_CONNECTIONS = 8;

const CONNECT_TIMEOUT_MS = 5000;
const QUERY_TIMEOUT_MS = 30_000;

/**
 * A PostgreSQL server, for several instances of the bot. The driver is loaded only here, so that an
 * embedded database does not pay for it.
 *
 * A connection that breaks is replaced with the next query; the query that was under way rejects.
 */
export async function postgresDialect(url: string): Promise<Dialect> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // Without a listener a restart of the server would end our process: `error` reports a connection
  // that broke while idle in the pool, or, on the client itself, between two queries of a transaction.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new PostgresDialect({ pool });

  /** Times and counts as numbers (they stay below 2^53), where the driver's default is text. */
  function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  }
}

function ignore(): void {}
