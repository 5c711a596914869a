import { withoutCommands } from '../../domain/unseen.ts';
import { sharedMarkdown } from '../journal-json/shared-markdown.ts';
import { defined } from '../../domain/defined.ts';
import type { JournalChanges } from '../../domain/changes/changes.ts';
import type { CommitmentChange } from '../../domain/changes/commitments.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { milestoneTitle } from '../../views/common/milestone-summary.ts';
import type { DigestInput } from './view.ts';

/**
 * Returns a digest for programs. Dates are `YYYY-MM-DD`, partners and goals are identified by their ids, values are in
 * the benchmark's unit.
 *
 * | field          | contents                                                                                           |
 * | -------------- | --------------------------------------------------------------------------------------------------
 * |
 * | `version`      | 1; changing or removing a field makes it 2                                                         |
 * | `audience`     | `public` or `partners`: it contains only what they may see                                         |
 * | `today`        | the day that both journals were computed for; null if the journal has errors                       |
 * | `comparedWith` | `journal`; `nothing` if there was none; `errors` if it had some, so that everything counts as new  |
 * | `problems`     | `severity`, `file`, `line`, `code`, `text`: errors, and new warnings                               |
 * | `changes`      | what changed (below); null if the journal has errors                                               |
 *
 * `changes` contains: `sessions` (`date`, `change`: added, changed or removed, `sides`: each with `author`, absent for
 * a file written together, and its own `change`, `number`, `due`), `readings` (`ReadingChange`), `commitments` (`fate`,
 * `text`, `owners`, `promised`, `due`, `dueBefore`, `state`, `carried`), `wins` (`text`, `date`, `partners`: empty
 * means all, `milestone`), `setbacks` (also `lesson`, `recovery`, `style`), `reached` and `lost` milestones (`id`,
 * `date`, `title`, `origin`), `streak` (`before`, `after`; null if it didn't change), `rejudged` past due dates
 * (`date`, `was`, `is`: kept, late, missed or open; absent if none was due), `reviews` (`goal`, `title`, `review` as in
 * the goal's file), `signals` (`kind`, `before`, `after`), `waiting` (`session`, `by`, `since`, `waitsFor`, `question`,
 * `body`), `documents` (`collection`, `id`, `title`, `change`).
 */
export function digestJson({ told, comparedWith, problems }: DigestInput, audience: 'public' | 'partners'): string {
  const digest = {
    version: 1,
    audience,
    today: told?.context.journal.today ?? null,
    comparedWith,
    problems,
    changes: told ? changesJson(told.context, told.changes) : null,
  };
  return withoutCommands(JSON.stringify(digest, undefined, 2));
}

function changesJson(context: ViewContext, { milestones, streak, ...changes }: JournalChanges) {
  const milestoneJson = (milestone: JournalMilestone) => ({
    id: milestone.id,
    date: milestone.date,
    title: milestoneTitle(context, milestone),
    origin: milestone.origin,
  });
  return {
    ...changes,
    sessions: changes.sessions.map(({ date, change, sides, session: { number, due } }) => ({
      date,
      change,
      sides,
      number,
      due,
    })),
    commitments: changes.commitments.map(commitmentJson),
    reached: milestones.reached.map(milestoneJson),
    lost: milestones.lost.map(milestoneJson),
    streak: streak ?? null,
    waiting: changes.waiting.map(({ session, remark: { by, body }, question, waitsFor, since }) => ({
      session,
      by,
      since,
      waitsFor,
      question,
      body: sharedMarkdown(context, 'feedback/', body),
    })),
  };
}

function commitmentJson({ fate, dueBefore, commitment }: CommitmentChange) {
  const { text, owners, promised, due, state, carried } = commitment;
  return { fate, text, owners, promised, due, ...defined({ dueBefore }), state, carried };
}
