import { parseArgs } from 'node:util';
import { readConfiguration } from '../loading/configuration.ts';
import { hasErrors } from '../loading/problem.ts';
import { readJournal } from '../loading/read-journal.ts';
import { reportJournal } from '../loading/report-journal.ts';

const USAGE = `Usage: npm run check [-- --content <folder>]

Reads the journal and says what is wrong with it, file by file.

  --content <folder>  where the journal is (default: ALONGSIDE_CONTENT, else content)
  --help              this text`;

/** Exit codes: 0 without errors, 1 with, 2 for wrong usage. */
function main(): number {
  let options: { content?: string | undefined; help?: boolean | undefined };
  try {
    options = parseArgs({ options: { content: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = options.content ?? readConfiguration().contentFolder;
  const journal = readJournal(folder);
  console.log(reportJournal(journal, folder, { colours: process.stdout.hasColors?.() ?? false }));
  return hasErrors(journal.problems) ? 1 : 0;
}

process.exitCode = main();
