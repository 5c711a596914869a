import { checkInToOpen } from '../../domain/check-in-to-open.ts';
import { durationSchema } from '../../domain/schemas/values.ts';
import type { Duration } from '../../domain/duration.ts';
import { GithubError } from '../../github/github-error.ts';
import { openPull } from '../../github/open-pull.ts';
import { UsageError } from '../../loading/today.ts';
import { type Command, EXIT } from '../frame/command.ts';
import { JOURNAL_OPTIONS, journalPlace } from '../frame/journal-options.ts';
import { openJournal } from '../frame/open-journal.ts';
import type { CommandOption } from '../frame/options.ts';
import { connectToGithub, GITHUB_OPTIONS } from '../github/connection.ts';
import { nextPull } from './next-pull.ts';
import { whatHappened, whyNot, withReason } from './say.ts';

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  ...GITHUB_OPTIONS,
  within: {
    type: 'string',
    value: 'duration',
    about: 'how long before its due date it is opened, such as `3 days` (else `cadence.early` of the journal)',
  },
  'dry-run': { type: 'boolean', about: 'say what would be opened, and change nothing' },
} as const satisfies Record<string, CommandOption>;

/** `npm run next` */
export const next: Command<typeof OPTIONS> = {
  name: 'next',
  about:
    'Opens the pull request of the next check-in on GitHub, filled in, when it is time for it. Once: what was opened, closed or written before is left as it is.',
  options: OPTIONS,
  ends: {
    [EXIT.ok]: 'when it is open, or need not be',
    [EXIT.problems]: 'when the journal has errors, or GitHub does not do it',
  },
  async run({ within, 'dry-run': isDry = false, ...values }, output) {
    const place = journalPlace(values);
    // Everything, lest a check-in that is for nobody's eyes be begun again.
    const journal = openJournal(place, 'private', output);
    if (!journal) return EXIT.problems;
    const { cadence, privacy, site } = journal.documents.partnership.data;
    const found = checkInToOpen(journal, within === undefined ? cadence.early : readDuration(within));
    if (found.kind !== 'time') {
      output.out(whyNot(found));
      return EXIT.ok;
    }
    const github = connectToGithub({ values, folder: place.folder, journalRepository: site.repository });
    // Nobody reads it over before it is there: so it takes from no session that its own readers may not see.
    const shared = openJournal({ ...place, today: journal.today }, privacy.default, output);
    if (!shared) return EXIT.problems;
    const pull = nextPull(shared, found.due, { ...place, repository: github.repository });
    try {
      output.out(whatHappened(await openPull(github, pull, { isDry }), pull));
      return EXIT.ok;
    } catch (error) {
      if (!(error instanceof GithubError)) throw error;
      output.error(withReason(error));
      return EXIT.problems;
    }
  },
};

function readDuration(written: string): Duration {
  const read = durationSchema.safeParse(written);
  if (!read.success)
    throw new UsageError(`\`--within\` cannot be \`${written}\`: write a length of time, such as \`3 days\`.`);
  return read.data;
}
