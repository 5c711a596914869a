import { defined } from '../../domain/defined.ts';
import { GithubError } from '../../github/failures.ts';
import { readPullRequest } from '../../github/pull-request.ts';
import { UsageError } from '../../journal/configuration.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { speechOf } from '../../i18n/speech.ts';
import { connectToGithub, GITHUB_OPTIONS, readPullNumber } from '../github/connection.ts';
import { type Command, type CommandOption, EXIT } from '../runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS, journalPlace } from '../runtime/journal.ts';
import { applyImport } from './apply-import.ts';
import { commitFeedback, filesToCommit } from './commit-feedback.ts';
import { planImport } from './plan-import.ts';

const OPTIONS = {
  pull: { type: 'string', value: 'number', description: 'the pull request, by its number' },
  ...GITHUB_OPTIONS,
  'dry-run': { type: 'boolean', description: 'show what would be written, without writing it' },
  commit: { type: 'boolean', description: 'also commit it to the repository’s default branch, on GitHub' },
  ...JOURNAL_OPTIONS,
} as const satisfies Record<string, CommandOption>;

/** The command `npm run feedback`. */
export const feedback: Command<typeof OPTIONS> = {
  name: 'feedback',
  operands: 'import',
  description: `Brings what partners said in a pull request into the journal, as \`feedback/<date>.yaml\`: comments on a line
or on the whole pull request, answers, and approvals. It knows who’s who from \`github\` in partners/. Run it again, and it catches
up with what was edited, deleted or added on GitHub; what you’ve written in the same file yourself stays.

It needs a token that may read pull requests, in the environment as GITHUB_TOKEN or GH_TOKEN.`,
  options: OPTIONS,
  exitCodes: {
    [EXIT.ok]: 'if the journal has everything that was said, or no partner has a `github` name',
    [EXIT.problems]: 'if it couldn’t be imported, and nothing was changed',
  },
  async run({ pull, 'dry-run': isDryRun = false, commit = false, repository, api, ...values }, output, operands) {
    requireImport(operands);
    const number = readNumber(pull);
    const place = journalPlace(values);
    if (!isDryRun) finishWriting(place.folder, output);
    const { documents, ...journal } = readJournal(place.folder, place);
    if (!documents) {
      output.error(reportJournal({ documents, ...journal }, place.folder, output));
      output.error('\nThe journal has errors, so nothing was imported. Correct them first, then try again.');
      return EXIT.problems;
    }
    const [partner] = documents.partners;
    if (partner && documents.partners.every(({ data }) => data.github === undefined)) {
      // It isn't an error: a workflow runs this after every merge, and partners don't have to say who they are on GitHub.
      output.error(
        `Nothing was imported: no partner has a \`github\` name, so no one’s words can be told from a stranger’s. Add it to the files in partners/, such as \`github: ${partner.id}-example\` in ${partner.file}, and import again.`,
      );
      return EXIT.ok;
    }
    const github = connectToGithub({
      values: defined({ repository, api }),
      folder: place.folder,
      journalRepository: documents.partnership.data.site.repository,
    });
    try {
      const read = await readPullRequest(github, number);
      const planned = planImport(place.folder, documents, read);
      const files = commit && !isDryRun ? filesToCommit(place.folder, planned.files) : undefined;
      const end = applyImport(planned, { place, number, isDryRun, output });
      if (!files || end !== EXIT.ok) return end;
      const message = speechOf(documents.partnership.data.locale).words.checkInPull.feedback({ pull: number });
      return await commitFeedback({ github, pull: number, message, files, output });
    } catch (error) {
      if (!(error instanceof GithubError)) throw error;
      output.error(`${error.message} Nothing was changed.`);
      return EXIT.problems;
    }
  },
};

function requireImport([action, ...more]: readonly string[]): void {
  if (action === 'import' && more.length === 0) return;
  if (action === undefined) throw new UsageError('Say what to do: `import`.');
  if (action === 'import')
    throw new UsageError(`\`import\` takes only options after it: write \`--pull ${more[0] ?? ''}\`.`);
  const near = nearest(action, ['import']);
  throw new UsageError(
    `\`feedback\` has no \`${action}\`. ${near === undefined ? 'It only has `import`.' : 'Did you mean `import`?'}`,
  );
}

function readNumber(written: string | undefined): number {
  if (written === undefined) throw new UsageError('Say which pull request: `--pull 12`.');
  return readPullNumber(written);
}
