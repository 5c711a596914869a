import type { ChartMark } from '../views/common/chart-view.ts';
import type { PartnerSlot } from '../views/common/partner.ts';

/** Colours of one partner's (or the pair's) lines: measured, planned, formerly planned. */
interface SlotColours {
  line: string;
  plan: string;
  former: string;
}

/** The colours and font of a chart. Static pictures contain `var(...)`, a canvas the values that the browser computed. */
export interface ChartTheme {
  ink: string;
  soft: string;
  rule: string;
  paper: string;
  today: string;
  fontFamily: string;
  slots: Record<PartnerSlot, SlotColours>;
}

/**
 * Makes the theme from the custom properties that chart.css defines.
 * @param colour returns what to use for a property's name
 * @example chartTheme((property) => `var(${property})`, 'sans-serif')
 */
export function chartTheme(colour: (property: string) => string, fontFamily: string): ChartTheme {
  const slot = (number: PartnerSlot): SlotColours => ({
    line: colour(`--chart-line-${number}`),
    plan: colour(`--chart-plan-${number}`),
    former: colour(`--chart-former-${number}`),
  });
  return {
    ink: colour('--chart-ink'),
    soft: colour('--chart-soft'),
    rule: colour('--chart-rule'),
    paper: colour('--chart-paper'),
    today: colour('--chart-today'),
    fontFamily,
    slots: { 0: slot(0), 1: slot(1), 2: slot(2), 3: slot(3), 4: slot(4) },
  };
}

/** The theme of static pictures: the page's style sheet decides the colours, in either scheme. */
export const STATIC_THEME: ChartTheme = chartTheme((property) => `var(${property})`, 'sans-serif');

/** What distinguishes partners besides colour; the shapes are those of PartnerMark. */
interface SlotStyle {
  dash: number[];
  shape: 'circle' | 'rectRot' | 'triangle' | 'rect';
  /** Shapes of equal radius differ in area, so the radius is adapted to make them look equally large. */
  radius: number;
  hollow: boolean;
}

export const SLOT_STYLE: Record<PartnerSlot, SlotStyle> = {
  0: { dash: [], shape: 'circle', radius: 3.5, hollow: true },
  1: { dash: [], shape: 'circle', radius: 4, hollow: false },
  2: { dash: [8, 2.5], shape: 'rectRot', radius: 4.75, hollow: false },
  3: { dash: [3, 2], shape: 'triangle', radius: 4.75, hollow: false },
  4: { dash: [8, 2.5, 2, 2.5], shape: 'rect', radius: 5, hollow: false },
};

export const LINE_WIDTH = 2;
export const PLAN_STYLE = { dash: [4, 3], width: 1.25 };
export const FORMER_STYLE = { dash: [2, 3], width: 1.25 };

/** How a point is drawn. */
export interface PointStyle {
  shape: SlotStyle['shape'] | 'line' | 'star';
  radius: number;
  /** In degrees. */
  rotation: number;
  fill: 'colour' | 'paper';
  rim: 'colour' | 'paper';
  rimWidth: number;
}

const RING: PointStyle = { shape: 'circle', radius: 6, rotation: 0, fill: 'paper', rim: 'colour', rimWidth: 1.5 };

/** Marks are unlike readings: a checkpoint is a stop on the line, a target has a centre, a milestone is a star. */
export const MARK_STYLE: Record<ChartMark['kind'], PointStyle[]> = {
  checkpoint: [{ ...RING, shape: 'line', rotation: 90, rimWidth: 2 }],
  target: [RING, { ...RING, radius: 2.5, fill: 'colour', rimWidth: 0 }],
  // On a background-coloured disc, since most milestones coincide with a reading.
  milestone: [
    { ...RING, radius: 7, rimWidth: 0 },
    { ...RING, shape: 'star', radius: 5.5 },
  ],
};
/** A raw reading, if the line shows another value, the one that counts. */
export const RAW_STYLE: PointStyle = { ...RING, radius: 2, fill: 'colour', rimWidth: 0 };
/** Half the side of a mark's square. */
export const MARK_RADIUS = 6;

/** Returns the style of a reading. A background-coloured rim separates it from its own line and from others. */
export function readingStyle({ shape, radius, hollow }: SlotStyle): PointStyle {
  return {
    shape,
    radius,
    rotation: 0,
    fill: hollow ? 'paper' : 'colour',
    rim: hollow ? 'colour' : 'paper',
    rimWidth: 1.5,
  };
}
