import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../../domain/model.ts';
import { realFiles } from '../../journal/files/real-files.ts';
import { KEYRING_FILE, keyringProblems } from '../../journal/keyring.ts';
import { printableJson } from '../../journal/problems/report.ts';
import { formAddress } from '../../output/drafts/next-check-in.ts';
import { homeView } from '../../views/home/view.ts';
import { quietDays } from '../quiet-days.ts';
import { type Command, type CommandOption, EXIT } from '../runtime/command.ts';
import { JOURNAL_OPTIONS, journalPlace, openJournal, viewContextFor } from '../runtime/journal.ts';
import { statusJson } from './json.ts';
import { statusLines } from './lines.ts';
import { columnsFor, setLines } from './terminal.ts';

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  audience: {
    type: 'string',
    oneOf: ['public', 'partners', 'private'],
    description: 'who it’s for (default: private, which is everything)',
  },
  json: { type: 'boolean', description: 'for programs: the same as JSON (npm run --silent status keeps npm quiet)' },
} as const satisfies Record<string, CommandOption>;

/**
 * Returns the command `npm run status`.
 * @param terminal where it's shown; its width is read at the time of writing
 */
export function statusIn(terminal: { columns?: number | undefined }): Command<typeof OPTIONS> {
  return {
    name: 'status',
    description: 'Shows where you are: the journal’s home page, in the terminal. It doesn’t change anything.',
    options: OPTIONS,
    exitCodes: {
      [EXIT.ok]: 'if the journal could be read',
      [EXIT.problems]: 'if it has errors (it lists them)',
    },
    run({ audience = 'private', json = false, ...values }, output) {
      const place = journalPlace(values);
      const journal = openJournal(place, audience, output);
      if (!journal) return EXIT.problems;
      const context = viewContextFor(journal);
      if (json) {
        output.out(printableJson(statusJson(context)));
        return EXIT.ok;
      }
      const columns = columnsFor(terminal.columns);
      const view = homeView(context);
      const isWrittenThere = view.write.some(({ href }) => href === context.urls.write);
      const form = isWrittenThere ? formAddress(context) : undefined;
      output.out(setLines(statusLines(view, context.words, columns, form), { columns, colours: output.colours }));
      // Reminders are for those who manage the keys of the sealed pages.
      if (audience === 'private') for (const line of remindersOf(place.folder, journal)) output.out(line);
      const quiet = audience === 'private' ? quietDays(place.folder, journal.today) : undefined;
      if (quiet !== undefined) output.out(`\n${quiet}`);
      return EXIT.ok;
    },
  };
}

/** Reminds of keys that belong to partners who left. */
function remindersOf(folder: string, { partners, today }: Journal): string[] {
  if (!existsSync(join(folder, KEYRING_FILE))) return [];
  return keyringProblems({ others: new Set([KEYRING_FILE]), folder, files: realFiles, partners, today })
    .filter(({ code }) => code === 'partner/has-key')
    .map(({ message, fix = '' }) => `\n${message} ${fix}`);
}

export const status = statusIn(process.stdout);
