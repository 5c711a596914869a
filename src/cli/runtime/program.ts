import { nearest } from '../../journal/problems/did-you-mean.ts';
import { COMMANDS } from '../commands.ts';
import { EXIT, type ExitCode, type Output } from './command.ts';

/**
 * Runs the program with its arguments, and returns its exit code: the first argument names the command, the rest are
 * the command's. Never throws.
 * @example await runProgram(['check', '--strict'], output) // 0
 */
export async function runProgram([name, ...args]: readonly string[], output: Output): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help') {
    output.out(programHelp());
    return EXIT.ok;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command.run(args, output);
  const near = nearest(
    name,
    COMMANDS.map((each) => each.name),
  );
  output.error(
    `There’s no command \`${name}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}\n\n${programHelp()}`,
  );
  return EXIT.usage;
}

function programHelp(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'Usage: npm run <command> [-- <options>]',
    '',
    ...COMMANDS.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`),
    '',
    'Each command explains itself: npm run check -- --help',
  ].join('\n');
}
