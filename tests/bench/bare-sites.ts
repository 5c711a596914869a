import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { measure, type Measured } from './measure.ts';

/**
 * A well-known generator, building the simplest possible site from the same files: one layout, and one page for each
 * file.
 */
export interface BareSite {
  name: string;
  /** Writes the site's sources into a folder, and builds it there from scratch. */
  build: (journal: string, folder: string) => Promise<Measured>;
}

const LAYOUT = (title: string, content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${content}</main></body></html>\n`;

/**
 * Returns the generators that are installed on this machine, and how to get the others. None of them is a dependency of
 * the project.
 */
export function bareSites(eleventyFolder: string): { found: BareSite[]; missing: string[] } {
  const found: BareSite[] = [];
  const missing: string[] = [];
  const eleventy = findEleventy(eleventyFolder);
  if (eleventy) found.push(eleventySite(eleventy));
  else missing.push('Eleventy: `npm install --prefix <folder> @11ty/eleventy`, then `--eleventy <folder>`');
  const hugo = versionOf('hugo', ['version']);
  if (hugo) found.push(hugoSite(/v[\d.]+/.exec(hugo)?.[0] ?? ''));
  else missing.push('Hugo: `apt-get install hugo`, or another way onto the PATH');
  return { found, missing };
}

function findEleventy(folder: string): { command: string; version: string } | undefined {
  try {
    const main = createRequire(join(resolve(folder), 'package.json')).resolve('@11ty/eleventy');
    const command = join(dirname(main), '../cmd.cjs');
    return { command, version: versionOf(process.execPath, [command, '--version']) ?? '' };
  } catch {
    return undefined;
  }
}

function versionOf(program: string, args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function eleventySite({ command, version }: { command: string; version: string }): BareSite {
  return {
    name: `Eleventy ${version}, bare`,
    build: (journal, folder) => {
      prepare(journal, folder, {
        'content/_includes/bare.njk': LAYOUT('{{ title }}', '{{ content | safe }}'),
        'eleventy.config.js':
          "module.exports = (config) => { config.addGlobalData('layout', 'bare.njk'); return { markdownTemplateEngine: false, dir: { input: 'content', output: 'out' } }; };\n",
      });
      return measure({ program: process.execPath, args: [command, '--quiet', '--formats=md'], cwd: folder });
    },
  };
}

function hugoSite(version: string): BareSite {
  return {
    name: `Hugo ${version}, bare`,
    build: (journal, folder) => {
      prepare(journal, folder, {
        'layouts/_default/single.html': LAYOUT('{{ .Title }}', '{{ .Content }}'),
        'config.toml':
          'baseURL = "/"\nbuildFuture = true\nbuildExpired = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]\n',
      });
      return measure({ program: 'hugo', args: ['--quiet', '--destination', 'out'], cwd: folder });
    },
  };
}

function prepare(journal: string, folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(journal, join(folder, 'content'), { recursive: true, filter: (path) => !path.endsWith('.yaml') });
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
