import { basename, dirname } from 'node:path';
import type { TestModule } from 'vitest/node';
import type { Mutant } from './mutants.ts';
import type { TestReach } from './runner.ts';
import type { Session } from './vitest-session.ts';

/** What each test file reaches. */
interface FileReach {
  file: string;
  milliseconds: number;
  /** Mutants reached while the file and its modules load: switching them on later would be too late. */
  onLoad: ReadonlySet<number>;
  tests: Record<string, TestReach>;
}

export interface Sessions {
  /** Runs each test file with its own modules. */
  isolated: Session;
  /** Runs all test files with the same modules. */
  shared: Session;
}

/**
 * Finds out which mutants some test notices.
 * First all tests run once, to see which mutants each reaches. Then each test runs again with one of its mutants on
 * after the other, in modules that are loaded once: that takes a few milliseconds for most. What's left and is reached
 * while modules load is tried in a fresh worker each, with the mutant on from the start.
 */
export async function killedBy(
  { isolated, shared }: Sessions,
  mutants: readonly Mutant[],
  log: (line: string) => void,
): Promise<ReadonlySet<number>> {
  const ids = mutants.map(({ id }) => id);
  const reach = (await isolated.run({ kind: 'reach', ids }, isolated.testFiles)).map(reachOf);
  log(`${reach.length} test files run without a mutant`);

  const tests = Object.assign({}, ...reach.map((file) => file.tests)) as Record<string, TestReach>;
  const reaching = reach.filter((file) => Object.values(file.tests).some((test) => test.ids.length > 0));
  const switched = await shared.run(
    { kind: 'switch', ids, tests },
    reaching.sort(quickest).map(({ file }) => file),
  );
  const killed = new Set(switched.flatMap((file) => testsOf(file).flatMap((test) => test.meta().killed ?? [])));
  const spoilt = switched.filter((file) => !file.ok() || testsOf(file).some((test) => test.meta().isSpoilt));
  log(`${killed.size} of ${ids.length} noticed in loaded modules`);

  const spoiltFiles = new Set(spoilt.map(({ moduleId }) => moduleId));
  const left = mutants.filter(({ id }) => !killed.has(id));
  for (const [index, mutant] of left.entries()) {
    const files = reach
      .filter((each) => each.onLoad.has(mutant.id) || (spoiltFiles.has(each.file) && reachesInTests(each, mutant.id)))
      .sort((a, b) => Number(isAbout(b.file, mutant)) - Number(isAbout(a.file, mutant)) || quickest(a, b));
    if (files.length === 0) continue;
    const ran = await shared.run(
      { kind: 'fresh', id: mutant.id },
      files.map(({ file }) => file),
    );
    if (ran.some((file) => !file.ok())) killed.add(mutant.id);
    if (index % 10 === 9) log(`${index + 1} of ${left.length} that are left tried in fresh workers`);
  }
  return killed;
}

function reachOf(file: TestModule): FileReach {
  if (!file.ok()) throw new Error(`${file.relativeModuleId} fails without a mutant.`);
  const { collectDuration, duration } = file.diagnostic();
  return {
    file: file.moduleId,
    milliseconds: collectDuration + duration,
    onLoad: new Set(file.meta().reach?.ids),
    tests: Object.fromEntries(
      testsOf(file).flatMap((test): [string, TestReach][] => {
        const { reach } = test.meta();
        return reach ? [[test.id, reach]] : [];
      }),
    ),
  };
}

function testsOf(file: TestModule) {
  return [...file.children.allTests()];
}

function reachesInTests({ tests }: FileReach, id: number): boolean {
  return Object.values(tests).some(({ ids }) => ids.includes(id));
}

function quickest(a: FileReach, b: FileReach): number {
  return a.milliseconds - b.milliseconds;
}

/** Tells from their names whether a test file is about a mutant's file. */
function isAbout(testFile: string, { file }: Mutant): boolean {
  return testFile.includes(`/${basename(dirname(file))}/`) || testFile.includes(`/${basename(file, '.ts')}.`);
}
