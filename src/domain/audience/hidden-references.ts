import { defined } from '../defined.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { Benchmark } from '../schemas/benchmark.ts';
import type { Goal, Review } from '../schemas/goal.ts';
import type { Milestone } from '../schemas/milestone.ts';
import type { Partnership } from '../schemas/partnership.ts';

type Json = Review['change'][string][number];

/** Removes what reviews say about hidden partners and benchmarks. A change with nothing left is dropped. */
function redactReviews(reviews: readonly Review[], hidden: Pick<Hidden, 'partners' | 'benchmarks'>): Review[] {
  return reviews.map((review) => ({
    ...review,
    agreedBy: review.agreedBy.filter((id) => !hidden.partners.has(id)),
    change: Object.fromEntries(
      Object.entries(review.change).flatMap(([field, [from, to]]) => {
        const ids = idsIn(field, hidden);
        if (ids === 'hidden') return [];
        const cut: Review['change'][string] = [without(from, ids), without(to, ids)];
        const isLeft = JSON.stringify(cut[0]) !== JSON.stringify(cut[1]) || JSON.stringify(from) === JSON.stringify(to);
        return isLeft ? [[field, cut]] : [];
      }),
    ),
  }));
}

const NONE: ReadonlySet<string> = new Set();

/** Returns the hidden ids that the values of a changed field can name; `hidden` if the field itself is. */
function idsIn(field: string, { partners, benchmarks }: Pick<Hidden, 'partners' | 'benchmarks'>) {
  const [subject = '', part] = field.split('.');
  if (part === 'target') return benchmarks.has(subject) ? 'hidden' : partners;
  if (subject === 'duties') return part !== undefined && partners.has(part) ? 'hidden' : partners;
  if (subject === 'owners') return partners;
  return subject === 'measurable' ? benchmarks : NONE;
}

/** Removes ids from a value: from lists, from object keys, and where they're the whole value. */
function without(value: Json, ids: ReadonlySet<string>): Json {
  if (ids.size === 0) return value;
  if (Array.isArray(value)) return value.filter((item) => !isOneOf(item, ids)).map((item) => without(item, ids));
  if (isOneOf(value, ids)) return null;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ids.has(key))
      .map(([key, item]) => [key, without(item, ids)]),
  );
}

function isOneOf(value: Json, ids: ReadonlySet<string>): boolean {
  return typeof value === 'string' && ids.has(value);
}

/** The ids of everything that an audience may not see. */
export interface Hidden {
  partners: ReadonlySet<string>;
  goals: ReadonlySet<string>;
  benchmarks: ReadonlySet<string>;
  /** Dates on which no check-in is visible. */
  sessions: ReadonlySet<string>;
}

type OnePer<Value> = Value | Record<string, Value>;

/** Removes the entries of a record that belong to someone or something hidden. */
function withoutKeys<Value>(record: Record<string, Value>, hidden: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !hidden.has(id)));
}

/** Keeps the values of visible partners; empty if the value was for hidden partners alone. */
function visibleValue<Value extends number>(given: OnePer<Value>, hidden: ReadonlySet<string>): OnePer<Value>[] {
  if (typeof given === 'number') return [given];
  const rest = withoutKeys(given, hidden);
  return Object.keys(given).length > 0 && Object.keys(rest).length === 0 ? [] : [rest];
}

function visibleEntries<Value extends number>(
  entries: Record<string, OnePer<Value>>,
  hiddenSubjects: ReadonlySet<string>,
  hiddenPartners: ReadonlySet<string>,
): Record<string, OnePer<Value>> {
  return Object.fromEntries(
    Object.entries(withoutKeys(entries, hiddenSubjects)).flatMap(([id, given]) =>
      visibleValue(given, hiddenPartners).map((value) => [id, value]),
    ),
  );
}

