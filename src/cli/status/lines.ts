import stringWidth from 'string-width';
import type { Words } from '../../i18n/messages.d.ts';
import type { ActiveGoal } from '../../views/common/goal-summary.ts';
import type { HomeView } from '../../views/home/view.ts';
import type { BenchmarkSummary, SeriesSummary } from '../../views/common/benchmark-summary.ts';
import { type CommitmentItemView, type PartnerCommitments, questionOfOverdue } from '../../views/common/commitments.ts';
import type { EntryCardView, ProgressView } from '../../views/common/entry-card.ts';
import type { SignalView } from '../../views/common/signals.ts';
import { type Line, partnerSpan, type StyledText, stateSpan, stateWords } from './terminal.ts';

const INDENT = 4;
const MAX_BAR_WIDTH = 24;

/** Returns a benchmark with its lines: how each is doing, and its progress if it has a target. */
function benchmarkLines({ title, aim, series }: BenchmarkSummary, columns: number): Line[] {
  return [
    {
      indent: 2,
      hang: 2,
      spans: [{ text: title }, ...(aim === undefined ? [] : [{ text: `· ${aim}`, style: 'dim' as const }])],
    },
    ...series.flatMap((each) => seriesLines(each, columns)),
  ];
}

function seriesLines({ partner, latest, details, state, progress }: SeriesSummary, columns: number): Line[] {
  const standing: StyledText[] = [
    ...(partner ? [partnerSpan(partner)] : []),
    { text: progress?.valueText ?? latest },
    { text: '·', style: 'dim' },
    stateWords(state),
    ...details.map((text) => ({ text: `· ${text}`, style: 'dim' as const })),
    ...(progress?.planText === undefined ? [] : [{ text: `· ${progress.planText}`, style: 'dim' as const }]),
  ];
  const line: Line = { indent: INDENT, hang: 2, spans: standing };
  if (!progress) return [line];
  const style = partner && partnerSpan(partner).style;
  return [line, { indent: INDENT, spans: [{ text: bar(progress, Math.min(MAX_BAR_WIDTH, columns - INDENT)), style }] }];
}

/**
 * Draws how much is done, and where the plan is: `██████░░│░░`.
 * @param width in columns
 */
export function bar({ percent, planPercent }: Pick<ProgressView, 'percent' | 'planPercent'>, width: number): string {
  const done = Math.round((clamped(percent) / 100) * width);
  const plan =
    planPercent === undefined ? undefined : Math.min(width - 1, Math.round((clamped(planPercent) / 100) * width));
  const cells = Array.from({ length: width }, (_, cell) => (cell === plan ? '│' : cell < done ? '█' : '░'));
  return cells.join('');
}

