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

/** A picture for shared addresses of pages, not drawn yet. */
export interface SharePicture {
  /** The card's id. */
  id: string;
  svg: string;
}

/** Returns the pictures of this build. Cached ones that aren't among them are forgotten. */
export function sharePictures(context: ViewContext): SharePicture[] {
  const cards = isShared(context, siteAddress().site) ? shareCards(context) : [];
  const pictures = cards.map(({ id, card }) => ({ id, svg: cardSvg(card()) }));
  cacheOf(context).keepOnly(pictures.map(({ svg }) => svg));
  return pictures;
}

/** Draws a picture as a PNG, or returns it from the cache of an earlier build. */
export function drawnPicture(context: ViewContext, { svg }: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  return cacheOf(context).drawn(svg, () => pngOf(svg, SHARE_SIZE.width));
}

function cacheOf({ journal }: ViewContext): PictureCache {
  return pictureCache(join(cacheFolder(journal.audience, journalSource().folder), 'share'));
}

/** A cache, because they're the same for every journal. */
const icons = new Map<AppIconName, Promise<Uint8Array<ArrayBuffer>>>();

/** Returns the journal's icon as PNG, for where SVG isn't supported. */
export function appIcon(name: AppIconName): Promise<Uint8Array<ArrayBuffer>> {
  const { size, kind } = APP_ICONS[name];
  const icon = icons.get(name) ?? pngOf(iconSvg(kind), size);
  icons.set(name, icon);
  return icon;
}
