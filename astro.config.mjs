import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkFirst } from './src/integrations/check-first.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sealPartners } from './src/integrations/seal-partners.ts';
import { separateBuilds } from './src/integrations/separate-builds.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { fonts } from './src/fonts.ts';

export default defineConfig({
  site: process.env.ALONGSIDE_SITE,
  base: process.env.ALONGSIDE_BASE,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'auto', concurrency: 8 },
  integrations: [separateBuilds(), checkFirst(), siteAddress(), siteMap(), mdx(), searchIndex(), sealPartners()],
  devToolbar: { enabled: false },
  prefetch: false,
  // Astro's own highlighting of MDX writes style attributes, which no strict policy lets through.
  markdown: { syntaxHighlight: false },
  compressHTML: true,
  fonts,
  // No script stands in a page, be it ever so small: whoever reads a page sees that it has only text and data.
  vite: { build: { assetsInlineLimit: (path) => (path.endsWith('.js') ? false : undefined) } },
  // Astro adds the scripts' and styles' own hashes; what a page needs beside this, it asks for itself.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        // For the search, for the sealed pages, and for tools that look a page over from inside it: Lighthouse asks for robots.txt.
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
});
