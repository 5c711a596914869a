import type { Asker } from '../../../src/cli/ask/asker.ts';
import type { ExitCode } from '../../../src/cli/runtime/command.ts';
import { runCommand } from '../../../src/cli/runtime/run.ts';
import { setupCommand } from '../../../src/cli/setup/command.ts';

/** Everything that has no default. */
export const NEEDED: Readonly<Record<string, string>> = {
  partners: 'Robin, Sam',
  purpose: 'We make each other finish what matters.',
  goal: 'Run a marathon together',
  specific: 'Both finish the city marathon, in one race.',
  achievable: 'Eight months, four runs a week.',
  relevant: 'Health comes first on both our lists.',
  benchmark: 'Long run',
  unit: 'km',
  target: '42.2',
};

export interface Outcome {
  code: ExitCode;
  out: string;
  error: string;
}

/** Runs setup on 22 November 2026 in Lisbon. @param options by name; none: `--yes` and what is needed */
export async function runSetup(
  folder: string,
  options: Readonly<Record<string, string | true>> = { ...NEEDED, yes: true },
  asker?: Asker,
): Promise<Outcome> {
  const said = { out: '', error: '' };
  const args = Object.entries<string | true>({ ...options, content: folder }).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${value}`,
  );
  const machine = { asker, now: () => new Date('2026-11-22T12:00:00Z'), timezone: 'Europe/Lisbon', locale: 'en-GB' };
  const code = await runCommand(setupCommand(machine), args, {
    out: (text) => void (said.out += `${text}\n`),
    error: (text) => void (said.error += `${text}\n`),
    colours: false,
  });
  return { code, ...said };
}
