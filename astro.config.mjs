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
  // Astro's own highlighting of MDX writes style attributes, which a strict policy blocks.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [programPictures] }) },
  compressHTML: true,
  vite: {
    plugins: [inBrowser()],
    // Modules know their own addresses, so workers load under any base.
    worker: { format: 'es', plugins: () => [inBrowser()] },
    // No page contains an inline script, however small, so that readers can see it's only text and data.
    build: { assetsInlineLimit: (path) => (path.endsWith('.js') ? false : undefined) },
    // Scripts and styles name other files relative to themselves, not to the site's root, so they're the same under
    // every base.
    experimental: {
      renderBuiltUrl: (file, { hostType, ssr }) => {
        // They're all in one folder. For styles, which Astro compiles for the server, Vite accepts only a string.
        if (hostType === 'css') return `./${basename(file)}`;
        return hostType === 'js' && !ssr ? { relative: true } : undefined;
      },
    },
  },
  // Astro adds the hashes of scripts and styles; pages request everything else they need themselves.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        // For the search, the sealed pages, and tools that inspect a page from inside it: Lighthouse requests
        // robots.txt.
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
});
