import type { PartnerId } from '../../domain/schemas/values.ts';
import type { ViewContext } from '../view-context.ts';
import type { CheckInDraft } from './check-in.ts';
import { readingsToGive } from './readings-to-give.ts';

/**
 * What a check-in can say in numbers, as lines of YAML to be uncommented and filled in. An empty field would be a mistake,
 * so they stand as comments until somebody knows better.
 */
export function checkInNumbers(context: ViewContext, draft: CheckInDraft): string[] {
  const { drafts } = context.words;
  return [
    drafts.numbers,
    drafts.topics,
    ...under('readings', undefined, readingsToGive(context, draft)),
    ...under('confidence', drafts.oneToTen, confidenceLines(context, draft)),
    ...under('pulse', drafts.oneToFive, pulseLines(context, draft)),
  ];
}

/** @example blanks(['robin', 'sam']) // '{ robin:, sam: }' */
export function blanks(names: readonly string[]): string {
  return `{ ${names
    .map((name) => `${name}: `)
    .join(', ')
    .trimEnd()} }`;
}

function under(field: string, about: string | undefined, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`${field}:${about === undefined ? '' : ` # ${about}`}`, ...lines.map((line) => `  ${line}`)];
}

function confidenceLines({ journal }: ViewContext, { author }: CheckInDraft): string[] {
  return journal.goals.flatMap(({ id, document: { data } }) => {
    if (data.status !== 'active' || (author !== undefined && !data.owners.includes(author))) return [];
    return [author === undefined && data.owners.length > 1 ? `${id}: ${blanks(data.owners)}` : `${id}:`];
  });
}

function pulseLines({ journal }: ViewContext, { author }: CheckInDraft): string[] {
  const whose: readonly PartnerId[] = author === undefined ? journal.partners.map(({ id }) => id) : [author];
  return whose.map((id) => `${id}: ${blanks(['motivation', 'trust', 'energy'])}`);
}
