import { UsageError } from '../journal/configuration.ts';

/** Stops a build for a reason that has been reported. Partners don't see where in the program it was detected. */
export class BuildStopped extends Error {
  override name = 'BuildStopped';
  override stack = '';
}

/** Runs a step, and reports a user's mistake without a stack trace. */
export function withoutStack<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof UsageError ? new BuildStopped(error.message) : error;
  }
}

export const NOTHING_BUILT = 'Nothing was built: the journal has errors, see above.';
