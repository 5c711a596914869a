import { UsageError } from '../journal/configuration.ts';

/** Stops a build for a reason that was told. Partners are not shown where in the program that was found. */
export class BuildStopped extends Error {
  override name = 'BuildStopped';
  override stack = '';
}

/** What is told of a mistake of whoever started the build. */
export function withoutStack<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof UsageError ? new BuildStopped(error.message) : error;
  }
}

export const NOTHING_BUILT = 'Nothing was built: the journal has errors, see above.';