function clamped(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

const EMPTY: Line = { spans: [] };

/**
 * Returns the home page as lines for a terminal: the same content in the same order, without pictures.
 * @param form where the next check-in is written in the browser; absent if that isn't known
 */
export function statusLines(view: HomeView, words: Words, columns: number, form?: string): Line[] {
  const { home } = words;
  const title: Line[] = [
    { spans: [{ text: view.title, style: 'bold' }] },
    { spans: [{ text: view.kicker, style: 'dim' }] },
  ];
  if (view.isClosed) return [...title, EMPTY, { spans: [{ text: home.nothingPublic }] }];
  return [
    ...title,
    EMPTY,
    ...figureLines(view),
    ...(form === undefined
      ? []
      : [
          EMPTY,
          { spans: [{ text: words.writing.next }] },
          { indent: 2, spans: [{ text: form, style: 'dim' as const }] },
        ]),
    ...(view.paused === undefined ? [] : [EMPTY, { spans: [{ text: view.paused, style: 'yellow' as const }] }]),
    ...section(
      words.goals.title,
      view.goals.flatMap((goal) => goalLines(goal, columns)),
    ),
    ...section(home.waits, [
      ...view.waiting.map(({ text }) => bullet(text)),
      ...(view.moreWaiting === undefined ? [] : [faint([view.moreWaiting])]),
    ]),
    ...section(words.signals.sections.talk, [
      ...view.signals.flatMap(signalLines),
      ...(view.moreSignals === undefined ? [] : [faint([view.moreSignals.text])]),
    ]),
    ...section(words.commitments.title, promisesLines(view, words)),
    ...section(
      home.finished,
      view.finished === undefined
        ? []
        : [
            ...view.finished.goals.flatMap(({ card }) => entryLines(card)),
            ...empty(home.whatNext, view.finished.begin.command),
          ],
    ),
    ...section(
      words.benchmarks.title,
      view.benchmarks.length > 0
        ? [
            ...view.benchmarks.flatMap((benchmark) => benchmarkLines(benchmark, columns)),
            ...(view.moreBenchmarks === undefined ? [] : [faint([view.moreBenchmarks.text])]),
          ]
        : view.finished === undefined
          ? empty(words.benchmarks.empty, view.emptyStates.benchmark.command)
          : [],
    ),
    ...section(
      home.latest,
      view.sessions.length > 0
        ? view.sessions.flatMap(entryLines)
        : empty(words.sessions.empty, view.emptyStates.checkIn.command),
    ),
    ...section(home.newest, view.milestone ? entryLines(view.milestone.card) : []),
  ];
}

/** Returns a section with its heading; empty if it has no lines. */
function section(heading: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [EMPTY, { spans: [{ text: heading, style: 'bold' }] }, ...lines];
}

/** Returns figures with labels in one column, numbers in the next, and notes after them. */
function figureLines({ nextDue, figures: others }: HomeView): Line[] {
  const figures = nextDue ? [nextDue, ...others] : others;
  const width = Math.max(0, ...figures.map(({ label }) => stringWidth(label)));
  return figures.map(({ label, value, unit, note }) => ({
    hang: 2,
    spans: [
      // No-break spaces keep the columns intact, because lines are wrapped at spaces.
      { text: label + '\u00a0'.repeat(width - stringWidth(label) + 1), style: 'dim' },
      { text: [value, ...(unit === undefined ? [] : [unit])].join('\u00a0'), style: 'bold' },
      ...(note === undefined ? [] : [{ text: `· ${note}`, style: 'dim' as const }]),
    ],
  }));
}

/** Returns a goal under way: its owners, the time left, and its progress. */
function goalLines({ card, left, progress }: ActiveGoal, columns: number): Line[] {
  const details = [...card.partners.map(({ name }) => name), ...(left === undefined ? [] : [left])];
  return [
    { indent: 2, hang: 2, spans: [{ text: card.title }] },
    { indent: INDENT, spans: [{ text: details.join(' · '), style: 'dim' }] },
    ...(progress === undefined
      ? []
      : [
          {
            indent: INDENT,
            spans: [{ text: bar(progress, Math.min(MAX_BAR_WIDTH, columns - INDENT)) }, { text: progress.valueText }],
          },
        ]),
  ];
}

function bullet(text: string): Line {
  return { indent: 2, hang: 2, spans: [{ text: '–' }, { text }] };
}

function signalLines({ label, text, question }: SignalView): Line[] {
  return [
    { indent: 2, hang: 2, spans: [stateSpan(label.state), { text }] },
    { indent: 4, spans: [{ text: question, style: 'italic' }] },
  ];
}

/** Returns promises by owner, then the pair's record, and a question about overdue ones, once. */
function promisesLines({ commitments, kept }: HomeView, words: Words): Line[] {
  const question = questionOfOverdue(words, commitments);
  return [
    ...(question === undefined ? [] : [{ indent: 2, spans: [{ text: question, style: 'italic' as const }] }]),
    ...commitments.flatMap((partner) => promiseLines(partner, words)),
    ...(kept === undefined ? [] : [faint([kept])]),
  ];
}

function promiseLines({ partner, pending, more }: PartnerCommitments, words: Words): Line[] {
  const { nothingOpen } = words.commitments;
  return [
    { indent: 2, spans: [partnerSpan(partner)] },
    ...(pending.length > 0 ? pending.flatMap(commitmentLines) : [faint([nothingOpen])]),
    ...(more === undefined ? [] : [faint([more.text])]),
  ];
}

function commitmentLines({ text, state, due, carried, since, owners }: CommitmentItemView): Line[] {
  const details = [
    ...owners.map(({ name }) => name),
    ...(due === undefined ? [] : [due]),
    ...(carried === undefined ? [] : [carried]),
    ...(since === undefined ? [] : [since]),
  ];
  return [
    { indent: 4, hang: 2, spans: [stateSpan(state.state), { text }] },
    {
      indent: 6,
      spans: [stateWords(state), ...details.map((detail) => ({ text: `·\u00a0${detail}`, style: 'dim' as const }))],
    },
  ];
}

function entryLines({ title, meta, summary, partners }: EntryCardView): Line[] {
  const details = [...(meta === undefined ? [] : [meta]), ...partners.map(({ name }) => name)].join(' · ');
  return [
    { indent: 2, hang: 2, spans: [{ text: title }] },
    { indent: 4, spans: [{ text: details, style: 'dim' }] },
    ...(summary === undefined ? [] : [{ indent: 4, spans: [{ text: summary }] }]),
  ];
}

function faint(texts: readonly string[]): Line {
  return { indent: 4, spans: [{ text: texts.join(' · '), style: 'dim' }] };
}

function empty(text: string, command?: string): Line[] {
  return [
    { indent: 2, spans: [{ text }] },
    ...(command === undefined ? [] : [{ indent: 2, spans: [{ text: command, style: 'cyan' as const }] }]),
  ];
}
