import { hasErrors } from '../../loading/problem.ts';
import { readJournal } from '../../loading/read-journal.ts';
import { type Command, EXIT } from '../frame/command.ts';
import { JOURNAL_OPTIONS, journalPlace } from '../frame/journal-options.ts';
import type { CommandOption } from '../frame/options.ts';
import { FORMATS, inFormat } from './formats.ts';

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  format: { type: 'string', oneOf: FORMATS, about: 'for whom: people (as it is without), programs, GitHub Actions' },
  strict: { type: 'boolean', about: 'take warnings for errors' },
} as const satisfies Record<string, CommandOption>;

/** `npm run check` */
export const check: Command<typeof OPTIONS> = {
  name: 'check',
  about: 'Reads the whole journal and says everything that is wrong with it, file by file. It changes nothing.',
  options: OPTIONS,
  ends: { [EXIT.ok]: 'without errors', [EXIT.problems]: 'with errors' },
  run({ format = 'people', strict = false, ...values }, { out, colours }) {
    const { folder, ...day } = journalPlace(values);
    const journal = readJournal(folder, day);
    out(inFormat(format, journal, folder, colours));
    const isBad = strict ? journal.problems.length > 0 : hasErrors(journal.problems);
    return isBad ? EXIT.problems : EXIT.ok;
  },
};
