import { basename } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import { inBrowser } from './src/integrations/in-browser.ts';
import { journal } from './src/integrations/journal.ts';
import { importedPagePrograms } from './src/integrations/page-programs.ts';
import { programPictures } from './src/markdown/program-pictures.ts';

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'auto', concurrency: 8 },
  integrations: [journal(), importedPagePrograms(), mdx()],
  devToolbar: { enabled: false },
  prefetch: false,
  // Astro's own highlighting of MDX writes style attributes, which no strict policy lets through.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [programPictures] }) },
  compressHTML: true,
  vite: {
    plugins: [inBrowser()],
    // As modules, which know their own addresses: they lie under any base.
    worker: { format: 'es', plugins: () => [inBrowser()] },
    // No script stands in a page, be it ever so small: whoever reads a page sees that it has only text and data.
    build: { assetsInlineLimit: (path) => (path.endsWith('.js') ? false : undefined) },
    // Scripts and styles name other files beside themselves, not from the site's root: so they are the same under every base.
    experimental: {
      renderBuiltUrl: (file, { hostType, ssr }) => {
        // All of them are in one folder; of styles, which Astro compiles for the server, Vite takes a text alone.
        if (hostType === 'css') return `./${basename(file)}`;
        return hostType === 'js' && !ssr ? { relative: true } : undefined;
      },
    },
  },
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
