import { defineConfig } from 'vitest/config';

/** Folders whose tests leave nothing behind: what one file has read serves the next. */
const SHARING = ['answering', 'conversation', 'languages', 'presentation', 'understanding'];
const sharing = SHARING.map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, mode, test: { name: 'sharing', include: sharing, isolate: false } },
      {
        extends: true,
        mode,
        test: {
          name: 'apart',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'node_modules/**', ...sharing],
        },
      },
    ],
  },
}));
