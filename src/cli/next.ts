import { type Duration, subtractDuration } from '../domain/duration.ts';
import type { Journal } from '../domain/model.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { type CheckInToOpen, checkInToOpen } from '../domain/rhythm/check-in-to-open.ts';
import { spellOn } from '../domain/rhythm/due-dates.ts';
import { durationSchema } from '../domain/schemas/values.ts';
import type { GithubRepository } from '../github/client.ts';
import { GithubError } from '../github/failures.ts';
import { type OpenedPull, openPull, type PullToOpen } from '../github/open-pull.ts';
import { UsageError } from '../journal/configuration.ts';
import { repositoryOf } from '../journal/git/repository.ts';
import { checkInBranch, checkInPull } from '../output/drafts/next-check-in.ts';
import { makeRepositoryLinks } from '../views/common/repository-links.ts';
import { connectToGithub, GITHUB_OPTIONS, hasGithubToken } from './github/connection.ts';
import {
  isTimeToRemind,
  NOTIFY,
  type Reminder,
  reminderOf,
  reminderTarget,
  rememberReminded,
  sendReminder,
} from './reminder.ts';
import { quietDays, quietNotice, stoppedWorkflows } from './quiet-days.ts';
import { type Command, type CommandOption, EXIT, type ExitCode, type Output } from './runtime/command.ts';
import { JOURNAL_OPTIONS, journalPlace, openJournal, viewContextFor } from './runtime/journal.ts';

/** Values of the example's partnership that no other one has. */
const EXAMPLE = { name: 'The Ferry and the Bridge', url: 'https://robin-and-sam.example' };

const IS_EXAMPLE =
  'Nothing to open: this is the example journal. `npm run setup -- ../our-journal` starts one of your own.';

/** Explains why nothing is opened today. */
function whyNot(found: Exclude<CheckInToOpen, { kind: 'time' }>): string {
  switch (found.kind) {
    case 'begun':
      return `Nothing to open: the check-in of ${found.due} is already there (${found.files.join(', ')}).`;
    case 'early': {
      const { due, opens, pause } = found;
      const because = pause === undefined ? '' : `, after the pause until ${pause.to}`;
      return `Nothing to open yet: the next check-in is due on ${due}${because}, and its pull request opens on ${opens} at the earliest.`;
    }
    case 'over':
      return 'Nothing to open: no more check-ins are due. The term has ended (`term.ends` in partnership.md).';
  }
}

/** Describes what happened to the pull request. */
function whatHappened(opened: OpenedPull, { title, branch, files }: PullToOpen): string {
  switch (opened.outcome) {
    case 'opened':
      return `Opened pull request ${opened.number}, “${title}”: ${opened.url}`;
    case 'there':
      return opened.state === 'open'
        ? `Nothing to open: pull request ${opened.number} is already open: ${opened.url}`
        : `Nothing to open: pull request ${opened.number} was opened for this check-in, then closed: ${opened.url}\nTo write it after all, reopen that one, or start another with \`npm run new -- check-in\`.`;
    case 'written':
      return `Nothing to open: ${opened.path} is already in the repository.`;
    case 'to-open':
      return `This would open a pull request, “${title}”, from the branch ${branch} with ${files.map(({ path }) => path).join(' and ')}. Nothing was changed.\n\n${files.map(({ text }) => text).join('\n')}`;
  }
}

/** Describes what GitHub refused, and where to change that. */
function withReason({ message }: GithubError): string {
  if (!message.includes('not permitted to create or approve pull requests')) return message;
  return `${message}\nThat’s a setting of the repository: Settings → Actions → General → Workflow permissions → “Allow GitHub Actions to create and approve pull requests”. The branch is there; the next run opens its pull request.`;
}

interface PullPlace {
  /** The journal's folder. */
  folder: string;
  repository: GithubRepository;
  environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Returns the pull request to open for the next check-in.
 * @throws UsageError if the journal isn't in a git repository
 */
function nextPull(
  journal: Journal,
  due: PlainDate,
  { folder, repository: { owner, repo }, environment = process.env }: PullPlace,
): PullToOpen {
  const { prefix } = repositoryOf(folder);
  const branch = checkInBranch(due);
  const host = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const links = makeRepositoryLinks({
    repository: `${host}/${owner}/${repo}/tree/${branch}`,
    folder: prefix.replace(/\/$/, ''),
  });
  const { files, ...pull } = checkInPull(viewContextFor(journal), due, links);
  return { ...pull, branch, files: files.map(({ path, text }) => ({ path: `${prefix}${path}`, text })) };
}

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  ...GITHUB_OPTIONS,
  within: {
    type: 'string',
    value: 'duration',
    description: 'how long before its due date to open it, such as `3 days` (default: the journal’s `cadence.early`)',
  },
  notify: {
    type: 'boolean',
    description: `also send one reminder, with the day and a link, to the address in ${NOTIFY}: an ntfy topic or a webhook`,
  },
  'dry-run': { type: 'boolean', description: 'say what would be opened or sent, without doing it' },
} as const satisfies Record<string, CommandOption>;

