import { PARTNER_SHAPES, type PartnerSlot } from '../../views/common/partner.ts';
import { SHARE_SIZE, type ShareArt, type ShareCard } from './cards.ts';
import { INK, INK_FAINT, INK_SOFT, PAPER, PARTNER_COLOURS, RULE } from './manifest.ts';
import { type FittedText, fitText } from './text-lines.ts';
import { renderableText, type Typeface } from './typefaces.ts';

/** A part of the logo, on a 32 by 32 grid. */
const LEFT_LINE = 'V20C9 13 14.2 12 14.2 3';
const RIGHT_LINE = 'V20C23 13 17.8 12 17.8 3';

/** Draws a partner's shape. @param x and y of its centre, in pixels */
function shape(slot: PartnerSlot, x: number, y: number, size: number, opacity = 1): string {
  const place = `translate(${x - size / 2} ${y - size / 2}) scale(${size / 12})`;
  const colour = PARTNER_COLOURS[slot];
  return `<g transform="${place}" color="${colour}" fill="${colour}" opacity="${opacity}">${PARTNER_SHAPES[slot]}</g>`;
}

/**
 * Draws the logo: two lines that join to run side by side.
 * @param ends where they start and end on the logo's grid: as in the icon, or beyond the picture
 */
function mark(x: number, y: number, scale: number, ends = { foot: 29, head: 3, stroke: 3 }): string {
  const { foot, head, stroke } = ends;
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke-width="${stroke}" stroke-linecap="round"><path stroke="${PARTNER_COLOURS[1]}" d="M9 ${foot}${LEFT_LINE}V${head}"/><path stroke="${PARTNER_COLOURS[2]}" d="M23 ${foot}${RIGHT_LINE}V${head}"/></g>`;
}

/** Where confetti falls around the logo: x, y and size in pixels. */
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

/** Draws the picture on a card for a page that is read from left to right. */
function artOf(art: ShareArt, box: { top: number; bottom: number; left: number; right: number }): string {
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

/** Returns a function that spreads values between two ends; they're in the middle if all are the same. */
function axis(values: readonly number[], start: number, end: number): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return (value) => {
    const share = most > least ? (value - least) / (most - least) : 0.5;
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
}

/** `plain` has no background; `maskable` leaves a margin, because devices crop it to their own shapes. */
type IconKind = 'plain' | 'filled' | 'maskable';

/** The logo's share of the square: the inner four fifths of a maskable icon are never cropped. */
const SHARES: Record<IconKind, number> = { plain: 1, filled: 0.82, maskable: 0.7 };
const FIELD = 32;

/** Returns the icon: the logo as in public/favicon.svg, in the light colours. */
export function iconSvg(kind: IconKind): string {
  const share = SHARES[kind];
  const inset = (FIELD * (1 - share)) / 2;
  const ground = kind === 'plain' ? '' : `<rect width="${FIELD}" height="${FIELD}" fill="${PAPER}"/>`;
  const drawn = mark(inset, inset, share, { foot: 29, head: 3, stroke: 3.5 });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${FIELD}" height="${FIELD}" viewBox="0 0 ${FIELD} ${FIELD}">${ground}${drawn}</svg>`;
}

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
const MARGIN = 76;
/** The maximum width of the words beside the logo, in pixels. */
const WORDS = 720;
const FOOT = 562;
const LEADING = 1.14;
const TITLE_SIZES = [92, 80, 70, 60, 52] as const;
const LINES_TOP = 366;
const LINES_BOTTOM = 494;

