import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that build whole sites. */
const SITE = 'tests/{site,round}/**/*.test.ts';
/** Tests that render `.astro` files by themselves. */
const PAGES = 'tests/views/pages/**/*.test.ts';
/** Tests that open a browser. */
const BROWSER = 'tests/browser/**/*.test.ts';

/** Compiles the engine that sites are built with. */
const ENGINE = 'tests/support/compile-engine.ts';
/** Starts the browser and builds the sites that several test files use. */
const SHARED = 'tests/support/start-shared.ts';

/** In milliseconds. Builds and browsers take long on a machine that runs other tests meanwhile. */
const TEST_TIMEOUT = 60_000;

/**
 * Many tests wait: for git, for a browser, for the seconds that GitHub wants between writes. On a small machine there's one
 * worker more than processors, which works meanwhile. Vitest needs the same number in every project.
 */
const MAX_WORKERS = Math.max(3, availableParallelism() - 1);

/** Projects that are chosen by name (`--project unit`); if there are none, all are run. */
const chosen = process.argv.flatMap((argument, index, all) =>
  argument === '--project' ? (all[index + 1] ?? []) : (/^--project=(.+)/.exec(argument)?.slice(1) ?? []),
);
/** Vitest loads the configuration of every project, and Astro's takes over a second, so it's left out if no project needs it. */
const needsAstro = chosen.length === 0 || !chosen.every((name) => ['unit', 'site', 'browser'].includes(name));

/** The mode of `npm run test:long`, which tries every property in full, with a new seed. */
const LONG = 'long';
/** The seed of every other run, so that it finds the same today and tomorrow. */
const USUAL_SEED = 11;

export default defineConfig(({ mode }) => {
  const isLong = mode === LONG;
  const seed = Number(process.env['SEED'] ?? (isLong ? Date.now() % 2 ** 31 : USUAL_SEED));
  if (isLong) console.log(`\nProperties start from seed ${seed}. To repeat this run: SEED=${seed} npm run test:long\n`);
  return {
    root: resolve(import.meta.dirname, '..'),
    test: {
      testTimeout: TEST_TIMEOUT,
      hookTimeout: TEST_TIMEOUT,
      maxWorkers: MAX_WORKERS,
      setupFiles: 'tests/support/properties.ts',
      // Read by `tests/support/properties.ts`.
      env: { PROPERTY_SEED: String(seed), ...(isLong && { PROPERTY_RUNS: 'full' }) },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/**/*.test.ts'],
            exclude: [SITE, PAGES, BROWSER],
            // Reloading the modules for each file takes longer than the tests. No test here may change a module's state or
            // the process's without restoring it.
            isolate: false,
          },
        },
        ...(needsAstro
          ? [
              {
                extends: resolve(import.meta.dirname, 'views/pages/vite.config.ts'),
                test: {
                  name: 'pages',
                  include: [PAGES],
                  isolate: false,
                  testTimeout: TEST_TIMEOUT,
                  maxWorkers: MAX_WORKERS,
                },
              },
            ]
          : []),
        { extends: true, test: { name: 'site', include: [SITE], globalSetup: [ENGINE, SHARED] } },
        { extends: true, test: { name: 'browser', include: [BROWSER], globalSetup: [ENGINE, SHARED] } },
      ],
    },
  };
});
