import { PAPER } from '../../presentation/share/colours.ts';
import { mark } from './card-art.ts';

/** `plain` has no ground; `maskable` leaves the edge free, which a device cuts to a shape of its own. */
export type IconKind = 'plain' | 'filled' | 'maskable';

/** How much of the square the mark's own field takes: a maskable icon is safe within four fifths. */
const SHARES: Record<IconKind, number> = { plain: 1, filled: 0.82, maskable: 0.7 };
const FIELD = 32;

/** The icon: the mark as in public/favicon.svg, in the light colours. */
export function iconSvg(kind: IconKind): string {
  const share = SHARES[kind];
  const inset = (FIELD * (1 - share)) / 2;
  const ground = kind === 'plain' ? '' : `<rect width="${FIELD}" height="${FIELD}" fill="${PAPER}"/>`;
  const drawn = mark(inset, inset, share, { foot: 29, head: 3, stroke: 3.5 });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${FIELD}" height="${FIELD}" viewBox="0 0 ${FIELD} ${FIELD}">${ground}${drawn}</svg>`;
}
