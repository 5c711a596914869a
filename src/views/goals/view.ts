import { defined } from '../../domain/defined.ts';
import { isMeasuredBy } from '../../domain/goals/measured-by.ts';
import type { GoalProgress, SmartLetter } from '../../domain/goals/progress.ts';
import type { Goal } from '../../domain/schemas/goal.ts';
import { benchmarkSummary, type BenchmarkSummary } from '../common/benchmark-summary.ts';
import type { ViewContext } from '../common/context.ts';
import { reviewView, type ReviewView } from '../common/goal-review.ts';
import { goalSummary, type GoalSummary } from '../common/goal-summary.ts';
import { langOf, type LangAttributes, langAttributes } from '../common/lang-attributes.ts';
import { newestMilestones, type NewestMilestones } from '../common/milestone-summary.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';

export interface GoalsView {
  /** By status, goals under way first, without empty groups. */
  groups: { heading: string; goals: GoalSummary[] }[];
}

const ORDER: readonly Goal['status'][] = ['active', 'paused', 'achieved', 'dropped'];

/** Returns the page of goals, grouped by status; groups without goals are left out. */
export function goalsView(context: ViewContext): GoalsView {
  const groups = ORDER.map((status) => ({
    heading: context.words.goals.headings[status],
    goals: context.journal.goals
      .filter(({ document }) => document.data.status === status)
      .map((goal) => goalSummary(context, goal)),
  }));
  return { groups: groups.filter(({ goals }) => goals.length > 0) };
}

export interface SmartLine {
  letter: string;
  name: string;
  /** Absent if it isn't filled in. */
  text?: string;
  language?: LangAttributes;
}

export interface GoalView extends GoalSummary, NewestMilestones {
  smart: SmartLine[];
  /** "Not SMART yet: …"; absent when complete. */
  missing?: string;
  values: string[];
  duties: { partner: PartnerTag; text: string }[];
  benchmarks: BenchmarkSummary[];
  confidence: { who: string; value: string; dateText: string }[];
  /** The newest first. */
  reviews: ReviewView[];
  nextReview?: string;
  lang?: string;
  closing?: { label: string; lines: { label: string; text: string }[] };
}

const LETTERS: readonly SmartLetter[] = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'];
const CLOSING = ['wentWell', 'wentBadly', 'learned'] as const;

/** Returns the page of a goal, with every benchmark that measures it: those that it names, and those that name it. */
export function goalView(context: ViewContext, goal: GoalProgress): GoalView {
  const { words, formats, journal } = context;
  const { data } = goal.document;
  const lang = langOf(context, data);
  const measured = journal.benchmarks.filter(({ document }) => isMeasuredBy(goal.document, document));
  const missing = goal.missing.map((letter) => words.goals.letters[letter]);
  return {
    ...goalSummary(context, goal),
    smart: LETTERS.map((letter) => smartLine(context, goal, letter)),
    ...(missing.length > 0 && { missing: words.goals.notSmart({ letters: formats.list(missing) }) }),
    values: data.values,
    duties: Object.entries(data.duties).map(([id, text]) => ({ partner: partnerTag(context, id), text })),
    benchmarks: measured.map((benchmark) => benchmarkSummary(context, benchmark)),
    confidence: goal.confidence.map(({ partner, value, date }) => ({
      who: partner === undefined ? words.benchmarks.together : partnerTag(context, partner).name,
      value: words.pulse.outOf({ value, most: 10 }),
      dateText: formats.date(date),
    })),
    reviews: goal.reviews
      .map((review) => ({ ...reviewView(context, review), ...langAttributes(context, data) }))
      .reverse(),
    ...(goal.nextReview && {
      nextReview: words.goals.nextReview({ date: formats.date(goal.nextReview), overdue: goal.reviewOverdue }),
    }),
    ...newestMilestones(context, (milestone) => milestone.goal === goal.id),
    ...defined({ lang }),
    ...closingOf(context, data),
  };
}

function smartLine(context: ViewContext, goal: GoalProgress, letter: SmartLetter): SmartLine {
  const { words, formats, journal } = context;
  const { data } = goal.document;
  const name = words.goals.letters[letter];
  const line = { letter: name.slice(0, 1), name };
  if (letter === 'measurable') {
    const titles = journal.benchmarks
      .filter(({ id }) => data.measurable.includes(id))
      .map(({ document }) => document.data.title);
    return titles.length > 0 ? { ...line, text: formats.list(titles) } : line;
  }
  if (letter === 'timeBound')
    return data.timeBound
      ? {
          ...line,
          text: words.goals.fromTo({ from: formats.date(data.timeBound.starts), to: formats.date(data.timeBound.due) }),
        }
      : line;
  const text = data[letter];
  return text === undefined ? line : { ...line, text, ...langAttributes(context, data) };
}

function closingOf({ words }: ViewContext, { closing }: Goal): Pick<GoalView, 'closing'> {
  if (!closing) return {};
  return {
    closing: {
      label: closing.achieved ? words.goals.closedAchieved : words.goals.closedDropped,
      lines: CLOSING.flatMap((key) => {
        const text = closing[key];
        return text === undefined ? [] : [{ label: words.goals.closing[key], text }];
      }),
    },
  };
}
