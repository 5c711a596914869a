import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * Which layers may import which. Data flows one way: file -> document -> journal -> view -> props -> HTML, so each
 * layer knows only the layers before it. A layer is a folder of `src`, a subfolder with rules of its own, or the
 * `.astro` files of `views`, which show what the `.ts` files next to them have worked out.
 */
interface Layer {
  layers: readonly string[];
  packages: readonly string[] | 'any';
  /** Packages of which only types may be used; types don't exist at run time. */
  types?: readonly string[];
}

/**
 * The layers that describe the journal as text and data. They may import each other, but no import cycle may include a
 * file.
 */
const SAID = ['domain', 'i18n', 'views', 'output'];

const LAYERS: Record<string, Layer> = {
  // What authors write in each language: plain lists that the domain reads by.
  'i18n/reading': { layers: [], packages: [] },
  // What holds for a journal on any machine, on any day.
  domain: { layers: ['i18n/reading'], packages: ['zod'], types: ['mdast'] },
  // From the disk to documents and problems, for both the command line and Astro.
  journal: {
    layers: ['domain', 'i18n/reading', 'sealing'],
    packages: ['node:*', 'js-yaml', 'satteri', 'sharp', 'yaml', 'zod'],
    types: ['mdast'],
  },
  // How the site talks: its words, dates and numbers in a language.
  i18n: { layers: ['domain', 'i18n/reading'], packages: ['intl-messageformat', '@formatjs/icu-messageformat-parser'] },
  // From the journal to what a page says: not HTML yet, and nothing is calculated after this.
  views: { layers: SAID, packages: [] },
  // What the journal says outside its pages.
  output: {
    layers: SAID,
    packages: ['mdast-util-gfm', 'mdast-util-to-markdown', 'remark', 'remark-gfm', 'unified', 'yaml', 'zod'],
    types: ['mdast'],
  },
  // It writes what pages show, so it may import the same things.
  'output/journal-json': {
    layers: SAID,
    packages: ['remark', 'remark-gfm', 'satteri', 'zod'],
    types: ['mdast'],
  },
  'output/feeds': {
    layers: [...SAID, 'markdown'],
    packages: ['@astrojs/rss', 'hast-util-to-html', 'ical-generator', 'satteri'],
    types: ['hast'],
  },
  'output/share': { layers: SAID, packages: ['node:*', 'zod', '@resvg/resvg-wasm', 'bidi-js', 'harfbuzzjs'] },
  // Markdown to safe HTML, and charts to images.
  markdown: {
    layers: SAID,
    packages: ['gemoji', 'github-slugger', 'hast-util-sanitize', 'hast-util-to-html', 'lowlight', 'satteri'],
    types: ['hast'],
  },
  charts: { layers: SAID, packages: ['chart.js'] },
  // What we request from GitHub, and its answers in our terms.
  github: {
    layers: ['domain'],
    packages: ['zod'],
  },
  // Keys and sealed files: the same code in Node and in browsers, so it uses nothing specific to either.
  sealing: { layers: [], packages: ['zod', '@scure/bip39'] },
  // Everything that runs in the browser.
  client: { layers: ['i18n', 'views', 'charts', 'sealing'], packages: ['chart.js'] },
  // The writing form: it creates files like drafts, and checks them with the journal's own parser.
  'client/write': {
    layers: ['client', ...SAID, 'journal', 'sealing'],
    packages: ['mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm', 'yaml', 'zod'],
    types: ['mdast'],
  },
  'views/*.astro': { layers: ['i18n', 'views', 'charts', 'markdown', 'client', 'styles'], packages: ['astro'] },
  layouts: {
    layers: ['i18n', 'views', 'views/*.astro', 'styles'],
    packages: ['astro'],
  },
  // What pages request: the journal of a build, from Astro's collections; its address and its images.
  site: { layers: [...SAID, 'journal', 'markdown'], packages: ['node:*', 'astro', 'sharp'] },
  // Components for a journal's own MDX pages: they query `site` themselves, because they aren't passed a view.
  embeds: { layers: ['domain', 'views', 'views/*.astro', 'site'], packages: ['astro'] },
  pages: {
    layers: ['i18n', 'views', 'output', 'views/*.astro', 'layouts', 'embeds', 'site'],
    packages: ['astro', 'alongside'],
  },
  // Compiles the pages, and renders, writes and serves them. Other modules that talk to Astro only hand it something.
  engine: {
    layers: ['domain', 'journal', 'markdown', 'output', 'sealing', 'site', 'views', 'astro.config.mjs'],
    packages: [
      'node:*',
      'astro',
      '@astrojs/mdx',
      '@astrojs/markdown-satteri',
      'htmlparser2',
      'json-schema-to-typescript',
      'zod',
    ],
  },
  // The journal for Astro's own build and dev server.
  integrations: { layers: ['journal', 'site'], packages: ['node:*', 'astro'] },
  'live.config.ts': { layers: ['domain', 'site'], packages: ['astro'] },
  // Commands. They never call Astro, and nothing imports them.
  cli: {
    layers: [...SAID, 'journal', 'sealing', 'github', 'engine'],
    packages: [
      'node:*',
      'zod',
      'yaml',
      'csv-parse',
      'yauzl',
      '@clack/prompts',
      'string-width',
      'mdast-util-from-markdown',
    ],
    types: ['mdast'],
  },
  styles: { layers: [], packages: [] },
};

