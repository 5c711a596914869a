import type { ViewContext } from '../../views/common/context.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { PartnerSlot } from '../../views/common/partner.ts';
import { siteNameOf } from './cards.ts';

/** The light background of styles/tokens.css, repeated here because neither a picture nor a manifest can read it there. */
export const PAPER = '#fbf9f4';
export const INK = '#1c1a16';
export const INK_SOFT = '#48443b';
export const INK_FAINT = '#676255';
export const RULE = '#ddd6c7';
export const PARTNER_COLOURS: Readonly<Record<PartnerSlot, string>> = {
  0: '#5a5546',
  1: '#1b5e8f',
  2: '#a5481a',
  3: '#6a4c93',
  4: '#94305f',
};

/** The icon's files, by their names under `icons/`: size in pixels, and kind of background. */
export const APP_ICONS = {
  '32': { size: 32, kind: 'plain' },
  'touch-180': { size: 180, kind: 'filled' },
  '192': { size: 192, kind: 'plain' },
  '512': { size: 512, kind: 'plain' },
  'maskable-512': { size: 512, kind: 'maskable' },
} as const;

export type AppIconName = keyof typeof APP_ICONS;

/** A home screen has no room for more letters. */
const SHORT_NAME = 12;

/**
 * Returns what a device shows for the journal when it's added to the home screen.
 * @see https://www.w3.org/TR/appmanifest/
 */
export function manifest(context: ViewContext): Record<string, unknown> {
  const { urls, formats } = context;
  const name = siteNameOf(context);
  const icon = (of: AppIconName, purpose: 'any' | 'maskable') => ({
    src: urls.appIcon(of),
    sizes: `${APP_ICONS[of].size}x${APP_ICONS[of].size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: urls.home,
    name,
    ...([...name].length <= SHORT_NAME && { short_name: name }),
    lang: formats.locale,
    dir: directionOf(formats.locale),
    start_url: urls.home,
    scope: urls.home,
    // A journal is read like a page: with a way back, and an address to share.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: urls.icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('192', 'any'),
      icon('512', 'any'),
      icon('maskable-512', 'maskable'),
    ],
  };
}
