import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import { defined } from '../../domain/defined.ts';
import { addDuration, type Duration } from '../../domain/duration.ts';
import type { Journal } from '../../domain/model.ts';
import { compareText, oneLine } from '../../domain/text.ts';
import { addDays, type PlainDate, plainDate } from '../../domain/plain-date.ts';
import { dueDateAfter, dueDatesFrom, wholePauses } from '../../domain/rhythm/due-dates.ts';
import type { Cadence, Pause } from '../../domain/schemas/partnership.ts';
import { durationSchema } from '../../domain/schemas/values.ts';
import { UsageError } from '../../journal/configuration.ts';
import { type Answers, objectionBySchema, objectionToDay, objectionToWords, said } from '../ask/questions.ts';
import type { NewKind } from './new-kind.ts';

/** The length of a pause without an end, which can be changed later. */
const USUAL = '2 weeks';

/** The command `npm run new -- pause`. */
export const pauseKind: NewKind = {
  name: 'pause',
  description:
    'time without due dates, from today on: illness, a holiday, life; or a new end for a pause that’s running',
  questions: ({ journal }) => [
    {
      option: 'from',
      message: 'From which day?',
      description: 'its first day (default: today)',
      value: 'date',
      initial: () => journal.today,
      objection: (answer) => objectionToDay(answer),
    },
    {
      option: 'to',
      message: 'Its last day (Enter: say how long instead)',
      description: 'its last day; for a pause that’s running, its new end',
      value: 'date',
      optional: true,
      objection: (answer, { from = '' }) => objectionToDay(answer) ?? objectionToEnd(answer, from, journal),
    },
    {
      option: 'for',
      message: 'For how long? You can move the end later.',
      description: `how long, such as "2 weeks", in place of its last day (default: ${USUAL})`,
      value: 'length',
      applies: ({ to = '' }) => said(to) === undefined,
      initial: ({ from = '' }) => (runningOn(journal, from) ? undefined : USUAL),
      whenMissing: ({ from = '' }) =>
        `You’re pausing until ${runningOn(journal, from)?.to ?? ''}. To move that end, say the new one: \`--to <day>\`.`,
      objection: (answer) =>
        /^0 /.test(answer) ? 'It must be at least 1 day.' : objectionBySchema(durationSchema)(answer),
    },
    {
      option: 'because',
      message: 'Why? (Enter skips)',
      description: 'why, in your own words',
      value: 'words',
      optional: true,
      applies: ({ from = '' }) => runningOn(journal, from) === undefined,
      objection: objectionToWords,
    },
  ],
  edit(answers, { journal }) {
    const { cadence, term } = journal.documents.partnership.data;
    const pauses = withPause(cadence.pauses, wanted(answers));
    return {
      path: 'partnership.md',
      change: (text) => textWithPauses(text, cadence.pauses, pauses),
      notes: whatItMeans({ ...cadence, pauses }, wanted(answers), term?.ends),
    };
  },
};

function wanted(answers: Answers): Pause {
  const from = plainDate(oneLine(answers['from'] ?? ''));
  const to = said(answers['to']);
  const because = said(answers['because']);
  // The question doesn't accept anything else.
  const length = (said(answers['for']) ?? USUAL) as Duration;
  return {
    from,
    to: to === undefined ? addDays(addDuration(from, length), -1) : plainDate(to),
    ...defined({ because }),
  };
}

/** Returns the pause that a day is in, merged with those that touch it. */
function runningOn({ documents }: Journal, date: string): Pause | undefined {
  const { pauses } = documents.partnership.data.cadence;
  return wholePauses(pauses).find(({ from, to }) => from <= date && date <= to);
}

function objectionToEnd(answer: string, from: string, journal: Journal): string | undefined {
  const first = runningOn(journal, from)?.from ?? from;
  return oneLine(answer) < first ? `The pause begins on ${first}.` : undefined;
}

/**
 * Adds a pause. One that starts within another, or on the day after it, isn't new, but changes the end of that one.
 * @example withPause([{ from: '2026-08-01', to: '2026-08-10' }], { from: '2026-08-05', to: '2026-08-20' }) // [{ from: '2026-08-01', to: '2026-08-20' }]
 */
