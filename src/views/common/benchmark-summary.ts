import { defined } from '../../domain/defined.ts';
import type { BenchmarkProgress, HoldStanding, Reading, Series, Standing } from '../../domain/benchmarks/model.ts';
import { shareOfPlan } from '../../domain/benchmarks/plan.ts';
import { MEAN_OVER } from '../../domain/benchmarks/readings.ts';
import { pastEdge } from '../../domain/benchmarks/standing.ts';
import { byAttention, type GoalProgress, goalsMeasuredBy, isGoalClosed } from '../../domain/goals/progress.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { type SparkSeries, sparkSeries } from './chart-view.ts';
import type { ViewContext } from './context.ts';
import type { ProgressView } from './entry-card.ts';
import { type LangAttributes, langAttributes } from './lang-attributes.ts';
import { partnerTag, type PartnerTag } from './partner.ts';
import type { StateLabelView } from './state-label.ts';
import { documentMark, type VisibilityMark } from './visibility.ts';

/** Returns the goals that a benchmark measures: the one that it names, or else those that list it. */
export function goalsOf({ journal }: ViewContext, benchmark: BenchmarkProgress): GoalProgress[] {
  return goalsMeasuredBy(benchmark, journal.goals);
}

/**
 * Returns what is shown instead of a standing once every goal of a benchmark was let go or paused: what was given up
 * can't be behind.
 * @returns undefined while a goal is under way or achieved, and for a benchmark without a goal
 */
export function closedState(context: ViewContext, benchmark: BenchmarkProgress): StateLabelView | undefined {
  const closed = goalsOf(context, benchmark).map(({ document: { data } }) =>
    data.status === 'dropped' || data.status === 'paused' ? data.status : undefined,
  );
  const [state] = closed;
  if (state === undefined || closed.includes(undefined)) return undefined;
  return { state, word: context.words.benchmarks.goalIs[state] };
}

/** Returns what is shown instead of a standing if the partner has left: nothing is expected of them. */
export function leftState({ words, formats }: ViewContext, { left }: Series): StateLabelView | undefined {
  return left === undefined
    ? undefined
    : { state: 'closed', word: words.benchmarks.until({ date: formats.date(left) }) };
}

/** Returns whether a benchmark belongs on the overview page. It doesn't once all its goals are achieved or let go. */
export function isStillMeasured(context: ViewContext, benchmark: BenchmarkProgress): boolean {
  const goals = goalsOf(context, benchmark);
  return goals.length === 0 || !goals.every(isGoalClosed);
}

/** Returns whether it's still compared with its plan, so that what is said about it changes from day to day. */
export function isAboutNow(context: ViewContext, benchmark: BenchmarkProgress): boolean {
  return isStillMeasured(context, benchmark) && closedState(context, benchmark) === undefined;
}

/**
 * Returns a benchmark's aim in words: "42.2 km by 4 October 2026", "at most 20 hours". If partners' targets differ,
 * each is named.
 * @returns undefined if its aim isn't shown
 */
export function aimOf(context: ViewContext, benchmark: BenchmarkProgress): string | undefined {
  const { words, formats } = context;
  const { document, series } = benchmark;
  const { hold, unit } = document.data;
  if (hold?.within)
    return words.benchmarks.within({ low: formats.exact(hold.within[0]), high: formats.reading(hold.within[1], unit) });
  if (hold?.atMost !== undefined) return words.benchmarks.atMost({ value: formats.reading(hold.atMost, unit) });
  if (hold?.atLeast !== undefined) return words.benchmarks.atLeast({ value: formats.reading(hold.atLeast, unit) });
  const ends = series.flatMap(({ partner, plan }) => {
    const end = plan?.points.at(-1);
    if (!end) return [];
    return [
      {
        partner,
        // Once the goal is closed, the day doesn't matter any more.
        aim: isStillMeasured(context, benchmark)
          ? words.benchmarks.aim({ value: formats.quantity(end.value, unit), date: formats.date(end.date) })
          : formats.quantity(end.value, unit),
      },
    ];
  });
  if (new Set(ends.map(({ aim }) => aim)).size <= 1) return ends[0]?.aim;
  const named = ends.map(({ partner, aim }) =>
    partner === undefined ? aim : words.benchmarks.of({ partner: partnerTag(context, partner).name, text: aim }),
  );
  return formats.list(named);
}

/**
 * Returns how far something is from its plan: "1.5 km ahead of plan". A gap that still counts as on plan is neither
 * ahead nor behind, but "within 0.5 km of plan"; one that doesn't show at the plan's precision counts as none.
 * @param gap in the unit; positive is good
 */
