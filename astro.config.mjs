import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkFirst } from './src/integrations/check-first.ts';
import { sealPartners } from './src/integrations/seal-partners.ts';
import { separateBuilds } from './src/integrations/separate-builds.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { fonts } from './src/fonts.ts';

export default defineConfig({
  site: process.env.ALONGSIDE_SITE,
  base: process.env.ALONGSIDE_BASE,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'auto', concurrency: 8 },
  integrations: [separateBuilds(), checkFirst(), siteAddress(), mdx(), sealPartners()],
  devToolbar: { enabled: false },
  prefetch: false,
  // Astro's own highlighting of MDX writes style attributes, which no strict policy lets through.
  markdown: { syntaxHighlight: false },
  compressHTML: true,
  fonts,
  // Astro adds the scripts' and styles' own hashes; what a page needs beside this, it asks for itself.
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self'", "font-src 'self'", "base-uri 'none'", "form-action 'none'"],
    },
  },
});
