import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * Who may import whom. Data flows one way: file -> document -> journal -> view -> props -> HTML, so each layer knows only the
 * layers before it. A layer is a folder of `src` (or a file in `src` itself). It may import itself, the layers that it lists, and
 * the packages that it lists; `any` is for layers that are about the outside world.
 */
interface Layer {
  layers: readonly string[];
  packages: readonly string[] | 'any';
  /** Packages of which only types may be used: they are gone when the program runs. */
  types?: readonly string[];
}

const LAYERS: Record<string, Layer> = {
  // What is true of a journal, on any machine, on any day.
  domain: { layers: [], packages: ['zod', 'temporal-polyfill'], types: ['mdast'] },
  // From the disk to documents and problems; for the command line and for Astro alike.
  loading: { layers: ['domain', 'sealing'], packages: ['node:*', 'satteri', 'yaml', 'zod'], types: ['mdast'] },
  // From the journal to what a page, a digest or a new document says: no HTML yet, and no arithmetic after it.
  presentation: {
    layers: ['domain'],
    packages: ['remark', 'remark-gfm', 'unified', 'yaml', 'zod'],
    types: ['mdast'],
  },
  // What is asked of GitHub, and what it answers, in our words.
  github: {
    layers: ['domain'],
    packages: ['@octokit/rest', '@octokit/plugin-retry', '@octokit/plugin-throttling', 'zod'],
  },
  // Keys and sealed files: the same code in Node and in browsers, so nothing of either.
  sealing: { layers: [], packages: ['zod', '@scure/bip39'] },
  // Markdown to safe HTML, and charts to pictures.
  rendering: { layers: ['domain', 'presentation'], packages: 'any' },
  // What runs in the browser.
  client: { layers: ['presentation', 'rendering', 'sealing'], packages: ['chart.js'] },
  // They show views.
  components: { layers: ['presentation', 'rendering', 'client', 'styles'], packages: ['astro'] },
  layouts: { layers: ['presentation', 'components', 'styles'], packages: ['astro'] },
  // The one place that asks Astro for the collections and makes the journal.
  site: { layers: ['domain', 'loading', 'presentation', 'rendering'], packages: ['node:*', 'astro'] },
  // Components that a journal's own pages in MDX use: they ask `site` themselves, for nobody passes them a view.
  embeds: { layers: ['presentation', 'components', 'site'], packages: ['astro'] },
  pages: { layers: ['presentation', 'components', 'layouts', 'embeds', 'site'], packages: ['astro'] },
  // Astro's configuration: hooks into its build, its collections, its fonts.
  integrations: {
    layers: ['domain', 'loading', 'sealing', 'site'],
    packages: ['node:*', 'astro', '@astrojs/sitemap', 'pagefind', 'zod'],
  },
  'content.config.ts': { layers: ['domain', 'loading', 'site'], packages: ['astro', 'zod'] },
  'fonts.ts': { layers: [], packages: ['astro'] },
  // Commands. They never ask Astro for anything, and nothing imports them.
  cli: {
    layers: ['domain', 'loading', 'presentation', 'sealing', 'github'],
    packages: ['node:*', 'zod', 'yaml', 'csv-parse', '@clack/prompts'],
  },
  styles: { layers: [], packages: [] },
};

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const SRC = join(import.meta.dirname, '../src');
const STATEMENT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import of a file: statements, re-exports and `import()`. Of an `.astro` file also those in its scripts. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(STATEMENT)].map(([, type, statement, dynamic]) => ({
    from: file,
    to: statement ?? dynamic ?? '',
    isType: type !== undefined,
  }));
}

function layerOf(file: string): string {
  return file.split('/', 1)[0] ?? '';
}

/** What is wrong with an import; none where the table allows it. */
function objection({ from, to, isType }: Import): string | undefined {
  const layer = LAYERS[layerOf(from)];
  if (!layer) return `${from}: its folder has no row in the table`;
  if (to.startsWith('.')) {
    const target = layerOf(posix.normalize(posix.join(dirname(from), to)));
    const isAllowed = target === layerOf(from) || layer.layers.includes(target);
    return isAllowed ? undefined : `${from} imports ${to}, and ${layerOf(from)} does not know ${target}`;
  }
  const allowed = isType ? [...layer.packages, ...(layer.types ?? [])] : layer.packages;
  if (layer.packages === 'any' || allowed.includes(packageOf(to))) return undefined;
  return `${from} imports ${to}, which is no package of ${layerOf(from)}`;
}

/** @example packageOf('astro:content') // 'astro' */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  if (specifier.startsWith('@')) return specifier.split('/', 2).join('/');
  return specifier.split(/[/:]/, 1)[0] ?? specifier;
}

const files = globSync('**/*.{ts,astro,mdx}', { cwd: SRC }).map((file) => file.replaceAll('\\', '/'));

describe('layers', () => {
  it('import only what the table allows', () => {
    expect(
      files
        .flatMap(importsOf)
        .map(objection)
        .filter((found) => found !== undefined),
    ).toEqual([]);
  });

  it('have no way round', () => {
    const reach = (layer: string, seen = new Set<string>()): Set<string> => {
      for (const next of LAYERS[layer]?.layers ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          reach(next, seen);
        }
      return seen;
    };
    expect(Object.keys(LAYERS).filter((layer) => reach(layer).has(layer))).toEqual([]);
    expect(Object.keys(LAYERS).filter((layer) => reach(layer).has('cli'))).toEqual([]);
    expect([...reach('cli')]).not.toContain('site');
  });

  it('are seen in every form of import', () => {
    const imports = importsOf('content.config.ts').map(({ to }) => to);
    expect(imports).toContain('astro:content');
    expect(importsOf('loading/source.ts')).toContainEqual({
      from: 'loading/source.ts',
      to: '../domain/check-in-body.ts',
      isType: true,
    });
    const many = importsOf('rendering/markdown/render-markdown.ts');
    expect(many.length).toBeGreaterThan(1);
  });
});
