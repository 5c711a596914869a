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
 * A digest for programs. Dates are `YYYY-MM-DD`, partners and goals go by their ids, values are in the benchmark's unit.
 *
 * | field          | what it holds                                                                                      |
 * | -------------- | -------------------------------------------------------------------------------------------------- |
 * | `version`      | 1; a field that changes its meaning or goes away makes it 2                                        |
 * | `audience`     | `public` or `partners`: nothing that they may not see is in it                                     |
 * | `today`        | the day that both journals were computed for; null where the journal has errors                    |
 * | `comparedWith` | `journal`; `nothing` where there was none; `errors` where it had some, and everything counts as new |
 * | `problems`     | `severity`, `file`, `line`, `code`, `text`: errors, and warnings that were not there               |
 * | `changes`      | what changed (below); null where the journal has errors                                            |
 *
 * Of `changes`: `sessions` (`date`, `change`: added, changed or removed, `sides`: each `author`, none for a file written
 * together, with its own `change`, `number`, `due`), `readings` (`ReadingChange`), `commitments` (`fate`, `text`, `owners`,
 * `promised`, `due`, `dueBefore`, `state`, `carried`), `wins` (`text`, `date`, `partners`: empty is all of them,
 * `milestone`), `setbacks` (also `lesson`, `recovery`, `style`), `reached` and `lost` milestones (`id`, `date`, `title`,
 * `origin`), `streak` (`before`, `after`; null where it did not change), `rejudged` due dates of the past (`date`, `was`, `is`:
 * kept, late, missed or open; absent where none was due), `reviews` (`goal`, `title`, `review` as the goal's
 * file has it), `signals` (`kind`, `before`, `after`), `waiting` (`session`, `by`, `since`, `waitsFor`, `question`, `body`), `documents`
 * (`collection`, `id`, `title`, `change`).
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
