import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ownEngine } from '../../engine/engine-folder.ts';
import { idOf } from '../../output/drafts/text.ts';
import type { NewFile } from '../../journal/files/write-files.ts';
import { authorReference } from '../reference/author-reference.ts';
import { codeOwners } from './code-owners.ts';
import type { Dependency } from './obtained.ts';

/** Where a journal's repository is kept and its site published, and what that place needs. */
export const HOSTS = ['github', 'gitlab', 'cloudflare', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/** What is written for each host, by what it is called in the repository; nothing for `none`. */
const NAMES: Readonly<Record<string, string>> = {
  'gitlab-ci.yml': '.gitlab-ci.yml',
  'wrangler.jsonc': 'wrangler.jsonc',
};

/** What a repository is made of, beside the journal. */
export interface RepositoryPlan {
  /** What the pair call themselves. */
  name: string;
  timezone: string;
  host: Host;
  dependency: Dependency;
  /** What it is called in package.json. */
  engine: string;
  /** The partners, for GitHub to ask each of them for a review of what the others write. */
  people: readonly { github?: string | undefined }[];
}

/** The files of a pair's repository that belong to the engine and the host, paths relative to it. */
export function repositoryFiles(plan: RepositoryPlan): NewFile[] {
  return [
    { path: 'package.json', text: packageJson(plan) },
    { path: '.gitignore', text: template('gitignore') },
    { path: 'content/README.md', text: authorReference() },
    ...hostFiles(plan),
    ...owners(plan),
  ];
}

/**
 * The files that a host needs: what `upgrade` writes anew.
 * @example hostFiles({ host: 'gitlab', … }) // [{ path: '.gitlab-ci.yml', text: … }]
 */
export function hostFiles({ host, name, timezone }: Pick<RepositoryPlan, 'host' | 'name' | 'timezone'>): NewFile[] {
  if (host === 'none') return [];
  const folder = join(templates(), host);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
      const text = template(`${host}/${file}`).replaceAll('__TIMEZONE__', timezone).replaceAll('__NAME__', slug(name));
      return { path: NAMES[file] ?? `.${host}/${file}`, text };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function owners({ host, people }: RepositoryPlan): NewFile[] {
  const names = people.flatMap(({ github }) => github ?? []);
  return host === 'github' && names.length > 0 ? [codeOwners('content', names)] : [];
}

/** The commands of a pair: all but those that made the repository. The list of all of them names setup, too. */
export const PAIR_COMMANDS = [
  'new',
  'rename',
  'dev',
  'build',
  'preview',
  'check',
  'status',
  'digest',
  'feedback',
  'next',
  'keys',
  'import',
  'export',
] as const;

/** Every message names a command as npm starts it. */
function packageJson({ name, dependency, engine }: RepositoryPlan): string {
  const scripts = Object.fromEntries(PAIR_COMMANDS.map((command) => [command, `${engine} ${command}`]));
  const manifest = {
    name: slug(name),
    private: true,
    type: 'module',
    scripts,
    dependencies: { [engine]: dependency.kind === 'range' ? dependency.range : `file:${dependency.file}` },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function slug(name: string): string {
  return idOf(name) || 'our-journal';
}

/** npm packs no `.gitignore` of a folder, so the files have their dots only in the repository that is made. */
function template(file: string): string {
  return readFileSync(join(templates(), file), 'utf8');
}

function templates(): string {
  const engine = ownEngine();
  return engine === undefined ? join(import.meta.dirname, 'repository') : join(engine, 'repository');
}