export function withPause(pauses: readonly Pause[], { from, to, because }: Pause): Pause[] {
  const whole = wholePauses(pauses).find((pause) => pause.from <= from && from <= addDays(pause.to, 1));
  if (!whole || (whole.to < from && because !== undefined)) return [...pauses, { from, to, ...defined({ because }) }];
  const isPart = (pause: Pause) => whole.from <= pause.from && pause.to <= whole.to;
  // The one that ends last is changed; those that would start after its new end are dropped.
  const last = pauses.findLast((pause) => isPart(pause) && pause.to === whole.to);
  return pauses
    .filter((pause) => !isPart(pause) || pause.from <= to)
    .map((pause) => {
      if (!isPart(pause) || (pause !== last && pause.to <= to)) return pause;
      return { ...pause, to };
    });
}

function whatItMeans(cadence: Cadence, { from, to }: Pause, ends: PlainDate | undefined): string[] {
  const whole = wholePauses(cadence.pauses).find((pause) => pause.from <= from && from <= addDays(pause.to, 1)) ?? {
    from,
    to,
  };
  const all: PlainDate[] = [];
  for (const due of dueDatesFrom({ ...cadence, pauses: [] }, whole.from, ends)) {
    if (due > whole.to) break;
    all.push(due);
  }
  const next = dueDateAfter(cadence, whole.to >= from ? whole.to : addDays(from, -1), ends);
  return [
    all.length === 0
      ? `You pause from ${whole.from} to ${whole.to}. No check-in would have been due then anyway.`
      : `You pause from ${whole.from} to ${whole.to}: no check-in is due on ${listed(all)}.`,
    next === undefined ? 'No check-in is due after it.' : `The next check-in is due on ${next}.`,
    'To move the end, to an earlier day too: `npm run new -- pause --to <day>`.',
  ];
}

/** The maximum number of days that are listed. */
const MAX_LISTED = 4;

function listed(dates: readonly PlainDate[]): string {
  const shown = dates.slice(0, MAX_LISTED).join(', ');
  return dates.length > MAX_LISTED ? `${shown} and ${dates.length - MAX_LISTED} more` : shown;
}

/**
 * Changes the pauses in a partnership's file. Only their own lines change, so that comments, order and quotation marks
 * stay.
 * @throws UsageError if the file is written in a way that makes this impossible
 */
export function textWithPauses(text: string, before: readonly Pause[], after: readonly Pause[]): string {
  const frontmatter = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  const [, open = '', yaml = ''] = frontmatter ?? [];
  const changed = frontmatter && pausesReplaced(yaml, before, after);
  const isRight =
    changed !== undefined &&
    changed !== null &&
    JSON.stringify(pausesIn(changed)) === JSON.stringify(after.map(inOrder)) &&
    JSON.stringify(othersIn(changed)) === JSON.stringify(othersIn(yaml));
  if (!isRight)
    throw new UsageError(
      `The pauses in partnership.md are written in a way that can’t be changed here. Write them yourself, under \`cadence\`: \`pauses: [${after.map(flow).join(', ')}]\`.`,
    );
  return `${open}${changed}${text.slice(open.length + yaml.length)}`;
}

function pausesReplaced(yaml: string, before: readonly Pause[], after: readonly Pause[]): string | undefined {
  const root = parseDocument(yaml).contents;
  const cadence = isMap(root) ? root.get('cadence') : undefined;
  if (!isMap(cadence)) return undefined;
  const pauses = cadence.get('pauses');
  const end = /\r\n/.test(yaml) ? '\r\n' : '\n';
  if (isSeq(pauses) && pauses.items.length === before.length && before.length > 0) {
    // From the last to the first, so that offsets stay valid.
    const kept = after.slice(0, before.length);
    const isMoved = kept.length === before.length && kept.every(({ from }, index) => from === before[index]?.from);
    if (!isMoved) return undefined;
    let changed = yaml;
    for (const [index, pause] of [...after.entries()].toReversed()) {
      const item = pauses.items[index];
      if (index >= before.length) changed = appended(changed, pauses, pause, end);
      else if (pause.to !== before[index]?.to) {
        const to = isMap(item) ? item.get('to', true) : undefined;
        if (!isScalar(to) || !to.range) return undefined;
        const [start, stop] = to.range;
        const written = changed.slice(start, stop);
        changed = `${changed.slice(0, start)}${written.replace(/\d{4}-\d{2}-\d{2}/, pause.to)}${changed.slice(stop)}`;
      }
    }
    return changed;
  }
  const [first] = after;
  if (after.length !== 1 || !first) return undefined;
  if (isSeq(pauses) && pauses.flow && pauses.range) {
    const at = pauses.range[1] - 1;
    return `${yaml.slice(0, at)}${flow(first)}${yaml.slice(at)}`;
  }
  if (pauses !== undefined) return undefined;
  return cadence.flow ? inFlowMap(yaml, cadence, first) : belowCadence(yaml, cadence, first, end);
}

