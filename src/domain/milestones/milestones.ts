import { compareText } from '../text.ts';
import { defined } from '../defined.ts';
import type { BenchmarkProgress } from '../benchmarks/model.ts';
import type { Session } from '../check-in/session.ts';
import type { Document } from '../documents.ts';
import { addDays, daysBetween, type PlainDate } from '../plain-date.ts';
import type { Rhythm } from '../rhythm/rhythm.ts';
import { soleGoal } from '../goals/measured-by.ts';
import type { Goal } from '../schemas/goal.ts';
import type { Milestone } from '../schemas/milestone.ts';
import {
  type BenchmarkFinding,
  benchmarkFindings,
  foundAnniversaries,
  foundSessions,
  foundStreaks,
  mergePartners,
  type NewlyFound,
} from './found.ts';
import type { Finding, FoundMilestone, JournalMilestone, WrittenMilestone } from './model.ts';

export interface MilestonesInput {
  documents: readonly Document<Milestone>[];
  benchmarks: readonly BenchmarkProgress[];
  goals: readonly Document<Goal>[];
  /** In order of date. */
  sessions: readonly Session[];
  rhythm: Rhythm;
  /** The day the partnership began. */
  since: PlainDate;
  today: PlainDate;
  /** The last day of the partnership's term. */
  ends: PlainDate | undefined;
}

/** Returns all milestones up to today, written and found, by date (written ones first within a day) and then by id. */
export function makeMilestones(input: MilestonesInput): JournalMilestone[] {
  const { documents, benchmarks, goals, sessions, rhythm, since, today, ends } = input;
  const findings = benchmarks
    .flatMap((benchmark) => benchmarkFindings(benchmark, goals))
    .filter(({ date }) => date <= today);
  const written = documents.filter(({ data }) => data.date <= today);
  const places = takePlaces(written, findings);
  const found = [
    ...mergePartners(findings.filter((finding) => !places.taken.has(finding))),
    ...foundSessions(sessions.filter(({ date }) => date <= today)),
    ...foundStreaks(rhythm),
    ...foundAnniversaries(since, lastAnniversary(today, ends)),
  ];
  return [
    ...written.map((document) => fromDocument(document, places.findings.get(document.id), input)),
    ...withFreeIds(found, new Set(documents.map(({ id }) => id))),
  ].sort(inOrder);
}

/** Returns the last day that can be an anniversary: a term that ends the day before one has been the whole year. */
function lastAnniversary(today: PlainDate, ends: PlainDate | undefined): PlainDate {
  const after = ends && addDays(ends, 1);
  return after !== undefined && after < today ? after : today;
}

/**
 * Decides which found milestones are replaced by written ones. A written milestone (not a small win, not a setback) can
 * replace a checkpoint or target of the benchmark that it names, for the partners that it names (all if it names none),
 * if its date is
 *   - the day for which the plan had it, or
 *   - after the last reading that hadn't reached it and no later than the one that did: it happened in between.
 * If it could replace several, it replaces the one found nearest to its date, and with it the findings of other
 * partners for the same checkpoint. If several written ones could replace the same one, the nearest does.
 */
function takePlaces(written: readonly Document<Milestone>[], findings: readonly BenchmarkFinding[]) {
  const pairs = written
    .flatMap((document) =>
      findings
        .filter((finding) => canStandFor(document.data, finding))
        .map((finding) => ({ document, finding, days: Math.abs(daysBetween(document.data.date, finding.date)) })),
    )
    .sort((a, b) => a.days - b.days);
  const taken = new Set<BenchmarkFinding>();
  const chosen = new Map<string, BenchmarkFinding['finding']>();
  for (const { document, finding } of pairs) {
    const before = chosen.get(document.id);
    if (taken.has(finding) || (before && !isSamePoint(before, finding.finding))) continue;
    taken.add(finding);
    chosen.set(document.id, finding.finding);
  }
  return { taken, findings: chosen };
}

function canStandFor({ kind, benchmark, partners, date }: Milestone, found: BenchmarkFinding): boolean {
  if (kind !== 'milestone' || benchmark !== found.finding.benchmark) return false;
  if (partners.length > 0 && found.partner !== undefined && !partners.includes(found.partner)) return false;
  if (date === found.finding.planned) return true;
  return date <= found.date && (found.previous === undefined || date > found.previous);
}

function isSamePoint(a: BenchmarkFinding['finding'], b: BenchmarkFinding['finding']): boolean {
  return a.kind === b.kind && a.planned === b.planned;
}

function fromDocument(
  document: Document<Milestone>,
  finding: Finding | undefined,
  { benchmarks, goals }: Pick<MilestonesInput, 'benchmarks' | 'goals'>,
): WrittenMilestone {
  const { date, kind, partners, benchmark } = document.data;
  const measure = benchmarks.find(({ id }) => id === benchmark)?.document;
  const goal = document.data.goal ?? (measure && soleGoal(measure, goals));
  return {
    origin: 'written',
    id: document.id,
    date,
    kind,
    partners: partners.toSorted(),
    ...(goal && { goal }),
    ...(benchmark && { benchmark }),
    document,
    ...defined({ finding }),
  };
}

/** Gives found milestones unique ids: one already used by a file or an earlier finding gets a number. */
function withFreeIds(found: readonly NewlyFound[], used: Set<string>): FoundMilestone[] {
  return found.map((milestone) => {
    let id = milestone.id;
    for (let number = 2; used.has(id); number += 1) id = `${milestone.id}-${number}`;
    used.add(id);
    return { ...milestone, id, origin: 'found' };
  });
}

function inOrder(a: JournalMilestone, b: JournalMilestone): number {
  if (a.date !== b.date) return compareText(a.date, b.date);
  if (a.origin !== b.origin) return a.origin === 'written' ? -1 : 1;
  return compareText(a.id, b.id);
}
