import { join } from 'node:path';
import { cardSvg, iconSvg } from '../output/share/card-svg.ts';
import { isShared, SHARE_SIZE, shareCards } from '../output/share/cards.ts';
import { pngOf } from '../output/share/draw-card.ts';
import { APP_ICONS, type AppIconName } from '../output/share/manifest.ts';
import type { ViewContext } from '../views/common/context.ts';
import { siteAddress } from './address.ts';
import { cacheFolder } from './cache-folder.ts';
import { journalSource } from './journal-source.ts';
import { type PictureCache, pictureCache } from './picture-cache.ts';

/** A picture that stands for pages where their address is shared, not drawn yet. */
export interface SharePicture {
  /** The card's. */
  id: string;
  svg: string;
}

/** The pictures of this build. What was drawn for an earlier one and is in none of them is forgotten. */
export function sharePictures(context: ViewContext): SharePicture[] {
  const cards = isShared(context, siteAddress().site) ? shareCards(context) : [];
  const pictures = cards.map(({ id, card }) => ({ id, svg: cardSvg(card()) }));
  cacheOf(context).keepOnly(pictures.map(({ svg }) => svg));
  return pictures;
}

export function drawnPicture(context: ViewContext, { svg }: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  return cacheOf(context).drawn(svg, () => pngOf(svg, SHARE_SIZE.width));
}

function cacheOf({ journal }: ViewContext): PictureCache {
  return pictureCache(join(cacheFolder(journal.audience, journalSource().folder), 'share'));
}

/** They are the same for every journal. */
const icons = new Map<AppIconName, Promise<Uint8Array<ArrayBuffer>>>();

/** The journal's icon where SVG is not shown. */
export function appIcon(name: AppIconName): Promise<Uint8Array<ArrayBuffer>> {
  const { size, kind } = APP_ICONS[name];
  const icon = icons.get(name) ?? pngOf(iconSvg(kind), size);
  icons.set(name, icon);
  return icon;
}