/** Returns a goal without references to hidden partners and benchmarks. */
export function redactGoal(document: Document<Goal>, hidden: Hidden): Document<Goal> {
  const { data } = document;
  return {
    ...document,
    data: {
      ...data,
      owners: data.owners.filter((id) => !hidden.partners.has(id)),
      measurable: data.measurable.filter((id) => !hidden.benchmarks.has(id)),
      duties: withoutKeys(data.duties, hidden.partners),
      reviews: redactReviews(data.reviews, hidden),
    },
  };
}

/** Returns a redacted benchmark; empty if its baseline or target is for hidden partners alone. */
export function redactBenchmark(
  document: Document<Benchmark>,
  { partners, goals }: Pick<Hidden, 'partners' | 'goals'>,
): Document<Benchmark>[] {
  const { goal, baseline, target, checkpoints, ...rest } = document.data;
  const [start] = baseline ? visibleValue(baseline.value, partners) : [];
  const [end] = target?.value === undefined ? [] : visibleValue(target.value, partners);
  if ((baseline && start === undefined) || (target?.value !== undefined && end === undefined)) return [];
  const data: Benchmark = {
    ...rest,
    ...(goal !== undefined && !goals.has(goal) && { goal }),
    ...(baseline && start !== undefined && { baseline: { ...baseline, value: start } }),
    checkpoints: checkpoints.flatMap((checkpoint) =>
      visibleValue(checkpoint.value, partners).map((value) => ({ ...checkpoint, value })),
    ),
    ...(target && { target: { ...target, ...defined({ value: end }) } }),
  };
  return [{ ...document, data }];
}

/** Returns a redacted check-in; empty if it's a hidden partner's side. */
export function redactCheckIn(document: CheckInDocument, hidden: Omit<Hidden, 'sessions'>): CheckInDocument[] {
  const { data } = document;
  if (data.author !== undefined && hidden.partners.has(data.author)) return [];
  const present = data.present?.filter((id) => !hidden.partners.has(id));
  return [
    {
      ...document,
      data: {
        ...data,
        ...defined({ present }),
        readings: visibleEntries(data.readings, hidden.benchmarks, hidden.partners),
        confidence: visibleEntries(data.confidence, hidden.goals, hidden.partners),
        pulse: withoutKeys(data.pulse, hidden.partners),
      },
    },
  ];
}

/**
 * Returns a redacted milestone; empty if it belongs to hidden partners alone, because without names it would be
 * everyone's.
 */
export function redactMilestone(document: Document<Milestone>, hidden: Hidden): Document<Milestone>[] {
  const { goal, benchmark, recoveredBy, ...rest } = document.data;
  const partners = rest.partners.filter((id) => !hidden.partners.has(id));
  if (rest.partners.length > 0 && partners.length === 0) return [];
  const data: Milestone = {
    ...rest,
    partners,
    ...(goal !== undefined && !hidden.goals.has(goal) && { goal }),
    ...(benchmark !== undefined && !hidden.benchmarks.has(benchmark) && { benchmark }),
    ...(recoveredBy !== undefined && !hidden.sessions.has(recoveredBy) && { recoveredBy }),
  };
  return [{ ...document, data }];
}

/**
 * Returns the partnership without its story, agreements and purpose (`purpose` is empty) when it's hidden. Its name,
 * its rhythm and the site's address are on every page that anyone may see, and its privacy rules still apply.
 */
export function redactPartnership(document: Document<Partnership>): Document<Partnership> {
  const { name, since, context, locale, timezone, cadence, term, privacy, site, visibility, draft, lang } =
    document.data;
  return {
    ...document,
    body: '',
    data: {
      name,
      since,
      context,
      locale,
      timezone,
      purpose: '',
      success: [],
      principles: [],
      cadence: {
        ...cadence,
        pauses: cadence.pauses.map(({ from, to }) => ({ from, to })),
        changes: cadence.changes.map(({ because: _, ...change }) => change),
      },
      ...(term && { term: { ends: term.ends } }),
      agreements: [],
      reviews: {},
      privacy: { default: privacy.default, alwaysPrivate: privacy.alwaysPrivate },
      questions: [],
      site,
      ...defined({ visibility, draft }),
      ...(lang && { lang }),
    },
  };
}
