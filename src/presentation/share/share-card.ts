import type { ChartSeries } from '../benchmark-chart-view.ts';
import type { PartnerMarkView } from '../partner-mark-view.ts';

/** What the picture shows beside its words. */
export type ShareArt =
  | { kind: 'mark' }
  | { kind: 'celebration' }
  /** A benchmark's readings and plan. */
  | { kind: 'lines'; series: readonly Pick<ChartSeries, 'slot' | 'readings' | 'plan'>[] };

/** The picture that stands for a page where its address is shared: all of it, as words and lines. */
export interface ShareCard {
  /** Its path among the pictures, without an ending: `benchmarks/long-run`. */
  id: string;
  dir: 'ltr' | 'rtl';
  siteName: string;
  kicker?: string;
  title: string;
  lede?: string;
  partners: readonly PartnerMarkView[];
  art: ShareArt;
}

/** Pixels, as the networks ask for them. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