/*
 * The files of a subject that others may import, by its folder; all its other files are internal. A subject of `views`
 * has no door for other subjects: what several of them use is in `common`.
 */
const DOORS: Record<string, readonly string[]> = {
  'domain/audience': ['audience', 'model'],
  'domain/benchmarks': ['model', 'plan', 'plan-history', 'progress', 'readings', 'standing'],
  'domain/changes': ['changes', 'commitments', 'readings', 'sessions'],
  'domain/check-in': [
    'body',
    'feedback-notes',
    'items',
    'limits',
    'model',
    'promise-words',
    'sections',
    'session',
    'tree',
  ],
  'domain/commitments': ['ledger'],
  'domain/goals': ['measured-by', 'progress'],
  'domain/milestones': ['milestones', 'model'],
  'domain/partners': ['compatibility', 'membership', 'one-per-partner', 'roles'],
  'domain/retrospectives': ['on-this-day', 'retrospective'],
  'domain/rhythm': ['check-in-to-open', 'due-dates', 'rhythm'],
  'domain/signals': ['model', 'signals', 'thresholds'],
  'journal/files': [
    'decode',
    'disk-failure',
    'file-system',
    'folders',
    'half-written',
    'left-behind',
    'pictures',
    'read-picture',
    'read-source-file',
    'real-files',
    'frontmatter',
    'source-file',
    'tree',
    'write-files',
    'writing-disk',
  ],
  'journal/git': ['git-files', 'repository'],
  'journal/prose': ['heading-likes', 'likely-mistakes', 'read-prose', 'resolve-url', 'unshown'],
  'journal/rules': ['body', 'feedback', 'file-names', 'index', 'program', 'rule'],
  'journal/schema': ['explain', 'json-schema', 'references', 'repair', 'shape', 'validate'],
  'journal/yaml': ['locate', 'parse'],
  'output/cohort': ['index-page'],
  'output/digest': ['json', 'markdown', 'section', 'text', 'view'],
  'output/drafts': ['carried', 'check-in', 'id-of', 'measures', 'next-check-in', 'people', 'text', 'what-to-write'],
  'output/feeds': ['calendar', 'entries', 'rss', 'status-badge'],
  'output/journal-json': ['by-year', 'journal-json', 'shared-markdown'],
  'output/share': ['card-svg', 'cards', 'draw-card', 'json-ld', 'manifest', 'tags'],
  'client/charts': ['chart-on-reach'],
  'client/search': ['search-engine', 'search-form', 'search-on-use', 'text-engine'],
  'client/sealed-reader': ['start'],
  engine: [
    'build',
    'engine-folder',
    'headers-file',
    'load-engine',
    'memory',
    'older-node',
    'output-folder',
    'render',
    'write-site',
  ],
  'engine/cohort': ['build-cohort'],
  'engine/sealing': ['options', 'partners-process', 'prepare', 'seal-output'],
  'engine/serving': ['dev-page', 'http', 'preview', 'save'],
  'cli/digest': ['command'],
  'cli/feedback': ['command'],
  'cli/import': ['command', 'sources'],
  'cli/keys': ['command'],
  'cli/new': ['benchmark', 'command', 'goal', 'new-kind', 'partner'],
  'cli/reference': ['author-reference'],
  'cli/rename': ['command', 'plan'],
  'cli/setup': ['code-owners', 'command', 'machine', 'obtained', 'record', 'repository'],
  'cli/status': ['command'],
  'cli/upgrade': ['command'],
};

