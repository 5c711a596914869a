import { defined } from '../../domain/defined.ts';
import { type GoalProgress, isGoalClosed } from '../../domain/goals/progress.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import type { ViewContext } from './context.ts';
import type { EntryCardView, ProgressView } from './entry-card.ts';
import { langAttributes } from './lang-attributes.ts';
import { partnerTags } from './partner.ts';
import type { StateLabelView } from './state-label.ts';
import { documentMark } from './visibility.ts';

/** A goal in a list. */
export interface GoalSummary {
  card: EntryCardView;
  status: StateLabelView;
  specific?: string;
  /** "due 4 October 2026"; once it's closed, what became of it: "Achieved 25 October 2026". */
  due?: string;
  /** Absent if it isn't measured by a plan, and once it's closed. */
  progress?: ProgressView;
}

/** A goal under way, in one line. */
export interface ActiveGoal extends GoalSummary {
  /** "45 days left"; the date once that has passed; absent without a date. */
  left?: string;
}

/** Returns the summary of a goal. A closed goal has no progress, and a dropped one is summed up by what was learned. */
export function goalSummary(context: ViewContext, goal: GoalProgress): GoalSummary {
  const { words, formats, urls } = context;
  const { data } = goal.document;
  const status: StateLabelView = { state: data.status, word: words.goals.statuses[data.status] };
  const { language } = langAttributes(context, data);
  const due =
    closedText(context, goal) ?? (data.timeBound && words.goals.due({ date: formats.date(data.timeBound.due) }));
  // A goal that was let go is summed up by its lesson.
  const summary = (data.status === 'dropped' ? data.closing?.learned : undefined) ?? data.specific;
  return {
    card: {
      title: data.title,
      href: urls.goal(goal.id),
      ...defined({ meta: due, language, summary }),
      ...(summary !== undefined && language && { summaryLanguage: language }),
      partners: partnerTags(context, data.owners),
      state: status,
      ...documentMark(context, goal.document),
    },
    status,
    ...defined({ specific: data.specific, due }),
    ...(goal.progress !== undefined &&
      !isGoalClosed(goal) && {
        progress: {
          name: data.title,
          percent: Math.round(goal.progress * 100),
          valueText: words.goals.done({ share: formats.percent(goal.progress) }),
        },
      }),
  };
}

/** Returns what became of a goal, and when: "Achieved 25 October 2026". Undefined while it's under way or paused. */
function closedText({ words, formats }: ViewContext, goal: GoalProgress): string | undefined {
  if (!isGoalClosed(goal)) return undefined;
  const { status, closing } = goal.document.data;
  const date = goal.closedOn && formats.date(goal.closedOn);
  return status === 'achieved'
    ? words.goals.achievedOn({ date })
    : words.goals.letGoOn({ date, hasLesson: closing?.learned !== undefined });
}

/** Returns the summary of an active goal with the days left; if it's overdue, with its due date. */
export function activeGoal(context: ViewContext, goal: GoalProgress): ActiveGoal {
  const summary = goalSummary(context, goal);
  const due = goal.document.data.timeBound?.due;
  const days = due === undefined ? undefined : daysBetween(context.journal.today, due);
  const left = days === undefined || days < 0 ? summary.due : context.words.home.daysLeft({ days });
  return { ...summary, ...defined({ left }) };
}
