/** A part of the source that is broken in small places, and the tests that should notice. */
export interface Subject {
  folders: readonly string[];
  tests: readonly string[];
  /** Left out of them: they start git, build sites, or read ten years of a journal. */
  slowTests: readonly string[];
  /** The share of mutants that the tests have to notice. */
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
  // Tests of the pages' `.astro` files need Astro, which takes too long for a thousand runs.
  tests: ['tests/views/*.test.ts'],
  slowTests: ['tests/views/bounded-pages.test.ts'],
  minScore: 0.75,
};

const SUBJECTS = [RULES, VIEWS];

/** What is broken if nothing is named. */
export const DEFAULT_FOLDERS = RULES.folders;

/** The subject that files or folders belong to; all of them to the same. */
export function subjectOf(paths: readonly string[]): Subject {
  const subject = SUBJECTS.find(({ folders }) =>
    paths.every((path) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`))),
  );
  if (subject) return subject;
  const choices = SUBJECTS.map(({ folders }) => folders.join(' and ')).join('; or of ');
  throw new Error(`Name files or folders of ${choices}.`);
}
