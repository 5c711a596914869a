import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ownEngine } from '../../engine/engine-folder.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import type { NewFile } from '../../journal/files/write-files.ts';
import { authorReference } from '../reference/author-reference.ts';
import { codeOwners } from './code-owners.ts';
import { type Dependency, specifierOf, thisEngine } from './obtained.ts';
import { type Host, recordOf } from './record.ts';

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

/** The files of a pair's repository beside the journal, paths relative to it. */
export function repositoryFiles(plan: RepositoryPlan): NewFile[] {
  const files = engineFiles(plan);
  return [{ path: 'package.json', text: packageJson(plan, files) }, ...files, ...owners(plan)];
}

/** Those of them that stay the engine's: what `upgrade` writes anew. */
export function engineFiles(plan: Pick<RepositoryPlan, 'host' | 'name' | 'timezone'>): NewFile[] {
  return [
    { path: '.gitignore', text: template('gitignore') },
    { path: 'content/README.md', text: authorReference() },
    ...hostFiles(plan),
    ...editorFiles(),
  ];
}

/** For VS Code: a task that shows problems at their lines, and the schema of feedback, which comes with the engine. */
function editorFiles(): NewFile[] {
  return ['settings.json', 'tasks.json'].map((file) => ({
    path: `.vscode/${file}`,
    text: template(`vscode/${file}`).replaceAll('__ENGINE__', thisEngine().name),
  }));
}

/** @example hostFiles({ host: 'gitlab', … }) // [{ path: '.gitlab-ci.yml', text: … }] */
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
  'upgrade',
] as const;

function packageJson({ name, dependency, engine, host }: RepositoryPlan, files: readonly NewFile[]): string {
  const manifest = {
    name: slug(name),
    private: true,
    type: 'module',
    scripts: pairScripts(engine),
    dependencies: { [engine]: specifierOf(dependency) },
    [engine]: recordOf(host, files),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Every message names a command as npm starts it. */
export function pairScripts(engine: string): Record<string, string> {
  return Object.fromEntries(PAIR_COMMANDS.map((command) => [command, `${engine} ${command}`]));
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
