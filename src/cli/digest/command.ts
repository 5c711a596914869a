import { appendFileSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Github } from '../../github/client.ts';
import { upsertComment } from '../../github/comments.ts';
import { GithubError } from '../../github/failures.ts';
import { whyNoComment } from '../../github/pull-request.ts';
import { UsageError } from '../../journal/configuration.ts';
import { naming } from '../../journal/files/disk-failure.ts';
import { connectToGithub, GITHUB_OPTIONS, readPullNumber } from '../github/connection.ts';
import { type Command, type CommandOption, EXIT, type Output } from '../runtime/command.ts';
import { JOURNAL_OPTIONS, journalPlace } from '../runtime/journal.ts';
import { type Digest, DIGEST_AUDIENCES, makeDigest } from './make-digest.ts';

type Told = Pick<Digest, 'markdown' | 'marker'>;

/** Adds the digest to the summary of a GitHub Actions job; does nothing elsewhere. */
function summarise({ markdown }: Told, environment: Readonly<Record<string, string | undefined>> = process.env): void {
  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (summary) naming(summary, () => appendFileSync(summary, markdown));
}

const DONE = {
  created: 'Wrote the digest',
  updated: 'Updated the digest',
  unchanged: 'The digest is up to date',
};

const NO_COMMENT = {
  fork: 'This pull request comes from a fork, so GitHub doesn’t allow a comment with the digest.',
  locked: 'This pull request is locked, so GitHub doesn’t allow a comment with the digest.',
};

/**
 * Posts the digest to its pull request, as a single comment.
 * @returns whether it was posted, or couldn't be: GitHub doesn't allow comments on a pull request from a fork with the
 * token of the fork's workflow, or on a locked one, which isn't an error
 */
async function commentOn(
  pull: number,
  { markdown, marker }: Told,
  { github, output }: { github: Github; output: Output },
): Promise<boolean> {
  try {
    const { outcome, url } = await upsertComment(github, { pull, marker, body: markdown });
    output.out(`${DONE[outcome]} in a comment: ${url}`);
    return true;
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    const why = error.problem === 'forbidden' ? await whyNoComment(github, pull) : undefined;
    if (why !== undefined) {
      output.out(markdown.trimEnd());
      output.out(`\n${NO_COMMENT[why]}`);
      return true;
    }
    output.error(error.message);
    return false;
  }
}

const OPTIONS = {
  base: {
    type: 'string',
    value: 'branch',
    description: 'what to compare with, such as origin/main: a branch, tag or commit',
  },
  head: {
    type: 'string',
    value: 'branch',
    description: 'the change, as a branch, tag or commit (default: the files as they are now)',
  },
  audience: {
    type: 'string',
    oneOf: DIGEST_AUDIENCES,
    description: 'who will read it (default: public); a digest never has anything private',
  },
  format: {
    type: 'string',
    oneOf: ['markdown', 'text', 'json'],
    description: 'for a comment on GitHub (the default), a terminal or programs',
  },
  pull: {
    type: 'string',
    value: 'number',
    description: 'put it under this pull request, as one comment that’s kept up to date',
  },
  preview: {
    type: 'string',
    value: 'address',
    description: 'link to this address, where the changed site can be seen, on a host that protects its previews',
  },
  ...GITHUB_OPTIONS,
  repository: { ...GITHUB_OPTIONS.repository, description: 'on GitHub (default: GITHUB_REPOSITORY, or git’s origin)' },
  ...JOURNAL_OPTIONS,
} as const satisfies Record<string, CommandOption>;

const TOLD_TO_ALL = 'This shows what everyone may read. `--audience partners` also shows what’s for the partners.';

/** The command `npm run digest`. */
export const digest: Command<typeof OPTIONS> = {
  name: 'digest',
  description:
    'Says what a branch changes in the journal: readings against plan, commitments kept and carried over, wins, setbacks. It doesn’t change anything.',
  options: OPTIONS,
  exitCodes: {
    [EXIT.ok]: 'if the journal has no errors',
    [EXIT.problems]: 'if it has some (the digest lists them), or GitHub doesn’t accept it',
  },
  async run({ base, head, audience, format = 'markdown', pull, preview, ...values }, output) {
    const { out, colours } = output;
    if (base === undefined)
      throw new UsageError('Say what to compare the journal with: `--base origin/main`, or another branch or commit.');
    const place = journalPlace(values);
    // Before the work, so that errors in the options are reported immediately.
    const comment =
      pull === undefined
        ? undefined
        : { pull: readPullNumber(pull), github: connectToGithub({ values, folder: place.folder }) };
    const made = makeDigest({ ...place, base, head, audience: audience ?? 'public', preview: readPreview(preview) });
    summarise(made);
    if (comment) {
      const isThere = await commentOn(comment.pull, made, { github: comment.github, output });
      return isThere && !made.hasErrors ? EXIT.ok : EXIT.problems;
    }
    if (format === 'markdown') out(made.markdown.trimEnd());
    else if (format === 'json') out(made.json);
    else out(made.text((heading) => (colours ? styleText('bold', heading, { validateStream: false }) : heading)));
    if (audience === undefined && made.isEmpty) output.error(TOLD_TO_ALL);
    return made.hasErrors ? EXIT.problems : EXIT.ok;
  },
};

/** Parses the preview's address. @throws UsageError if readers couldn't follow it */
function readPreview(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol === 'https:' && url.username === '') return url.href;
  throw new UsageError(`\`--preview\` can’t be \`${written}\`: write an address that starts with https://.`);
}
