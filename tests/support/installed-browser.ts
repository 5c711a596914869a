import { existsSync } from 'node:fs';

export interface WantedBrowser {
  name: string;
  /** The environment variable that can name another executable. */
  variable: string;
  /** The executable's usual locations, the best first. */
  places: readonly string[];
  /** Its package in Debian. */
  debian: string;
}

/**
 * Returns the path of a browser's program. If there is none, tests that need it are skipped with a message; in CI
 * that's a failure, because the message would go unnoticed there.
 */
export function installedBrowser({ name, variable, places, debian }: WantedBrowser): string | undefined {
  const found = [process.env[variable], ...places].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  const howTo = `No ${name} was found, so the tests in it do not run. Install one (on Debian: apt-get install ${debian}) or name yours in ${variable}.`;
  if (process.env['CI']) throw new Error(howTo);
  console.warn(`\n  ${howTo}\n`);
  return undefined;
}
