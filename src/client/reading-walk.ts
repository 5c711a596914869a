import type { ChartPoint } from '../presentation/benchmark-chart-view.ts';

/** A reading by its place in the view. */
export interface ReadingPlace {
  series: number;
  index: number;
}

/** Which readings a reader is looking at: one when walking by keys, all of a day when pointing. */
export class ReadingWalk {
  current: ReadingPlace[] = [];
  readonly #lines: readonly (readonly ChartPoint[])[];

  /** @param lines each series' readings, by day */
  constructor(lines: readonly (readonly ChartPoint[])[]) {
    this.#lines = lines;
  }

  /** Left and right along a line, up and down between lines, Home and End, Escape; undefined for any other key. */
  press(key: string): ReadingPlace[] | undefined {
    const at = this.current[0];
    const last = (series: number): number => (this.#lines[series]?.length ?? 0) - 1;
    const series = at?.series ?? this.#lines.findIndex((line) => line.length > 0);
    if (key === 'Escape') return this.leave();
    if (key === 'Home') return this.#stop(series, 0);
    if (key === 'End') return this.#stop(series, last(series));
    if (key === 'ArrowLeft') return this.#stop(series, at ? at.index - 1 : last(series));
    if (key === 'ArrowRight') return this.#stop(series, at ? at.index + 1 : 0);
    if (key === 'ArrowUp') return this.#change(-1);
    if (key === 'ArrowDown') return this.#change(1);
    return undefined;
  }

  /** Every reading of the day that is nearest to this one. */
  goTo(day: number): ReadingPlace[] {
    const days = this.#lines.flat().map((point) => point.day);
    const nearest = days.reduce(
      (best, other) => (Math.abs(other - day) < Math.abs(best - day) ? other : best),
      Infinity,
    );
    this.current = this.#lines.flatMap((line, series) =>
      line.flatMap((point, index) => (point.day === nearest ? [{ series, index }] : [])),
    );
    return this.current;
  }

  leave(): ReadingPlace[] {
    this.current = [];
    return this.current;
  }

  #stop(series: number, index: number): ReadingPlace[] {
    const length = this.#lines[series]?.length ?? 0;
    this.current = length === 0 ? [] : [{ series, index: Math.max(0, Math.min(index, length - 1)) }];
    return this.current;
  }

  /** To the next line that has readings, at the reading nearest in time. */
  #change(step: 1 | -1): ReadingPlace[] {
    const at = this.current[0];
    if (at === undefined) return this.press('ArrowRight') ?? [];
    const filled = [...this.#lines.keys()].filter((series) => this.#lines[series]?.length !== 0);
    const series = filled.at((filled.indexOf(at.series) + step) % filled.length) ?? at.series;
    const line = this.#lines[series] ?? [];
    const day = this.#lines[at.series]?.[at.index]?.day ?? 0;
    const distances = line.map((point) => Math.abs(point.day - day));
    return this.#stop(series, distances.indexOf(Math.min(...distances)));
  }
}
