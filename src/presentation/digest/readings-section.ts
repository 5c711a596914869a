import type { ReadingChange } from '../../domain/changes/reading-changes.ts';
import { gapText } from '../gap-text.ts';
import { partnerTag } from '../partner-tag.ts';
import { shortDate } from '../short-date.ts';
import type { ViewContext } from '../view-context.ts';
import { type DigestSection, section, table } from './digest-section.ts';

/** Each reading against the plan of its day, with how far it moved since the one before. */
export function readingsSection(context: ViewContext, readings: readonly ReadingChange[]): DigestSection[] {
  const { sections, columns } = context.words.digest;
  const days = new Set(readings.map(({ reading }) => reading.date));
  const headings = [
    { title: columns.date, isNumber: false },
    { title: columns.benchmark, isNumber: false },
    { title: columns.reading, isNumber: true },
    { title: columns.moved, isNumber: true },
    { title: columns.planned, isNumber: true },
    { title: columns.standing, isNumber: false },
    { title: columns.needed, isNumber: false },
  ];
  const rows = readings.map((change) => rowOf(context, change, days.size > 1));
  return section(sections.readings, table(context, headings, rows));
}

function rowOf(context: ViewContext, change: ReadingChange, withDate: boolean): string[] {
  const { words, formats } = context;
  const { unit, moved, planned, needed, reading } = change;
  return [
    withDate ? shortDate(context, reading.date) : '',
    lineName(context, change),
    readingText(context, change),
    moved === undefined ? '' : formats.change(moved, unit),
    planned === undefined ? '' : formats.quantity(planned, unit),
    standingText(context, change),
    needed === undefined ? '' : words.digest.needed(formats.change(needed.change, unit), shortDate(context, needed.by)),
  ];
}

/** "Long run (Sam)" */
export function lineName(context: ViewContext, { title, partner }: Pick<ReadingChange, 'title' | 'partner'>): string {
  return partner === undefined ? title : context.words.digest.readingOf(title, partnerTag(context, partner).name);
}

function readingText({ words, formats }: ViewContext, { change, reading, was, unit }: ReadingChange): string {
  const now = formats.reading(reading.value, unit);
  if (change === 'removed') return words.digest.readingRemoved(now);
  return was === undefined ? now : words.digest.corrected(now, formats.reading(was, unit));
}

/** What is ahead or behind says by how much; what is on plan may still be a little off it. */
function standingText(context: ViewContext, { state, gap, unit }: ReadingChange): string {
  if (state === undefined) return '';
  const word = context.words.benchmarks.states[state];
  if (gap === undefined || state === 'reached') return word;
  const distance = gapText(context, gap, unit);
  return state === 'onPlan' ? context.words.digest.standing(word, distance) : distance;
}
