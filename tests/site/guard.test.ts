import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installedEngine } from '../../src/engine/installed-engine.ts';
import { PARTNERS_FOLDER } from '../../src/site/audience.ts';
import { buildEnvironment, PROGRAM, ROOT, run } from '../support/build-site.ts';
import { BUILD_MS, EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';
import { IS_LONG } from '../support/properties.ts';
import { siteDigests, siteFiles } from '../support/site-files.ts';

/*
 * The engine keeps what Astro compiled and renders it itself (src/engine/render.ts), in ways that Astro doesn't
 * document. So Astro's own build builds the same journal too: pages, files and assets must be identical to the byte. An
 * upgrade of Astro has to pass this.
 */
const ASTRO = join(ROOT, 'node_modules/astro/bin/astro.mjs');
/** What only the engine writes: the search index, the sitemap, files for hosts. */
const ENGINE_ALONE = /^(?:search\/(?!index\.html$)|search\.json\.gz$|sitemap-|_headers$)/;

const AUDIENCES = ['public', 'partners'] as const;
const SITE = 'https://pair.example';
const BUILDS = AUDIENCES.flatMap((audience) => ['/', '/our/place/'].map((base) => ({ audience, base, site: SITE })));
/**
 * All of them in `npm run test:long`; in `npm test` only the fullest: partners see everything that the public does, and
 * more.
 */
const COMPARED = BUILDS.filter(({ audience, base }) => IS_LONG || (audience === 'partners' && base !== '/'));

/** What an MDX page can contain beyond the example's. */
const PROGRAM_PAGE = `---
title: Everything that a program can have
visibility: public
---
export const miles = 26.2;
export const Ours = ({ of }) => <strong>{of} miles</strong>;

## "Quotes", dashes -- and a *heading*

![A finish arch](../milestones/finish.jpg "Not shown") inline, <Ours of={miles} />[^1], and a <kbd>key</kbd>.

| a | b |
| --- | ---: |
| 1 | 2 |

- [x] done
- [ ] open

\`\`\`js
const told = 'plain';
\`\`\`

{[1, 2, 3].map((n) => <em key={n}>{n} </em>)}

[^1]: A note.
`;

interface Build {
  content: string;
  audience: (typeof AUDIENCES)[number];
  base: string;
  site: string;
}

function environmentOf({ audience, ...options }: Build, folder: string): NodeJS.ProcessEnv {
  const environment = buildEnvironment({ ...options, today: EXAMPLE_TODAY });
  return audience === 'partners' ? { ...environment, [PARTNERS_FOLDER]: folder } : environment;
}

function astroBuild(build: Build, folder: string) {
  return run([ASTRO, 'build', '--outDir', folder], environmentOf(build, folder));
}

async function engineBuild(build: Build, folder: string) {
  const program =
    build.audience === 'public'
      ? [PROGRAM, 'build', '--outDir', folder]
      : [join(await installedEngine(), 'server/partners-build.mjs')];
  return run(program, environmentOf(build, folder));
}

const rendered = (digest: string) => !ENGINE_ALONE.test(digest.slice(digest.indexOf(' ') + 1));

it.each(COMPARED)(
  'the engine’s output under $base for the $audience is the same as Astro’s',
  async (options) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-guard-'));
    const [astro, engine] = [join(folder, 'astro'), join(folder, 'engine')];
    const content = join(folder, 'content');
    for (const each of [astro, engine]) mkdirSync(each);
    try {
      cpSync(EXAMPLE, content, { recursive: true });
      writeFileSync(join(content, 'pages/program.mdx'), PROGRAM_PAGE);
      const build = { content, ...options };
      const ended = [await astroBuild(build, astro), await engineBuild(build, engine)];
      expect(ended.map(({ exitCode, output }) => [exitCode, exitCode === 0 ? '' : output])).toEqual([
        [0, ''],
        [0, ''],
      ]);
      expect(siteFiles(engine).filter((path) => path.endsWith('.html')).length).toBeGreaterThan(90);
      expect(siteDigests(engine).filter(rendered)).toEqual(siteDigests(astro));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  BUILD_MS,
);
