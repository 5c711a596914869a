import { resolve } from 'node:path';

/** A part of the source to mutate, and the tests that should notice. */
export interface Subject {
  folders: readonly string[];
  tests: readonly string[];
  /** Tests that are left out: they start git, build sites, or read ten years of a journal. */
  slowTests: readonly string[];
  /** A Vite configuration that the tests need. */
  viteConfig?: string;
  /** The share of mutants that the tests must notice. */
  minScore: number;
}

const RULES: Subject = {
  folders: ['src/domain', 'src/journal/rules'],
  tests: ['tests/{domain,journal}/**/*.test.ts'],
  slowTests: ['tests/journal/{git-files,repository,accepted-builds}.test.ts'],
  minScore: 0.85,
};

const VIEWS: Subject = {
  folders: ['src/views'],
  // Digests, feeds and the form say the same as pages, in words from the same views.
  tests: ['tests/{views,output,client/write}/**/*.test.ts'],
  slowTests: ['tests/views/bounded-pages.test.ts', 'tests/output/{cohort,share}/**'],
  viteConfig: resolve(import.meta.dirname, '../views/pages/vite.config.ts'),
  minScore: 0.75,
};

const SUBJECTS = [RULES, VIEWS];

/** Mutated if nothing else is named. */
export const DEFAULT_FOLDERS = RULES.folders;

/** Returns the subject of files or folders, which must all be of the same one. */
export function subjectOf(paths: readonly string[]): Subject {
  const subject = SUBJECTS.find(({ folders }) =>
    paths.every((path) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`))),
  );
  if (subject) return subject;
  const choices = SUBJECTS.map(({ folders }) => folders.join(' and ')).join('; or of ');
  throw new Error(`Name files or folders of ${choices}.`);
}
