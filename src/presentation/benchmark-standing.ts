import type { BenchmarkProgress, Forecast, HoldStanding, Series, Standing } from '../domain/benchmark-progress.ts';
import { closedState } from './benchmark-goal.ts';
import type { FigureNumberView } from './figure-number-view.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

/** Where one line of a benchmark stands, and where it leads. */
export interface SeriesStanding {
  partner?: PartnerTag;
  figures: FigureNumberView[];
  /** "At the pace of the last readings …", or why there is no forecast. */
  forecast: string;
}

export function seriesStanding(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SeriesStanding {
  const isClosed = closedState(context, benchmark) !== undefined;
  const { unit } = benchmark.document.data;
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    figures: isClosed ? [nowFigure(context, series, unit)] : figuresOf(context, series, unit),
    forecast: isClosed ? context.words.benchmarks.noForecast.closed : forecastText(context, series.forecast),
  };
}

function figuresOf(context: ViewContext, series: Series, unit: string): FigureNumberView[] {
  const now = nowFigure(context, series, unit);
  if (series.readings.length === 0) return [now];
  if (series.hold) return [now, heldFigure(context, series.hold)];
  if (!series.standing) return [now];
  const { words, formats } = context;
  const planned = words.benchmarks.planned(formats.quantity(series.standing.planned, unit));
  return [{ ...now, note: planned }, ...planFigures(context, series.standing, unit)];
}

function nowFigure({ words, formats }: ViewContext, { readings }: Series, unit: string): FigureNumberView {
  const label = words.benchmarks.labels.now;
  const last = readings.at(-1);
  return last ? { label, value: formats.number(last.actual), unit } : { label, value: words.benchmarks.noReading };
}

function heldFigure({ words }: ViewContext, { heldReadings, readings, state }: HoldStanding): FigureNumberView {
  return {
    label: words.benchmarks.labels.held,
    value: words.benchmarks.countOf(heldReadings, readings),
    note: words.benchmarks.states[state],
  };
}

function planFigures({ words, formats }: ViewContext, { gap, days, needed }: Standing, unit: string) {
  const { labels } = words.benchmarks;
  const figures: FigureNumberView[] = [
    { label: labels.standing, value: formats.signed(gap), unit, note: words.benchmarks.days(days) },
  ];
  if (needed)
    figures.push({
      label: labels.needed,
      value: formats.signed(needed.change),
      unit,
      note: words.benchmarks.by(formats.date(needed.by)),
    });
  return figures;
}

function forecastText({ words, formats }: ViewContext, forecast: Forecast): string {
  if (forecast.kind === 'none') return words.benchmarks.noForecast[forecast.reason];
  const { earliest, latest, expected } = forecast;
  return latest === undefined
    ? words.benchmarks.forecastOpen(formats.date(earliest), formats.date(expected))
    : words.benchmarks.forecast(formats.date(earliest), formats.date(latest), formats.date(expected));
}
