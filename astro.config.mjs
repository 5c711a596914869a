import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkFirst } from './src/integrations/check-first.ts';
import { fonts } from './src/fonts.ts';

export default defineConfig({
  site: process.env.ALONGSIDE_SITE,
  base: process.env.ALONGSIDE_BASE,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  integrations: [checkFirst(), mdx()],
  devToolbar: { enabled: false },
  prefetch: false,
  compressHTML: true,
  fonts,
});