export function gapText({ words, formats }: ViewContext, { state, gap, planned }: Gap, unit: string): string {
  const { benchmarks } = words;
  const amount = formats.quantity(Math.abs(gap), unit, planned);
  if (amount === formats.quantity(0, unit, planned)) return benchmarks.gap({ gap: 0, amount });
  return state === 'onPlan' ? benchmarks.nearPlan({ amount }) : benchmarks.gap({ gap, amount });
}

/** A distance from a plan, what it counts as, and the plan's value that it's taken from. */
export type Gap = Pick<Standing, 'state' | 'gap' | 'planned'>;

/** A line of a benchmark in short. */
export interface SeriesSummary {
  /** Absent for the pair's shared series. */
  partner?: PartnerTag;
  /** "18.5 km": what counts toward a plan, or else the latest reading; words before the first one. */
  latest: string;
  /**
   * The value that counts, if that's another number: "mean of the latest 4: 44 minutes"; and its date, if that's long
   * ago.
   */
  details: string[];
  /** "1.5 km ahead of plan", "reached", or what became of its goal. */
  state: StateLabelView;
  /** How much of the way from baseline to target is done; absent without a plan. */
  progress?: ProgressView;
  spark: SparkSeries;
}

export interface BenchmarkSummary {
  id: string;
  title: string;
  /** The title's language. */
  language?: LangAttributes;
  href: string;
  /** "42.2 km by 4 October 2026", "at most 20 hours" */
  aim?: string;
  goal?: { title: string; href: string };
  mark?: VisibilityMark;
  series: SeriesSummary[];
}

/** Returns all benchmarks of the journal, those that need attention first. */
export function benchmarkSummaries(context: ViewContext): BenchmarkSummary[] {
  return byAttention(context.journal).map((benchmark) => benchmarkSummary(context, benchmark));
}

