import { journalChanges } from '../../domain/changes/journal-changes.ts';
import { hasErrors } from '../../loading/problem.ts';
import { digestJson } from '../../presentation/digest/digest-json.ts';
import { DIGEST_MARKER, digestMarkdown } from '../../presentation/digest/digest-markdown.ts';
import { digestText } from '../../presentation/digest/digest-text.ts';
import { type DigestInput, digestView } from '../../presentation/digest/digest-view.ts';
import { speechOf } from '../../presentation/words/speech.ts';
import { speakOf } from '../frame/open-journal.ts';
import { digestProblems } from './digest-problems.ts';
import { type Compared, readTwoJournals, type TwoJournals } from './two-journals.ts';

/** What a branch changes, in every form that it can be told in. */
export interface Digest {
  /** For a comment on GitHub; begins with the marker. */
  markdown: string;
  /** By it a comment is known as the digest. */
  marker: string;
  /** @param emphasise marks a heading for a terminal */
  text: (emphasise?: (heading: string) => string) => string;
  json: string;
  /** Whether the branch's journal has errors. */
  hasErrors: boolean;
  /** Whether it has nothing to tell. */
  isEmpty: boolean;
}

/**
 * What a branch changes in its journal, for an audience.
 * @throws UsageError where git cannot do what it takes
 * @example makeDigest({ folder: 'content', base: 'origin/main', audience: 'public' }).markdown
 */
export function makeDigest(compared: Compared): Digest {
  const journals = readTwoJournals(compared);
  const { audience } = compared;
  const input = inputOf(journals, { problems: digestProblems(journals, audience) });
  const view = digestView(input);
  return {
    markdown: digestMarkdown(input, view),
    marker: DIGEST_MARKER,
    text: (emphasise) => digestText(view, emphasise),
    json: digestJson(input, audience),
    hasErrors: hasErrors(journals.problems),
    isEmpty: view.sections.length === 0,
  };
}

/** In the language of the journal; where it has errors, in that of the journal before. */
function inputOf({ before, after }: TwoJournals, { problems }: Pick<DigestInput, 'problems'>): DigestInput {
  const old = typeof before === 'string' ? undefined : before;
  const locale = (after ?? old)?.documents.partnership.data.locale ?? 'en';
  return {
    ...speechOf(locale),
    ...(after && { told: { context: speakOf(after), changes: journalChanges(old, after) } }),
    comparedWith: typeof before === 'string' ? before : 'journal',
    problems,
  };
}
