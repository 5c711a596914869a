import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { audienceOf } from '../site/audience.ts';
import { journalSource } from '../site/journal-source.ts';

/**
 * The sitemap of a public journal that knows its address. After `siteAddress`, which finds out. It names every page but the
 * one that opens the partners' journal, which search engines are asked to pass over; of what is sealed it knows nothing.
 */
export function siteMap(): AstroIntegration {
  return {
    name: 'site-map',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build' || audienceOf(command) !== 'public') return;
        const { site, base } = config;
        if (site === undefined) {
          logger.info('There is no `rss.xml` and no sitemap: the site has no address (`site.url` in partnership.md).');
          return;
        }
        if (journalSource().visible?.partnership.data.privacy.default !== 'public') return;
        const shell = new URL(`${base.replace(/\/?$/, '/')}together/`, site).href;
        updateConfig({ integrations: [sitemap({ filter: (page) => page !== shell })] });
      },
    },
  };
}