/** Folders of `views` that every subject may import from. */
const COMMON_VIEWS = ['views/common', 'views/page-shell'];

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const SRC = join(import.meta.dirname, '../src');
const STATEMENT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/**
 * Returns every import of a file: statements, re-exports and `import()`. For an `.astro` file, includes those in its
 * scripts.
 */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(STATEMENT)].map(([, type, statement, dynamic]) => ({
    from: file,
    to: statement ?? dynamic ?? '',
    isType: type !== undefined,
  }));
}

/** Returns the file in `src` that an import names; undefined for a package. */
function targetOf({ from, to }: Import): string | undefined {
  return to.startsWith('.') ? posix.normalize(posix.join(dirname(from), to.replace(/\?.*/, ''))) : undefined;
}

/**
 * Returns the layer of a file.
 * @example layerOf('output/feeds/rss.ts') // 'output/feeds'
 */
function layerOf(file: string): string {
  const [folder = '', inner = ''] = file.split('/');
  if (folder === '..') return inner;
  if (folder === 'views' && file.endsWith('.astro')) return 'views/*.astro';
  return `${folder}/${inner}` in LAYERS ? `${folder}/${inner}` : folder;
}

/**
 * Returns the subject of a file.
 * @example subjectOf('domain/rhythm/due-dates.ts') // 'domain/rhythm'
 */
function subjectOf(file: string): string {
  return file.split('/').slice(0, -1).slice(0, 2).join('/');
}

/** Returns the reason why a layer may not have an import; undefined if the table allows it. */
function layerObjection(each: Import): string | undefined {
  const { from, to, isType } = each;
  const layer = LAYERS[layerOf(from)];
  if (!layer) return `${from}: its folder has no row in the table`;
  const target = targetOf(each);
  if (target !== undefined) {
    const name = layerOf(target);
    const isAllowed = [layerOf(from), ...layer.layers].some((known) => known === name || known === parentOf(name));
    return isAllowed ? undefined : `${from} imports ${to}, and ${layerOf(from)} does not know ${name}`;
  }
  const allowed = isType ? [...layer.packages, ...(layer.types ?? [])] : layer.packages;
  if (layer.packages === 'any' || allowed.includes(packageOf(to))) return undefined;
  return `${from} imports ${to}, which is not a package of ${layerOf(from)}`;
}

/**
 * Returns the layer that a layer belongs to: one that may import `output` may import `output/feeds` too. The layer
 * that shows views is separate.
 */
function parentOf(layer: string): string | undefined {
  return layer === 'views/*.astro' ? undefined : layer.split('/')[0];
}

/** Returns the reason why a file may not be imported from another; undefined if it's a door or in the same subject. */
function doorObjection(each: Import): string | undefined {
  const target = targetOf(each);
  if (target === undefined || subjectOf(target) === subjectOf(each.from)) return undefined;
  const [subject, home] = [subjectOf(target), subjectOf(each.from)];
  const doors = DOORS[subject];
  if (doors) {
    const door = posix.basename(target, '.ts');
    return doors.includes(door) ? undefined : `${each.from} imports ${target}, the inside of ${subject}`;
  }
  const isViews = subject.startsWith('views/') && home.startsWith('views/');
  return isViews && !COMMON_VIEWS.includes(subject)
    ? `${each.from} imports ${target}: what several views use is in views/common`
    : undefined;
}

