import { type Code, CODES } from '../../loading/codes.ts';

const FAMILIES: Record<string, string> = {
  file: 'Files and folders',
  encoding: 'How a file is saved',
  frontmatter: 'The two `---` lines',
  yaml: 'The form of the fields',
  schema: 'What stands in the fields',
  reference: 'Names of other files',
  session: 'Check-ins and pages',
  date: 'Dates',
  benchmark: 'Benchmarks',
  goal: 'Goals',
  feedback: 'Feedback',
  body: 'Texts',
  image: 'Pictures',
  link: 'Links',
  html: 'HTML in texts',
};

/** Every kind of problem, in a table for each family. */
export function problemCodes(): string {
  // `Object.keys` widens the keys to string.
  const families = Map.groupBy(Object.keys(CODES) as Code[], (code) => code.split('/', 1)[0] ?? '');
  const tables = [...families].map(([family, codes]) =>
    [
      `### ${FAMILIES[family] ?? family}\n`,
      '| code | level | what it means |',
      '| --- | --- | --- |',
      ...codes.map(row),
      '',
    ].join('\n'),
  );
  return [INTRODUCTION, ...tables].join('\n');
}

function row(code: Code): string {
  const { severity, title } = CODES[code];
  return `| \`${code}\` | ${severity} | ${title} |`;
}

const INTRODUCTION = `## What \`npm run check\` can say

Each problem has a code that stays the same. An **error** stops the build: the journal cannot know what you mean. A **warning**
does not: look at it, and leave it if it is right (\`--strict\` takes warnings for errors).
`;