/** Returns the summary of a benchmark, with a line for each current series. */
export function benchmarkSummary(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkSummary {
  const { id, document, series } = benchmark;
  const aim = aimOf(context, benchmark);
  const [goal] = goalsOf(context, benchmark);
  return {
    id,
    title: document.data.title,
    ...langAttributes(context, document.data),
    href: context.urls.benchmark(id),
    ...defined({ aim }),
    ...(goal && { goal: { title: goal.document.data.title, href: context.urls.goal(goal.id) } }),
    ...documentMark(context, document),
    series: linesOfNow(series).map((each) => seriesSummary(context, benchmark, each)),
  };
}

/** Returns the lines of current partners. Those of partners who have left are on the benchmark's own page, and on theirs. */
function linesOfNow(series: readonly Series[]): readonly Series[] {
  const now = series.filter(({ left }) => left === undefined);
  return now.length > 0 ? now : series;
}

/**
 * Returns the line of one series: its latest value, state and progress. A series without a plan, or of a closed goal,
 * has no progress.
 */
export function seriesSummary(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SeriesSummary {
  const { unit } = benchmark.document.data;
  const last = series.readings.at(-1);
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    latest: last ? valueText(context, series, last, unit) : context.words.benchmarks.noReading,
    details: detailsOf(context, benchmark, series),
    state:
      closedState(context, benchmark) ??
      achievedState(context, benchmark, series) ??
      leftState(context, series) ??
      stateOf(context, series, unit),
    // A closed goal doesn't make progress any more.
    ...(series.standing &&
      isStillMeasured(context, benchmark) && { progress: progressOf(context, benchmark, series, series.standing) }),
    spark: sparkSeries(context, benchmark, series),
  };
}

/** Returns the state of a line whose goal was achieved: it isn't behind, whatever its own plan said. */
function achievedState(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  { standing, hold }: Series,
): StateLabelView | undefined {
  const isItself = standing?.state === 'reached' || hold?.state === 'held';
  if (isItself || isStillMeasured(context, benchmark)) return undefined;
  return { state: 'achieved', word: context.words.benchmarks.goalIs.achieved };
}

/** Returns the details beside a line's number. */
function detailsOf(context: ViewContext, benchmark: BenchmarkProgress, series: Series): string[] {
  const { words, formats } = context;
  const { unit } = benchmark.document.data;
  const last = series.readings.at(-1);
  if (!last || closedState(context, benchmark) !== undefined || series.left !== undefined) return [];
  const counted = countedText(context, benchmark, series);
  // A bar shows the value that counts, rather than the reading.
  const shown =
    counted !== undefined && series.standing
      ? words.benchmarks.latest({ value: formats.reading(last.value, unit) })
      : counted;
  const apart = latestApart(series);
  return [
    ...(shown === undefined ? [] : [shown]),
    ...(apart === undefined ? [] : [words.benchmarks.latestAlone({ state: apart })]),
    ...(isAboutNow(context, benchmark) && isOld(context, last.date)
      ? [words.benchmarks.lastRead({ date: formats.date(last.date) })]
      : []),
  ];
}

/** Returns the value that a reading gives a line: with a plan it's what counts, which may differ from what was read. */
export function valueText({ formats }: ViewContext, { plan }: Series, reading: Reading, unit: string): string {
  const isWhatWasRead = !plan || reading.isHistory || reading.actual === reading.value;
  return isWhatWasRead ? formats.reading(reading.value, unit) : formats.quantity(reading.actual, unit);
}

/**
 * Returns the value that counts for a line, and its rule: "mean of the latest 4: 44 minutes".
 * @returns undefined if it's the latest reading itself
 */
export function countedText(
  { words, formats }: ViewContext,
  { document }: BenchmarkProgress,
  { readings }: Series,
): string | undefined {
  const { unit, aggregate, over = MEAN_OVER } = document.data;
  const last = readings.at(-1);
  if (!last || last.isHistory || last.actual === last.value) return undefined;
  return words.benchmarks.counted({ aggregate, over, value: formats.quantity(last.actual, unit) });
}

/**
 * Returns the state of the latest reading, if it's on target while the value that counts isn't, or the other way round.
 * @returns undefined if both agree
 */
function latestApart({ hold, readings }: Series): 'held' | 'over' | 'below' | undefined {
  const last = readings.at(-1);
  if (!hold || !last || hold.state === 'notStarted') return undefined;
  const state = pastEdge(hold, last.value) ?? 'held';
  return (state === 'held') === (hold.state === 'held') ? undefined : state;
}

/** Returns the state of a benchmark with a range to keep: "on target", "over the limit", "below the minimum". */
export function holdWord({ words }: ViewContext, { state, past }: Pick<HoldStanding, 'state' | 'past'>): string {
  const { states } = words.benchmarks;
  if (state === 'notStarted') return states.notStarted;
  return states[past ?? 'held'];
}

/** After how many due dates a reading is shown with its date. */
const FRESH_DUE_DATES = 2;

function isOld({ journal: { rhythm, today } }: ViewContext, read: PlainDate): boolean {
  return rhythm.dueDates.filter(({ date }) => date > read && date <= today).length > FRESH_DUE_DATES;
}

function stateOf(context: ViewContext, { standing, hold, readings }: Series, unit: string): StateLabelView {
  const { states } = context.words.benchmarks;
  if (!standing && !hold && readings.length > 0) return { state: 'notStarted', word: states.noPlan };
  if (!standing)
    return { state: hold?.state ?? 'notStarted', word: hold ? holdWord(context, hold) : states.notStarted };
  const { state } = standing;
  const isOffPlan = state === 'ahead' || state === 'behind';
  return { state, word: isOffPlan ? gapText(context, standing, unit) : states[state] };
}

function progressOf(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  { partner: id, plan, left }: Series,
  { actual, planned, progress }: Standing,
): ProgressView {
  const { words, formats, journal } = context;
  const { title, unit } = benchmark.document.data;
  const partner = id === undefined ? undefined : partnerTag(context, id);
  const target = plan?.points.at(-1)?.value;
  const isHeldAgainstPlan = isAboutNow(context, benchmark) && left === undefined;
  const planShare = plan && isHeldAgainstPlan ? shareOfPlan(plan, journal.today) : undefined;
  const ofTarget = plan?.direction === 'down' ? words.benchmarks.downTo : words.benchmarks.ofTarget;
  return {
    name: partner ? words.benchmarks.of({ partner: partner.name, text: title }) : title,
    percent: Math.round(progress * 100),
    ...(planShare !== undefined && { planPercent: Math.round(planShare * 100) }),
    valueText:
      actual === undefined || target === undefined
        ? words.benchmarks.noReading
        : ofTarget({ actual: formats.number(actual), target: formats.quantity(target, unit) }),
    ...(isHeldAgainstPlan && { planText: words.benchmarks.planned({ value: formats.quantity(planned, unit) }) }),
    ...(partner && { slot: partner.slot }),
  };
}
