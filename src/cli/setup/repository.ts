import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ownEngine } from '../../engine/engine-folder.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import type { NewFile } from '../../journal/files/write-files.ts';
import { authorReference } from '../reference/author-reference.ts';
import { codeOwners } from './code-owners.ts';
import { type Dependency, specifierOf, thisEngine } from './obtained.ts';
import { type Host, recordOf } from './record.ts';

/** The files for each host, by their names in the repository; none for `none`. */
const NAMES: Readonly<Record<string, string>> = {
  'gitlab-ci.yml': '.gitlab-ci.yml',
  'wrangler.jsonc': 'wrangler.jsonc',
};

/** What a repository is made of, apart from the journal. */
export interface RepositoryPlan {
  /** The pair's name for themselves. */
  name: string;
  timezone: string;
  host: Host;
  dependency: Dependency;
  /** The engine's name in package.json. */
  engine: string;
  /** The partners, so that GitHub asks each of them to review what the others write. */
  people: readonly { github?: string | undefined }[];
}

/** Returns the files of a pair's repository apart from the journal, with paths relative to it. */
export function repositoryFiles(plan: RepositoryPlan): NewFile[] {
  const files = engineFiles(plan);
  return [{ path: 'package.json', text: packageJson(plan, files) }, ...files, ...owners(plan)];
}

/** Returns those files that belong to the engine and are updated by `upgrade`. */
export function engineFiles(plan: Pick<RepositoryPlan, 'host' | 'name' | 'timezone'>): NewFile[] {
  return [
    { path: '.gitignore', text: template('gitignore') },
    { path: 'content/README.md', text: authorReference() },
    ...hostFiles(plan),
    ...editorFiles(),
  ];
}

/**
 * Returns files for VS Code: a task that shows problems at their lines, and the schema of feedback, which comes with
 * the engine.
 */
function editorFiles(): NewFile[] {
  return ['settings.json', 'tasks.json'].map((file) => ({
    path: `.vscode/${file}`,
    text: template(`vscode/${file}`).replaceAll('__ENGINE__', thisEngine().name),
  }));
}

/** Returns a host's files. @example hostFiles({ host: 'gitlab', … }) // [{ path: '.gitlab-ci.yml', text: … }] */
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

/**
 * The commands of a pair: all except those that create the repository, such as setup, which is in the list of all
 * commands.
 */
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

/** Returns a pair's scripts, because messages name commands as npm runs them. */
export function pairScripts(engine: string): Record<string, string> {
  return Object.fromEntries(PAIR_COMMANDS.map((command) => [command, `${engine} ${command}`]));
}

function slug(name: string): string {
  return idOf(name) || 'our-journal';
}

/**
 * Returns a template's text. npm doesn't pack a folder's `.gitignore`, so the templates' names get their dots only in
 * the new repository.
 */
function template(file: string): string {
  return readFileSync(join(templates(), file), 'utf8');
}

function templates(): string {
  const engine = ownEngine();
  return engine === undefined ? join(import.meta.dirname, 'repository') : join(engine, 'repository');
}
