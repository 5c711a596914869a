import type { BenchmarkProgress } from '../../domain/benchmark-progress.ts';
import type { Journal } from '../../domain/journal.ts';
import { planSource } from '../../domain/plan-source.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { inOrder } from '../../presentation/in-order.ts';
import { counted, type ImportedValue, passedOverIf } from './imported.ts';
import type { ImportPlan, PlannedFile } from './plan.ts';
import { readingFile } from './reading-file.ts';
import { readingOf, type Slot, slotsOf, valuesBySlot } from './slots.ts';

export interface ReadingsRequest {
  values: readonly ImportedValue[];
  benchmark: BenchmarkProgress;
  partner: PartnerId;
  /** Whether due dates that have no session get a check-in too. */
  fillDueDates: boolean;
}

/**
 * Values of another tool as readings, one a session: of all that came since the last session, as the benchmark's `aggregate`
 * makes one of many. They go into new files beside those of the session, so that no session is claimed that did not take
 * place; only where it is asked for, due dates without one get a check-in as well.
 */
export function planReadings(journal: Journal, request: ReadingsRequest): ImportPlan {
  const { benchmark, partner, values, fillDueDates } = request;
  const { title, unit, per } = benchmark.document.data;
  const slots = slotsOf(journal, fillDueDates);
  const { counting, leftOut } = sift(journal, request, slots);
  const outcome = valuesBySlot(slots, counting).map((one) => outcomeAt(journal, request, one.slot, one.values));
  const files = outcome.flatMap(({ file }) => file ?? []);
  const days = values.map(({ date }) => date).sort(inOrder);
  return {
    about: `${title} (${unit})${per === 'partner' ? `, ${nameOf(journal, partner)}` : ''}: ${counted(values.length, 'value')}, ${days[0]} to ${days.at(-1)}.`,
    files,
    there: outcome.filter(({ isThere }) => isThere).length,
    leftOut: [...leftOut, ...outcome.flatMap(({ objection }) => objection ?? [])],
    consequences: consequencesOf(journal, outcome),
  };
}

/** How many due dates could be filled: they have no session, and values belong to them. */
export function fillable(journal: Journal, request: ReadingsRequest): number {
  const slots = slotsOf(journal, true);
  const { counting } = sift(journal, request, slots);
  return valuesBySlot(slots, counting).filter(({ slot }) => slot.session === undefined).length;
}

/** Which values count at all, and why the others do not. */
function sift(journal: Journal, { values, benchmark, partner }: ReadingsRequest, slots: readonly Slot[]) {
  const { data } = benchmark.document;
  const { since } = journal.documents.partnership.data;
  const baseline = planSource(data, data.per === 'partner' ? partner : undefined)?.baseline.date ?? data.baseline?.date;
  // A total starts from its baseline, which holds all that was before it.
  const isIn = ({ date }: ImportedValue) =>
    date >= since && !(data.aggregate === 'sum' && baseline !== undefined && date <= baseline);
  const early = values.filter((value) => !isIn(value)).length;
  const last = slots.at(-1)?.date;
  const late =
    last === undefined ? values.length - early : values.filter((value) => isIn(value) && value.date > last).length;
  const start =
    data.aggregate === 'sum' && baseline !== undefined && baseline >= since
      ? `up to the baseline (${baseline})`
      : `from before the partnership (${since})`;
  return {
    counting: values.filter((value) => isIn(value) && last !== undefined && value.date <= last),
    leftOut: [
      ...passedOverIf(early, 'value', 'values', { one: `is ${start}.`, more: `are ${start}.` }),
      ...passedOverIf(late, 'value', 'values', lateWhy(last)),
    ],
  };
}

function lateWhy(last: string | undefined) {
  if (last === undefined) return { one: 'has no session to stand in yet.', more: 'have no session to stand in yet.' };
  const until = `from after the last session (${last}): import again after the next.`;
  return { one: `is ${until}`, more: `are ${until}` };
}

interface Outcome {
  slot: Slot;
  file?: PlannedFile;
  isThere?: boolean;
  objection?: string;
}

function outcomeAt(
  journal: Journal,
  { benchmark, partner }: ReadingsRequest,
  slot: Slot,
  values: readonly ImportedValue[],
): Outcome {
  const { per, aggregate } = benchmark.document.data;
  const value = readingOf(values, aggregate);
  const series = benchmark.series.find((one) => one.partner === (per === 'partner' ? partner : undefined));
  const known = series?.readings.find(({ date }) => date === slot.date)?.value;
  if (known === value) return { slot, isThere: true };
  if (known !== undefined) return { slot, objection: `${slot.date} has ${known} already; the file comes to ${value}.` };
  const next = aggregate === 'sum' ? series?.readings.find(({ date }) => date > slot.date) : undefined;
  // Whoever gave it may have counted from the reading before: to add what is missing between would count it twice.
  if (next)
    return {
      slot,
      objection: `${slot.date} comes to ${value}, which may be in the ${next.value} of ${next.date} already.`,
    };
  const file = readingFile(journal, slot, { benchmark: benchmark.id, per, partner, value });
  if (file) return { slot, file };
  const [written] = slot.session?.checkIns ?? [];
  const line = per === 'partner' ? `{ ${partner}: ${value} }` : String(value);
  return {
    slot,
    objection: `${slot.date} has all its files. Add by hand, under \`readings\` in ${written?.file ?? slot.date}: \`${benchmark.id}: ${line}\`.`,
  };
}

function consequencesOf({ rhythm }: Journal, outcome: readonly Outcome[]): string[] {
  const filled = new Set<string>(outcome.flatMap(({ slot, file }) => (file && !slot.session ? [slot.date] : [])));
  if (filled.size === 0) return [];
  const missed = rhythm.dueDates.filter(({ date, state }) => state === 'missed' && filled.has(date)).length;
  return [
    `${counted(filled.size, 'new session')}: each counts in numbers and milestones as one that took place.`,
    ...(missed > 0
      ? [
          `${counted(missed, 'due date')} that ${missed === 1 ? 'counts' : 'count'} as missed will count as kept, and so may lengthen the streak.`,
        ]
      : []),
  ];
}

function nameOf({ partners }: Journal, id: PartnerId): string {
  return partners.find((partner) => partner.id === id)?.data.name ?? id;
}