/** Returns a card as SVG. Its letters are drawn as shapes, so it looks the same everywhere. */
export function cardSvg(card: ShareCard): string {
  const { art, dir } = card;
  const hasLines = art.kind === 'lines' && art.series.some(({ readings, plan }) => readings.length + plan.length > 0);
  const title = renderableText('serif', card.title);
  const picture =
    title === undefined
      ? wordless()
      : artOf(hasLines || art.kind !== 'lines' ? art : { kind: 'mark' }, {
          top: LINES_TOP,
          bottom: LINES_BOTTOM,
          left: MARGIN,
          right: WIDTH - MARGIN - 16,
        });
  const words = title === undefined ? '' : wordsOf(card, title, hasLines);
  const turned = dir === 'rtl' ? `<g transform="translate(${WIDTH} 0) scale(-1 1)">${picture}</g>` : picture;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>${turned}${words}</svg>`;
}

/** Returns a card without words for scripts that no typeface covers: the logo alone, in the centre. */
function wordless(): string {
  return mark(WIDTH / 2 - 16 * 17, 44, 17);
}

function wordsOf(card: ShareCard, title: string, hasLines: boolean): string {
  const { dir, siteName, kicker, lede } = card;
  const width = hasLines ? WIDTH - 2 * MARGIN : WORDS;
  const heading = fitText(title, {
    voice: 'serif',
    dir,
    width,
    height: hasLines ? 84 : 260,
    leading: LEADING,
    sizes: hasLines ? [72, 60, 50] : TITLE_SIZES,
  });
  const above = kicker === undefined ? undefined : lineOf('sans', kicker, dir, 27, width);
  const below = lede === undefined ? undefined : lineOf('sans', lede, dir, 29, width, heading.lines.length < 3 ? 2 : 1);
  const parts: Part[] = [
    ...(above ? [{ text: above, gap: 0, colour: INK_FAINT }] : []),
    { text: heading, gap: above ? 26 : 0, colour: INK },
    ...(below ? [{ text: below, gap: 24, colour: INK_SOFT }] : []),
  ];
  const top = 136;
  const bottom = hasLines ? LINES_TOP - 24 : FOOT - 44;
  const name = card.title === siteName ? undefined : lineOf('serif', siteName, dir, 34, width - 60);
  return head(name, dir) + stack(parts, dir, top, bottom) + foot(card);
}

/** Draws the journal's logo and name, above the words. */
function head(name: FittedText | undefined, dir: ShareCard['dir']): string {
  const sign = mark(dir === 'rtl' ? WIDTH - MARGIN - 33 : MARGIN - 13, 50, 1.5);
  return name ? sign + lines(name, dir, 91, INK_SOFT, 46) : sign;
}

interface Part {
  text: FittedText;
  /** The distance to the part above. */
  gap: number;
  colour: string;
}

/** Stacks parts vertically, centred in a space. */
function stack(parts: readonly Part[], dir: ShareCard['dir'], top: number, bottom: number): string {
  const heights = parts.map(({ text, gap }) => gap + text.size * (1 + (text.lines.length - 1) * LEADING));
  const whole = heights.reduce((sum, height) => sum + height, 0);
  let at = top + (bottom - top - whole) / 2;
  return parts
    .map(({ text, gap, colour }, index) => {
      const drawn = lines(text, dir, at + gap + text.size * 0.78, colour);
      at += heights[index] ?? 0;
      return drawn;
    })
    .join('');
}

/** Draws the partners' names, each with their shape. */
function foot({ partners, dir }: ShareCard): string {
  let at = MARGIN;
  let drawn = '';
  for (const { slot, name } of partners) {
    const text = lineOf('sans', name, dir, 27, 330);
    const width = 34 + (text?.lines[0]?.width ?? 0) * 27;
    if (!text || at + width > WORDS + MARGIN) continue;
    const x = at + 11;
    drawn += shape(slot, dir === 'rtl' ? WIDTH - x : x, FOOT - 9, 22);
    drawn += lines(text, dir, FOOT, PARTNER_COLOURS[slot], at + 34 - MARGIN);
    at += width + 38;
  }
  return drawn;
}

function lineOf(
  voice: Typeface,
  text: string,
  dir: ShareCard['dir'],
  size: number,
  width: number,
  most = 1,
): FittedText | undefined {
  const plain = renderableText(voice, text);
  return plain === undefined
    ? undefined
    : fitText(plain, { voice, dir, width, height: size * LEADING * most, leading: LEADING, sizes: [size] });
}

/** Draws lines of text. @param base of the first line @param inset of the lines from the margin */
function lines(
  { size, lines: all }: FittedText,
  dir: ShareCard['dir'],
  base: number,
  colour: string,
  inset = 0,
): string {
  const drawn = all.map((line, index) => {
    const left = dir === 'rtl' ? WIDTH - MARGIN - inset - line.width * size : MARGIN + inset;
    return line.draw(left, base + index * size * LEADING, size);
  });
  return `<g fill="${colour}">${drawn.join('')}</g>`;
}