/** The command `npm run next`. */
export const next: Command<typeof OPTIONS> = {
  name: 'next',
  description:
    'Opens a pull request on GitHub with a draft of the next check-in when it’s time to write it. It does so once: if the pull request was opened or closed before, or the check-in is already written, it leaves everything as it is.',
  options: OPTIONS,
  exitCodes: {
    [EXIT.ok]: 'if it’s open, or doesn’t need to be',
    [EXIT.problems]: 'if the journal has errors, GitHub refuses, or the reminder couldn’t be sent',
  },
  async run({ within, notify = false, 'dry-run': isDry = false, ...values }, output) {
    const place = journalPlace(values);
    // The whole journal, so that a hidden check-in isn't started again.
    const journal = openJournal(place, 'private', output);
    if (!journal) return EXIT.problems;
    const { cadence, name, privacy, site } = journal.documents.partnership.data;
    if (name === EXAMPLE.name && site.url === EXAMPLE.url) {
      output.out(IS_EXAMPLE);
      return EXIT.ok;
    }
    const { early } = spellOn(cadence, journal.rhythm.next ?? journal.today);
    const before = within === undefined ? early : readDuration(within);
    const found = checkInToOpen(journal, before);
    if (found.kind !== 'time') {
      output.out(whyNot(found));
      const quiet = quietDays(place.folder, journal.today);
      if (quiet !== undefined) output.out(quiet);
      return EXIT.ok;
    }
    const target = notify ? reminderTarget() : undefined;
    if (target !== undefined && !hasGithubToken()) {
      const opens = subtractDuration(found.due, before);
      output.out('There’s no token for GitHub, so no pull request is opened.');
      if (!isTimeToRemind({ due: found.due, opens, today: journal.today })) {
        output.out(`No reminder: its day is ${opens}, or it’s already been sent.`);
        return EXIT.ok;
      }
      const code = await remind(target, reminderOf(viewContextFor(journal), found.due), { isDry, output });
      if (code === EXIT.ok && !isDry) rememberReminded(found.due);
      return code;
    }
    const github = connectToGithub({ values, folder: place.folder, journalRepository: site.repository });
    // The draft isn't reviewed before it's there, so it contains nothing from sessions that its readers may not see.
    const shared = openJournal({ ...place, today: journal.today }, privacy.default, output);
    if (!shared) return EXIT.problems;
    const pull = nextPull(shared, found.due, { ...place, repository: github.repository });
    try {
      const opened = await openPull(github, pull, { isDry });
      output.out(whatHappened(opened, pull));
      for (const workflow of await stoppedWorkflows(github)) output.out(quietNotice(workflow));
      const isNew = opened.outcome === 'opened' || opened.outcome === 'to-open';
      if (target === undefined || !isNew) return EXIT.ok;
      // The run that opens the pull request sends the reminder, so there's only one.
      const link = opened.outcome === 'opened' ? opened.url : undefined;
      return await remind(target, reminderOf(viewContextFor(journal), found.due, link), { isDry, output });
    } catch (error) {
      if (!(error instanceof GithubError)) throw error;
      output.error(withReason(error));
      return EXIT.problems;
    }
  },
};

async function remind(
  target: string,
  reminder: Reminder,
  { isDry, output: { out, error } }: { isDry: boolean; output: Output },
): Promise<ExitCode> {
  const { text, link } = reminder;
  if (isDry) {
    out(`This would send a reminder: ${text}${link === undefined ? '' : ` ${link}`}`);
    return EXIT.ok;
  }
  const why = await sendReminder(target, reminder);
  if (why === undefined) out('Sent a reminder.');
  else error(`The reminder couldn’t be sent: ${why}.`);
  return why === undefined ? EXIT.ok : EXIT.problems;
}

function readDuration(written: string): Duration {
  const read = durationSchema.safeParse(written);
  if (!read.success)
    throw new UsageError(`\`--within\` can’t be \`${written}\`: write a length of time, such as \`3 days\`.`);
  return read.data;
}
