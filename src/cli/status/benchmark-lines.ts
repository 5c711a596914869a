import type { BenchmarkGlance, SeriesGlance } from '../../presentation/benchmark-glance.ts';
import type { ProgressView } from '../../presentation/progress-view.ts';
import { partnerSpan, stateWords } from './marks.ts';
import type { Line, Span } from './terminal-lines.ts';

const INDENT = 4;
const LONGEST_BAR = 24;

/** A benchmark with its lines: where each stands, and how far it has come where there is a way to go. */
export function benchmarkLines({ title, aim, series }: BenchmarkGlance, columns: number): Line[] {
  return [
    {
      indent: 2,
      hang: 2,
      spans: [{ text: title }, ...(aim === undefined ? [] : [{ text: `· ${aim}`, style: 'dim' as const }])],
    },
    ...series.flatMap((each) => seriesLines(each, columns)),
  ];
}

function seriesLines({ partner, actual, state, progress }: SeriesGlance, columns: number): Line[] {
  const standing: Span[] = [
    ...(partner ? [partnerSpan(partner)] : []),
    { text: progress?.valueText ?? actual },
    { text: '·', style: 'dim' },
    stateWords(state),
    ...(progress?.planText === undefined ? [] : [{ text: `· ${progress.planText}`, style: 'dim' as const }]),
  ];
  const line: Line = { indent: INDENT, hang: 2, spans: standing };
  if (!progress) return [line];
  const style = partner && partnerSpan(partner).style;
  return [line, { indent: INDENT, spans: [{ text: bar(progress, Math.min(LONGEST_BAR, columns - INDENT)), style }] }];
}

/**
 * How much is done, and where the plan is: `██████░░│░░`.
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
