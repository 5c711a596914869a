import type { PartnerSlot } from '../../presentation/partner-slot.ts';

/** Colours of one partner's (or the pair's) lines: as measured, as planned, as once planned. */
export interface SlotColours {
  line: string;
  plan: string;
  former: string;
}

/** All that a chart takes from the look. Static pictures hold `var(...)`, a canvas holds what the browser made of it. */
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
 * The theme of the custom properties that chart.css defines.
 * @param colour what to put in place of a property's name
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

/** The theme of static pictures: the page's style sheet decides, whatever the scheme. */
export const STATIC_THEME: ChartTheme = chartTheme((property) => `var(${property})`, 'sans-serif');
