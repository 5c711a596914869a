import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';

/**
 * Astro's own Vite plugins, which compile `.astro` files. The site's integrations are left out so that no journal is
 * read: a test gives a page its view. It's a separate file so that other tests don't have to load Astro.
 */
export default getViteConfig(
  {},
  {
    configFile: false,
    root: resolve(import.meta.dirname, '../../..'),
    logLevel: 'error',
    devToolbar: { enabled: false },
    // Only `defineConfig` infers each provider's options; in an inline configuration, providers can't have any.
  },
);
