import { type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { mutantSwitch } from './switch.ts';

/**
 * What a run of the tests is for:
 *   - `reach`: which tests reach which mutants
 *   - `switch`: turns on one mutant after the other in tests that reach it, in modules that are loaded once
 *   - `fresh`: one mutant, turned on before the first module loads
 */
export type Task =
  | { kind: 'reach'; ids: readonly number[] }
  | { kind: 'switch'; ids: readonly number[]; tests: Readonly<Record<string, TestReach>> }
  | { kind: 'fresh'; id: number };

/** What a test reaches while it runs. */
export interface TestReach {
  ids: readonly number[];
  calls: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Task;
  }
  interface TaskMeta {
    reach?: TestReach;
    killed?: readonly number[];
    /** The test now fails without a mutant, too: its kills after the first don't count. */
    isSpoilt?: true;
  }
}

/**
 * How many times as many places as without a mutant, and how many more, a test may pass before it counts as endless.
 */
const ENDLESS = { times: 50, more: 200_000 };

/** Mutants that a test in this worker has noticed. */
const killed = new Set<number>();

/** Runs each test once for each mutant that it reaches. */
export default class MutationRunner extends TestRunner {
  // `injectValue` has no type; `vitest-session.ts` provides a task under this name.
  readonly #task = this.injectValue('mutation') as Task;

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    if (this.#task.kind === 'fresh') mutantSwitch.turnOn(this.#task.id, 50_000_000);
    else mutantSwitch.turnOn(0);
  }

  /** Saves what has been reached so far: that was while the file and its modules loaded. */
  onCollected(files: RunnerTestFile[]): void {
    if (this.#task.kind !== 'reach') return;
    for (const file of files) file.meta.reach = reachOf(this.#task.ids);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const task = this.#task;
    const run = TestRunner.getTestFn(test);
    if (task.kind === 'fresh') {
      await run();
      return;
    }
    if (task.kind === 'reach') {
      mutantSwitch.turnOn(0);
      await run();
      test.meta.reach = reachOf(task.ids);
      return;
    }
    const reach = task.tests[test.id];
    const found: number[] = [];
    for (const id of reach?.ids ?? []) {
      if (!task.ids.includes(id) || killed.has(id)) continue;
      mutantSwitch.turnOn(id, (reach?.calls ?? 0) * ENDLESS.times + ENDLESS.more);
      const isNoticed = !(await this.#passes(test, run)) || mutantSwitch.record.isEndless;
      mutantSwitch.turnOn(0);
      if (!isNoticed) continue;
      // Only a test that passes without the mutant has noticed it.
      if (!(await this.#passes(test, run))) {
        test.meta.isSpoilt = true;
        break;
      }
      killed.add(id);
      found.push(id);
    }
    this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
    test.meta.killed = found;
  }

  async #passes(test: RunnerTestCase, run: () => unknown): Promise<boolean> {
    this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
    try {
      await run();
      this.onAfterTryTask(test);
      // `expect.soft` records its failures here.
      return test.result?.state !== 'fail';
    } catch {
      return false;
    } finally {
      if (test.result) {
        test.result.state = 'run';
        delete test.result.errors;
      }
    }
  }
}

function reachOf(ids: readonly number[]): TestReach {
  const { reached, calls } = mutantSwitch.record;
  return { ids: ids.filter((id) => reached.has(id)), calls };
}
