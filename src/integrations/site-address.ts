import type { AstroIntegration } from 'astro';
import { journalSource } from '../site/journal-source.ts';

/**
 * Where the site is published: as the environment says (`ALONGSIDE_SITE`, `ALONGSIDE_BASE`, which Astro's configuration
 * reads), else as the partnership does. After the journal was read.
 */
export function siteAddress(): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'preview') return;
        const { url, base } = journalSource().visible?.partnership.data.site ?? {};
        updateConfig({
          ...(config.site === undefined && url !== undefined && { site: url }),
          ...(!process.env['ALONGSIDE_BASE'] && base !== undefined && { base }),
        });
      },
    },
  };
}
