import { styleText } from 'node:util';
import { UsageError } from '../../loading/today.ts';
import { type Command, EXIT } from '../frame/command.ts';
import { JOURNAL_OPTIONS, journalPlace } from '../frame/journal-options.ts';
import type { CommandOption } from '../frame/options.ts';
import { connectToGithub, GITHUB_OPTIONS } from '../github/connection.ts';
import { readPullNumber } from '../github/pull-number.ts';
import { makeDigest } from './make-digest.ts';
import { commentOn, summarise } from './share-digest.ts';
import { DIGEST_AUDIENCES } from './two-journals.ts';

const OPTIONS = {
  base: {
    type: 'string',
    value: 'branch',
    about: 'what the change is meant for, such as origin/main: a branch, tag or commit',
  },
  head: {
    type: 'string',
    value: 'branch',
    about: 'the change, as a branch, tag or commit (else the files as they are now)',
  },
  audience: {
    type: 'string',
    oneOf: DIGEST_AUDIENCES,
    about: 'who will read it (else public); what is private is in no digest',
  },
  format: {
    type: 'string',
    oneOf: ['markdown', 'text', 'json'],
    about: 'for a comment on GitHub (as it is without), for a terminal, for programs',
  },
  pull: {
    type: 'string',
    value: 'number',
    about: 'puts it under this pull request, as one comment that is kept up to date',
  },
  ...GITHUB_OPTIONS,
  repository: { ...GITHUB_OPTIONS.repository, about: 'on GitHub (else GITHUB_REPOSITORY, else git’s origin)' },
  ...JOURNAL_OPTIONS,
} as const satisfies Record<string, CommandOption>;

const TOLD_TO_ALL =
  'This tells what everybody may read. With `--audience partners` it tells what is for the partners, too.';

/** `npm run digest` */
export const digest: Command<typeof OPTIONS> = {
  name: 'digest',
  about:
    'Tells what a branch changes in the journal: readings against plan, promises kept and carried, wins, setbacks. It changes nothing in it.',
  options: OPTIONS,
  ends: {
    [EXIT.ok]: 'where the journal has no errors',
    [EXIT.problems]: 'where it has some, which the digest lists, or GitHub does not take it',
  },
  async run({ base, head, audience, format = 'markdown', pull, ...values }, output) {
    const { out, colours } = output;
    if (base === undefined)
      throw new UsageError(
        'Say what the journal is to be compared with: `--base origin/main`, or another branch or commit.',
      );
    const place = journalPlace(values);
    // Before the work: what is written wrongly should be said at once.
    const comment =
      pull === undefined
        ? undefined
        : { pull: readPullNumber(pull), github: connectToGithub({ values, folder: place.folder }) };
    const made = makeDigest({ ...place, base, head, audience: audience ?? 'public' });
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