/**
 * Returns the name of the package that a specifier imports.
 * @example packageOf('astro:content') // 'astro'
 */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  if (specifier.startsWith('@')) return specifier.split('/', 2).join('/');
  return specifier.split(/[/:]/, 1)[0] ?? specifier;
}

/**
 * Returns the groups of nodes that lead to each other (strongly connected components of more than one node; Tarjan
 * 1972).
 * @example circlesOf(new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]])) // [['a', 'b']]
 */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    let low = index;
    order.set(node, index);
    stack.push(node);
    for (const next of graph.get(node) ?? [])
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    lowest.set(node, low);
    if (low === index) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1) circles.push(circle.toSorted());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}

const files = globSync('**/*.{ts,astro,mdx}', { cwd: SRC }).map((file) => file.replaceAll('\\', '/'));
const imports = files.flatMap(importsOf);
const present = <Value>(value: Value | undefined): value is Value => value !== undefined;

describe('layers', () => {
  it('import only what the table allows', () => {
    expect(imports.map(layerObjection).filter(present)).toEqual([]);
  });

  it('can’t be bypassed', () => {
    // `views` and `output` count as one step.
    const step = (layer: string) => (layer === 'output' ? 'views' : layer);
    const graph = new Map<string, string[]>();
    for (const [layer, { layers }] of Object.entries(LAYERS)) {
      const known = layers.map(step).filter((each) => each !== step(layer));
      graph.set(step(layer), [...(graph.get(step(layer)) ?? []), ...known]);
    }
    expect(circlesOf(graph)).toEqual([]);
    expect([...graph].filter(([, known]) => known.includes('cli'))).toEqual([]);
  });

  it('are recognized in every form of import', () => {
    expect(importsOf('live.config.ts').map(({ to }) => to)).toContain('astro:content');
    expect(importsOf('cli/commands.ts').map(({ to }) => to)).toContain('./check.ts');
    expect(importsOf('journal/files/source-file.ts')).toContainEqual({
      from: 'journal/files/source-file.ts',
      to: '../../domain/check-in/model.ts',
      isType: true,
    });
    expect(importsOf('markdown/render-markdown.ts').length).toBeGreaterThan(1);
  });
});

describe('files', () => {
  it('aren’t in an import cycle, not even with types', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).map(targetOf).filter(present)]));
    expect(circlesOf(graph)).toEqual([]);
  });

  it('are imported by another subject only if they’re its doors', () => {
    expect(imports.map(doorObjection).filter(present)).toEqual([]);
  });

  it('that are doors exist and are used', () => {
    const used = new Set(
      imports.filter((each) => subjectOf(each.from) !== subjectOf(targetOf(each) ?? each.from)).map(targetOf),
    );
    const shut = Object.entries(DOORS).flatMap(([subject, doors]) =>
      doors.map((door) => `${subject}/${door}.ts`).filter((file) => !used.has(file)),
    );
    expect(shut).toEqual([]);
  });
});

describe('an import cycle', () => {
  it.each([
    [
      'of two files',
      [
        ['a', ['b']],
        ['b', ['a']],
      ],
      [['a', 'b']],
    ],
    [
      'behind a file that is in none',
      [
        ['c', ['a']],
        ['a', ['b']],
        ['b', ['d']],
        ['d', ['a']],
      ],
      [['a', 'b', 'd']],
    ],
    [
      'none in two ways to one file',
      [
        ['a', ['b', 'c']],
        ['b', ['d']],
        ['c', ['d']],
      ],
      [],
    ],
  ] satisfies [string, [string, string[]][], string[][]][])('is found: %s', (_name, graph, circles) => {
    expect(circlesOf(new Map(graph))).toEqual(circles);
  });
});
