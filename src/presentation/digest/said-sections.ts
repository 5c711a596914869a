import type { NewSetback, NewWin } from '../../domain/changes/said-changes.ts';
import { toEpochDay } from '../../domain/plain-date.ts';
import { partnerTags } from '../partner-tag.ts';
import { shortDate } from '../short-date.ts';
import type { ViewContext } from '../view-context.ts';
import { type DigestSection, list, section } from './digest-section.ts';

export function winsSection(context: ViewContext, wins: readonly NewWin[]): DigestSection[] {
  const isOneDay = onOneDay(wins);
  return section(
    context.words.digest.sections.wins,
    list(
      context,
      wins.map((win) => ({ text: saidBy(context, win, isOneDay) })),
    ),
  );
}

/** Each with what was learned, and a question in the style that those whose it is ask for. */
export function setbacksSection(context: ViewContext, setbacks: readonly NewSetback[]): DigestSection[] {
  const { words } = context;
  const isOneDay = onOneDay(setbacks);
  const items = setbacks.map((setback, index) => ({
    text: saidBy(context, setback, isOneDay),
    more: [
      ...(setback.lesson === undefined ? [] : [words.milestones.lesson(setback.lesson)]),
      ...(setback.recovery === undefined ? [] : [words.milestones.recovery(setback.recovery)]),
      words.digest.question(questionFor(context, setback, index)),
    ],
  }));
  return section(words.digest.sections.setbacks, list(context, items));
}

/** The same one each time for a day and a place in the list; the next day, and the next in the list, have another. */
function questionFor({ words }: ViewContext, { style, date }: NewSetback, index: number): string {
  const questions: readonly string[] = words.digest.questions[style];
  const days = toEpochDay(date) + index;
  const chosen = ((days % questions.length) + questions.length) % questions.length;
  return questions[chosen] ?? '';
}

function onOneDay(all: readonly NewWin[]): boolean {
  return new Set(all.map(({ date }) => date)).size <= 1;
}

/** "Robin: finished chapter three"; with its date where others are of other days. */
function saidBy(context: ViewContext, { text, partners, date }: NewWin, isOneDay: boolean): string {
  const names = context.formats.list(partnerTags(context, partners).map(({ name }) => name));
  return context.words.digest.said(names, text, isOneDay ? '' : shortDate(context, date));
}
