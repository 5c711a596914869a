import { z } from 'zod';
import { sharedFields } from '../../domain/schemas/values.ts';
import { type Code, CODES } from '../../journal/problems/codes.ts';
import { expectation } from '../../journal/schema/explain.ts';
import {
  isDateSchema,
  keyReferencesOf,
  type Referenced,
  referencesOf,
  type Schema,
  unwrap,
} from '../../journal/schema/shape.ts';

const IDS: Record<Referenced, string> = {
  partners: 'a partner’s id',
  goals: 'a goal’s id',
  benchmarks: 'a benchmark’s id',
  checkIns: 'the date of a check-in',
};

/** Describes what a field accepts, in the same words as its problems. */
function whatToWrite(schema: Schema): string {
  const inner = unwrap(schema);
  const reference = referencesOf(inner);
  if (reference !== undefined) return IDS[reference];
  if (inner instanceof z.ZodObject) return 'these fields:';
  if (inner instanceof z.ZodArray)
    return inner.element instanceof z.ZodObject
      ? 'a list; each entry has:'
      : `a list; each entry ${whatToWrite(inner.element)}`;
  if (inner instanceof z.ZodRecord) return perKey(inner);
  if (inner instanceof z.ZodUnion && inner.options[0])
    return `${whatToWrite(inner.options[0])}; or one for each partner`;
  if (inner instanceof z.ZodTuple) return 'two values in brackets';
  return isDateSchema(inner) ? 'a date' : wantedBy(inner);
}

function perKey(record: z.ZodRecord): string {
  const keys = keyReferencesOf(record);
  const name = keys === undefined ? 'a field’s name' : IDS[keys];
  const value = unwrap(record.valueType) instanceof z.ZodObject ? 'these fields' : whatToWrite(record.valueType);
  return `for ${name}: ${value}`;
}

/** Returns a schema's own description of what it accepts, from the error for an invalid value. */
function wantedBy(schema: Schema): string {
  const result = z.safeParse(schema, schema instanceof z.ZodString ? '' : Symbol('something else'), {
    error: expectation,
  });
  const wanted = result.error?.issues[0]?.message ?? 'anything';
  // A table doesn't have room for what the example also says.
  return wanted.replace(/: .*(?=, such as)/, '');
}

const HEAD = '| field | what to write | if left out | what it’s for |\n| --- | --- | --- | --- |';

/** Returns a Markdown table of a schema's own fields; nested ones are below their parents, marked by dots. */
export function fieldTable(schema: Schema): string {
  return [HEAD, ...rows(schema, 0)].join('\n');
}

/** Returns a Markdown table of the fields that every document may have. */
export function sharedFieldTable(): string {
  return fieldTable(z.strictObject(sharedFields));
}

function rows(schema: Schema, depth: number): string[] {
  const inner = fieldsWithin(schema);
  if (!inner) return [];
  return Object.entries<Schema>(inner.shape).flatMap(([name, field]) => {
    if (
      depth === 0 &&
      Object.hasOwn(sharedFields, name) &&
      Object.keys(inner.shape).length > Object.keys(sharedFields).length
    )
      return [];
    const marks = depth === 0 ? '' : `${'· '.repeat(depth)}`;
    const description = z.globalRegistry.get(field)?.description ?? '';
    const cells = [`${marks}\`${name}\``, whatToWrite(field), ifLeftOut(field), description];
    return [`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`, ...rows(field, depth + 1)];
  });
}

/** Returns the object schema of a field, or of each of its entries. */
function fieldsWithin(schema: Schema): z.ZodObject | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner;
  if (inner instanceof z.ZodArray) return fieldsWithin(inner.element);
  return inner instanceof z.ZodRecord ? fieldsWithin(inner.valueType) : undefined;
}

function ifLeftOut(field: Schema): string {
  if (field instanceof z.ZodOptional) return '';
  if (!(field instanceof z.ZodDefault)) return '**required**';
  const standard: unknown = field.def.defaultValue;
  return typeof standard === 'string' || typeof standard === 'boolean' ? `\`${standard}\`` : '';
}

/** A component that authors can use in an MDX page. */
interface PageComponent {
  name: string;
  example: string;
  shows: string;
}

export const PAGE_COMPONENTS: readonly PageComponent[] = [
  {
    name: 'BenchmarkChart',
    example: '<BenchmarkChart id="long-run" />',
    shows: 'The chart of a benchmark, with its plan, legend and data, as on its own page.',
  },
  {
    name: 'Progress',
    example: '<Progress benchmark="long-run" />',
    shows: 'How far a benchmark has come: a bar for each of you, with the plan’s mark, and the last readings.',
  },
  {
    name: 'GoalCard',
    example: '<GoalCard id="marathon" />',
    shows: 'A goal: what, by when, whose, and how far along.',
  },
  {
    name: 'MilestoneCard',
    example: '<MilestoneCard id="first-half" />',
    shows: 'A milestone, small win or setback, with its picture. One dated after today can’t be shown yet.',
  },
  { name: 'NextDueDate', example: '<NextDueDate />', shows: 'When the next check-in is due.' },
  {
    name: 'OpenCommitments',
    example: '<OpenCommitments />',
    shows: 'What’s promised and still open, for each of you.',
  },
];

/** Describes how to write pages in MDX. */
export function pageComponents(): string {
  const rows = PAGE_COMPONENTS.map(({ example, shows }) => `| \`${example}\` | ${shows} |`);
  return `A page can also end in \`.mdx\`. Then it’s a small program that can show charts and cards: review it as one. Write
these where you want them, each between empty lines, with the id of the file that you mean; you don’t have to import anything.
They show what the page’s readers may see; an id that they may not see, or that doesn’t exist, stops the build.

| you write | and it shows |
| --- | --- |
${rows.join('\n')}

\`\`\`\`mdx
---
title: A letter for next February
order: 10
---

This is what the year looked like from the legs:

<BenchmarkChart id="long-run" />

And the next time we’ll talk about it:

<NextDueDate />
\`\`\`\`
`;
}

const FAMILIES: Record<string, string> = {
  file: 'Files and folders',
  encoding: 'How a file is saved',
  frontmatter: 'The two `---` lines',
  yaml: 'How the fields are written',
  schema: 'What’s in the fields',
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

/** Returns a table of problems for each family of codes. */
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

Each problem has a code that stays the same. An **error** stops the build: there’s no telling what you mean. A **warning**
doesn’t: look at it, and leave it if it’s right (\`--strict\` treats warnings as errors).
`;
