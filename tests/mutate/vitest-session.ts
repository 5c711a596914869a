import { type TestModule, type TestSpecification, type Vitest, createVitest } from 'vitest/node';
import type { Task } from './runner.ts';
import type { Subject } from './subjects.ts';

/** Runs one test after the other, in the requested order. */
class GivenOrder {
  sort(specifications: TestSpecification[]): TestSpecification[] {
    return specifications;
  }

  shard(specifications: TestSpecification[]): TestSpecification[] {
    return specifications;
  }
}

/** Vitest, running sources that contain the mutants' switches. */
export interface Session {
  testFiles: readonly string[];
  run: (task: Task, testFiles: readonly string[]) => Promise<TestModule[]>;
  close: () => Promise<void>;
}

/**
 * Starts Vitest on changed sources.
 * @param sources the text to load in place of a file's own, by its absolute path
 * @param isolate whether each test file has its own modules
 */
export async function openSession(
  root: string,
  subject: Subject,
  sources: ReadonlyMap<string, string>,
  isolate: boolean,
): Promise<Session> {
  const vitest = await createVitest(
    {
      config: subject.viteConfig ?? false,
      root,
      include: [...subject.tests],
      exclude: [...subject.slowTests],
      setupFiles: ['tests/support/properties.ts', 'tests/mutate/setup.ts'],
      runner: 'tests/mutate/runner.ts',
      env: { PROPERTY_SEED: '11', PROPERTY_RUNS: 'more' },
      testTimeout: 60_000,
      isolate,
      // The cache doesn't know which switches the sources contain.
      fsModuleCache: false,
      maxWorkers: 1,
      watch: false,
      update: 'none',
      reporters: [{}],
      sequence: { sequencer: GivenOrder },
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          transform: (_code, id) => {
            const code = sources.get(id);
            return code === undefined ? undefined : { code, map: null };
          },
        },
      ],
    },
  );
  const specifications = new Map((await vitest.globTestSpecifications()).map((each) => [each.moduleId, each]));
  return {
    testFiles: [...specifications.keys()].sort(),
    run: (task, testFiles) =>
      runTests(
        vitest,
        task,
        testFiles.flatMap((file) => specifications.get(file) ?? []),
      ),
    close: () => vitest.close(),
  };
}

async function runTests(vitest: Vitest, task: Task, specifications: TestSpecification[]): Promise<TestModule[]> {
  vitest.provide('mutation', task);
  // One failed test is enough to know that a mutant is noticed.
  vitest.config.bail = task.kind === 'fresh' ? 1 : 0;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  if (unhandledErrors.length > 0 && task.kind !== 'fresh')
    throw new AggregateError(unhandledErrors, 'A run broke off.');
  const ran = new Set(specifications.map(({ moduleId }) => moduleId));
  return testModules.filter(({ moduleId }) => ran.has(moduleId));
}
