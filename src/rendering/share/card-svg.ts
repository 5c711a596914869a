import { INK, INK_FAINT, INK_SOFT, PAPER, PARTNER_COLOURS } from '../../presentation/share/colours.ts';
import { SHARE_SIZE, type ShareCard } from '../../presentation/share/share-card.ts';
import { artOf, mark, shape } from './card-art.ts';
import { drawable } from './drawable.ts';
import type { Voice } from './faces.ts';
import { fitText, type FittedText } from './fit-text.ts';

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
const MARGIN = 76;
/** As far as words go beside the mark. */
const WORDS = 720;
const FOOT = 562;
const LEADING = 1.14;
const TITLE_SIZES = [92, 80, 70, 60, 52] as const;
const LINES_TOP = 366;
const LINES_BOTTOM = 494;

/** A card as SVG: letters are drawings in it, so it looks the same wherever it is drawn. */
export function cardSvg(card: ShareCard): string {
  const { art, dir } = card;
  const hasLines = art.kind === 'lines' && art.series.some(({ readings, plan }) => readings.length + plan.length > 0);
  const title = drawable('serif', card.title);
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

/** For a script that no face has: the mark alone, in the middle. */
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

/** The journal's own mark and name, over the words. */
function head(name: FittedText | undefined, dir: ShareCard['dir']): string {
  const sign = mark(dir === 'rtl' ? WIDTH - MARGIN - 33 : MARGIN - 13, 50, 1.5);
  return name ? sign + lines(name, dir, 91, INK_SOFT, 46) : sign;
}

interface Part {
  text: FittedText;
  /** To what stands above it. */
  gap: number;
  colour: string;
}

/** Parts one under the other, in the middle of a space. */
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

/** Who keeps the journal, each with their shape. */
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
  voice: Voice,
  text: string,
  dir: ShareCard['dir'],
  size: number,
  width: number,
  most = 1,
): FittedText | undefined {
  const plain = drawable(voice, text);
  return plain === undefined
    ? undefined
    : fitText(plain, { voice, dir, width, height: size * LEADING * most, leading: LEADING, sizes: [size] });
}

/** @param base of the first line @param inset from the margin where lines begin */
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