/** Appends pauses after the last existing one. */
function appended(
  yaml: string,
  pauses: { flow?: boolean; items: unknown[]; range?: unknown },
  pause: Pause,
  end: string,
): string {
  const last = pauses.items.at(-1);
  const range = isMap(last) ? last.range : undefined;
  if (!range) return yaml;
  if (pauses.flow) return `${yaml.slice(0, range[1])}, ${flow(pause)}${yaml.slice(range[1])}`;
  const at = lineEndAfter(yaml, range[1]);
  const dash = /^([ \t]*)-[^\n]*$/.exec(
    yaml.slice(yaml.lastIndexOf('\n', dashBefore(yaml, range[0])) + 1, range[0] + 1),
  );
  return `${yaml.slice(0, at)}${end}${dash?.[1] ?? ''}- ${flow(pause)}${yaml.slice(at)}`;
}

function dashBefore(yaml: string, at: number): number {
  return yaml.lastIndexOf('-', Math.max(0, at - 1));
}

function inFlowMap(yaml: string, cadence: YAMLMap, pause: Pause): string | undefined {
  const last = cadence.items.at(-1)?.value;
  const range = isNodeWithRange(last) ? last.range : undefined;
  return range && `${yaml.slice(0, range[1])}, pauses: [${flow(pause)}]${yaml.slice(range[1])}`;
}

function belowCadence(yaml: string, cadence: YAMLMap, pause: Pause, end: string): string | undefined {
  const [first] = cadence.items;
  const last = cadence.items.at(-1)?.value;
  const [key, range] = [
    isScalar(first?.key) ? first.key.range : undefined,
    isNodeWithRange(last) ? last.range : undefined,
  ];
  if (!key || !range) return undefined;
  const indent = yaml.slice(yaml.lastIndexOf('\n', key[0]) + 1, key[0]);
  if (/\S/.test(indent)) return undefined;
  const at = lineEndAfter(yaml, range[1]);
  return `${yaml.slice(0, at)}${end}${indent}pauses:${end}${indent}  - ${flow(pause)}${yaml.slice(at)}`;
}

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** Returns the end of the line on which something ends, after any comment. */
function lineEndAfter(yaml: string, stop: number): number {
  const last = yaml.slice(0, stop).trimEnd().length;
  const rest = /\r?\n/.exec(yaml.slice(last));
  return rest ? last + rest.index : yaml.length;
}

/**
 * Formats a pause on one line. @example flow({ from: '2026-08-01', to: '2026-08-21', because: 'Flu' }) // '{ from:
 * 2026-08-01, to: 2026-08-21, because: Flu }'
 */
function flow({ from, to, because }: Pause): string {
  const reason =
    because === undefined
      ? ''
      : `, because: ${stringify([because], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim().slice(1, -1).trim()}`;
  return `{ from: ${from}, to: ${to}${reason} }`;
}

function pausesIn(yaml: string): unknown {
  const data: unknown = parseDocument(yaml, { schema: 'failsafe' }).toJS();
  const cadence = typeof data === 'object' && data !== null && 'cadence' in data ? data.cadence : undefined;
  const pauses = typeof cadence === 'object' && cadence !== null && 'pauses' in cadence ? cadence.pauses : [];
  return Array.isArray(pauses) ? pauses.map(inOrder) : pauses;
}

/** Returns the fields of a pause in a fixed order, for comparison. */
function inOrder(pause: object): [name: string, value: unknown][] {
  return Object.entries(pause)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => compareText(a, b));
}

/** Returns all fields except the pauses. */
function othersIn(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  document.deleteIn(['cadence', 'pauses']);
  return document.toJS();
}
