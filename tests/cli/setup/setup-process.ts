import { setupCommand } from '../../../src/cli/setup/command.ts';
import { thisMachine } from '../../../src/cli/setup/machine.ts';
import { runCommand } from '../../../src/cli/runtime/run.ts';
import { ENGINE } from './run-setup.ts';

/*
 * `setup` as a separate process that asks in its terminal and can be killed; it doesn't wait for npm. `npm run setup`
 * itself is started once, in `tests/site/package.test.ts`.
 */
const machine = { ...thisMachine(), engine: { ...ENGINE, install: () => undefined } };
process.exitCode = await runCommand(setupCommand(machine), process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
  colours: false,
});
