import { directionOf } from '../direction.ts';
import type { ViewContext } from '../view-context.ts';
import { APP_ICONS, type AppIconName } from './app-icons.ts';
import { PAPER } from './colours.ts';
import { siteNameOf } from './share-cards.ts';

/** A home screen has no room for more letters. */
const SHORT_NAME = 12;

/**
 * What a device shows of the journal where somebody keeps it on the home screen.
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
