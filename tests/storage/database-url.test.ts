import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl } from '../../src/storage/database-url.js';

describe('parseDatabaseUrl', () => {
  it.each([
    ['file:data/wayfinder.db', 'data/wayfinder.db'],
    ['file:/var/lib/wayfinder.db', '/var/lib/wayfinder.db'],
    ['file:///var/lib/way%20finder.db', '/var/lib/way finder.db'],
    ['file::memory:', ':memory:'],
  ])('reads %s as the file %s', (databaseUrl, file) => {
    expect(parseDatabaseUrl(databaseUrl)).toEqual({ kind: 'sqlite', file });
  });

  it.each(['postgres://u:p@db/wayfinder', 'postgresql://u:p@db:6432/wayfinder?sslmode=require'])(
    'hands %s on as it is',
    (databaseUrl) => {
      expect(parseDatabaseUrl(databaseUrl)).toEqual({ kind: 'postgres', url: databaseUrl });
    },
  );

  it.each(['', 'file:', 'data/wayfinder.db', 'mysql://u:secret@db/x', 'postgres:', ' file:x'])(
    'refuses %j, says what is accepted, and repeats no password',
    (databaseUrl) => {
      const refusal = () => parseDatabaseUrl(databaseUrl);

      expect(refusal).toThrow(/neither file:PATH .* nor postgres:\/\//);
      expect(refusal).not.toThrow(/secret/);
    },
  );
});
