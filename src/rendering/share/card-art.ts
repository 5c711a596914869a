import { PAPER, PARTNER_COLOURS, RULE } from '../../presentation/share/colours.ts';
import { PARTNER_SHAPES } from '../../presentation/partner-shapes.ts';
import type { PartnerSlot } from '../../presentation/partner-slot.ts';
import { SHARE_SIZE, type ShareArt } from '../../presentation/share/share-card.ts';

/** Of the mark's own drawing, on a field of 32 by 32. */
const LEFT_LINE = 'V20C9 13 14.2 12 14.2 3';
const RIGHT_LINE = 'V20C23 13 17.8 12 17.8 3';

/** A partner's shape. @param x and y of its middle, in pixels */
export function shape(slot: PartnerSlot, x: number, y: number, size: number, opacity = 1): string {
  const place = `translate(${x - size / 2} ${y - size / 2}) scale(${size / 12})`;
  const colour = PARTNER_COLOURS[slot];
  return `<g transform="${place}" color="${colour}" fill="${colour}" opacity="${opacity}">${PARTNER_SHAPES[slot]}</g>`;
}

/**
 * The journal's mark: two lines that come to run side by side.
 * @param ends where they begin and end on the mark's field: as in the icon, or beyond the picture
 */
export function mark(x: number, y: number, scale: number, ends = { foot: 29, head: 3, stroke: 3 }): string {
  const { foot, head, stroke } = ends;
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke-width="${stroke}" stroke-linecap="round"><path stroke="${PARTNER_COLOURS[1]}" d="M9 ${foot}${LEFT_LINE}V${head}"/><path stroke="${PARTNER_COLOURS[2]}" d="M23 ${foot}${RIGHT_LINE}V${head}"/></g>`;
}

/** Where confetti falls round the mark: x, y and size in pixels. */
const CONFETTI: readonly (readonly [PartnerSlot, number, number, number])[] = [
  [2, 836, 128, 26],
  [1, 880, 218, 18],
  [1, 902, 74, 30],
  [2, 914, 156, 16],
  [1, 852, 52, 13],
  [2, 888, 300, 14],
  [1, 828, 268, 14],
  [1, 1066, 60, 16],
  [2, 1084, 146, 30],
  [1, 1120, 92, 22],
  [2, 1140, 212, 17],
  [1, 1090, 244, 20],
  [2, 1132, 40, 14],
  [1, 1146, 306, 14],
];

/** The drawing of a picture, for a page that is read from left to right. */
export function artOf(art: ShareArt, box: { top: number; bottom: number; left: number; right: number }): string {
  if (art.kind === 'lines') return linesIn(art.series, box);
  const lines = mark(756, 150, 15, { foot: 40, head: -16, stroke: 2.5 });
  if (art.kind === 'mark') return lines;
  return lines + CONFETTI.map(([slot, x, y, size]) => shape(slot, x, y, size, 0.85)).join('');
}

type Lines = Extract<ShareArt, { kind: 'lines' }>['series'];

function linesIn(series: Lines, box: Parameters<typeof artOf>[1]): string {
  const points = series.flatMap(({ readings, plan }) => [...readings, ...plan]);
  if (points.length === 0) return '';
  const x = axis(
    points.map(({ day }) => day),
    box.left,
    box.right,
  );
  const y = axis(
    points.map(({ value }) => value),
    box.bottom,
    box.top,
  );
  const path = (line: Lines[number]['readings']) =>
    line.map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(day)} ${y(value)}`).join('');
  const plans = series.map(
    ({ slot, plan }) =>
      `<path d="${path(plan)}" fill="none" stroke="${PARTNER_COLOURS[slot]}" stroke-width="3" stroke-dasharray="3 11" stroke-linecap="round" opacity="0.7"/>`,
  );
  const readings = series.map(
    ({ slot, readings }) =>
      `<path d="${path(readings)}" fill="none" stroke="${PARTNER_COLOURS[slot]}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/>`,
  );
  const ends = series.flatMap(({ slot, readings }) => {
    const last = readings.at(-1);
    return last ? [{ slot, at: [x(last.day), y(last.value)] as const }] : [];
  });
  const discs = ends.map(({ at: [cx, cy] }) => `<circle cx="${cx}" cy="${cy}" r="19" fill="${PAPER}"/>`);
  const shapes = ends.map(({ slot, at: [cx, cy] }) => shape(slot, cx, cy, 26));
  const ground = `<path d="M0 ${box.bottom + 1}H${SHARE_SIZE.width}" stroke="${RULE}" stroke-width="2"/>`;
  return [ground, ...plans, ...readings, ...discs, ...shapes].join('');
}

/** Values spread between two ends; in the middle when they are all the same. */
function axis(values: readonly number[], start: number, end: number): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return (value) => {
    const share = most > least ? (value - least) / (most - least) : 0.5;
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
}
