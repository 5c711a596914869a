import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';

/**
 * Astro's own Vite plugins, which read `.astro` files. The site's integrations are left out, so that no journal is read: a
 * test gives a page its view. A file of its own, so that runs of other tests need not load Astro.
 */
export default getViteConfig(
  {},
  {
    configFile: false,
    root: resolve(import.meta.dirname, '../../..'),
    logLevel: 'error',
    devToolbar: { enabled: false },
    // Only `defineConfig` infers each provider's options; an inline configuration is typed as if no provider had any.
  },
);
