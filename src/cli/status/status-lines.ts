import type { CommitmentItemView } from '../../presentation/commitment-item-view.ts';
import type { PartnerCommitments } from '../../presentation/commitments-view.ts';
import type { EntryCardView } from '../../presentation/entry-card-view.ts';
import type { HomeView } from '../../presentation/home-view.ts';
import type { SignalView } from '../../presentation/signal-view.ts';
import type { Words } from '../../presentation/words/words.ts';
import { benchmarkLines } from './benchmark-lines.ts';
import { partnerSpan, stateSpan, stateWords } from './marks.ts';
import type { Line } from './terminal-lines.ts';
import { textWidth } from './text-width.ts';

const EMPTY: Line = { spans: [] };

/** The home page as lines for a terminal: the same things in the same order, without its pictures. */
export function statusLines(view: HomeView, words: Words, columns: number): Line[] {
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
    ...(view.paused === undefined ? [] : [EMPTY, { spans: [{ text: view.paused, style: 'yellow' as const }] }]),
    ...section(
      home.waits,
      view.waiting.map(({ text }) => bullet(text)),
    ),
    ...section(words.signals.home, view.signals.flatMap(signalLines)),
    ...section(
      home.promised,
      view.commitments.flatMap((partner) => promiseLines(partner, words)),
    ),
    ...section(
      home.benchmarks,
      view.benchmarks.length > 0
        ? view.benchmarks.flatMap((benchmark) => benchmarkLines(benchmark, columns))
        : empty(words.benchmarks.empty, view.beginnings.benchmark.command),
    ),
    ...section(
      home.latest,
      view.sessions.length > 0
        ? view.sessions.flatMap(entryLines)
        : empty(words.sessions.empty, view.beginnings.checkIn.command),
    ),
    ...section(home.newest, view.milestone ? entryLines(view.milestone.card) : []),
  ];
}

/** Nothing, heading included, where there is nothing to say. */
function section(heading: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [EMPTY, { spans: [{ text: heading, style: 'bold' }] }, ...lines];
}

/** Labels in one column, numbers in the next; what a number is noted with stands after it. */
function figureLines({ figures }: HomeView): Line[] {
  const width = Math.max(0, ...figures.map(({ label }) => textWidth(label)));
  return figures.map(({ label, value, unit, note }) => ({
    hang: 2,
    spans: [
      // No-break spaces hold the columns: spaces are where lines may end.
      { text: label + '\u00a0'.repeat(width - textWidth(label) + 1), style: 'dim' },
      { text: [value, ...(unit === undefined ? [] : [unit])].join('\u00a0'), style: 'bold' },
      ...(note === undefined ? [] : [{ text: `· ${note}`, style: 'dim' as const }]),
    ],
  }));
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

function promiseLines({ partner, pending, keptRate, recentKeptRate }: PartnerCommitments, words: Words): Line[] {
  const { nothingOpen, recentRate } = words.commitments;
  const rates = [
    ...(keptRate === undefined ? [] : [keptRate]),
    ...(recentKeptRate === undefined ? [] : [recentRate(recentKeptRate)]),
  ];
  return [
    { indent: 2, spans: [partnerSpan(partner)] },
    ...(pending.length > 0 ? pending.flatMap(commitmentLines) : [faint([nothingOpen])]),
    ...(rates.length > 0 ? [faint(rates)] : []),
  ];
}

function commitmentLines({ text, state, due, carried, owners }: CommitmentItemView): Line[] {
  const details = [
    ...owners.map(({ name }) => name),
    ...(due === undefined ? [] : [due]),
    ...(carried === undefined ? [] : [carried]),
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

function empty(text: string, command: string): Line[] {
  return [
    { indent: 2, spans: [{ text }] },
    { indent: 2, spans: [{ text: command, style: 'cyan' }] },
  ];
}
