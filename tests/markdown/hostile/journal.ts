import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { schemas } from '../../../src/domain/schemas/index.ts';
import { type ExampleFile, files } from '../../example/example.ts';
import { CORPUS } from './corpus/index.ts';

const EXAMPLE = join(import.meta.dirname, '../../../content');
const PICTURE = join(EXAMPLE, 'partners/robin.jpg');
const LONGEST = 300;
/** After the example's last day, so that everything in it is shown. */
export const HOSTILE_TODAY = '2026-11-26';

/**
 * The corpus as words for places without Markdown: on one line, limited to characters that a journal may contain
 * (control characters, and those that change the text's direction, are refused when a file is read).
 */
export const HOSTILE_WORDS: readonly string[] = [
  ...new Set(
    CORPUS.map(({ text }) =>
      text
        .toWellFormed()
        // eslint-disable-next-line no-control-regex -- it removes them
        .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\s]+/g, ' ')
        .trim()
        .slice(0, LONGEST)
        .trim(),
    ),
  ),
];

/** Every kind of text in a body, with words in it. */
const BODY = `### {words}

{words} **{words}** *{words}* ~~{words}~~ [{words}](https://example.org/ "{words}") ![{words}](./picture.jpg)

> {words}

| {words} |
| ------- |
| {words} |

1. {words}[^note]

[^note]: {words}
`;

const CHECK_IN = `{words}

## Progress
${BODY}
## {words}
{words}
## Wins
- {words}
## Setbacks
- {words}
  - Lesson: {words}
  - Recovery: {words}
## Concerns
- {words}
## Feedback
### robin to sam
{words}
## Next steps
- [ ] @robin {words}
- [x] @sam {words}
- [ ] ~~{words}~~
## Accountability
- [ ] {words}
## Notes
{words}
`;

/**
 * Writes the example journal, which has every field of the format, with hostile words in every field and place that
 * takes text. The words go round the list, a different one for each place.
 * @param from the index of the first place's words; after all indexes, every place has had all words
 * @returns the words in the order of their places
 */
export function writeHostileExample(folder: string, words: readonly string[], from: number): string[] {
  const used: string[] = [];
  const next = (): string => {
    const word = words[(from + used.length) % words.length] ?? '';
    used.push(word);
    return word;
  };
  cpSync(EXAMPLE, folder, { recursive: true });
  for (const { file, collection, fields, body } of files) {
    const path = join(folder, file);
    cpSync(PICTURE, join(dirname(path), 'picture.jpg'));
    // A remark's text is Markdown; JSON is valid YAML.
    const field = collection === 'feedback' ? () => literally(next()) : next;
    const yaml = JSON.stringify(withWords(schemas[collection], fields, field), undefined, 2);
    writeFileSync(
      path,
      collection === 'feedback' ? yaml : `---\n${yaml}\n---\n${hostileBody({ file, collection, body }, next)}`,
    );
  }
  return used;
}

function hostileBody({ file, collection, body }: Omit<ExampleFile, 'fields'>, next: () => string): string {
  const template = collection === 'checkIns' ? CHECK_IN : BODY;
  const written = template.replaceAll('{words}', () => literally(next()));
  // Pages keep their charts and cards; goals and check-ins take the template's text.
  return file.endsWith('.mdx') ? `${body}\n\n${written}` : written;
}

/** Replaces words in a value wherever its schema takes any text. */
function withWords(schema: z.core.$ZodType, value: unknown, next: () => string): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return withWords(schema.unwrap(), value, next);
  if (schema instanceof z.ZodObject && isRecord(value)) {
    // Fields of an object that has already been parsed.
    const shape = schema.shape as Record<string, z.core.$ZodType>;
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, shape[name] ? withWords(shape[name], field, next) : field]),
    );
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => withWords(schema.element, item, next));
  if (schema instanceof z.ZodRecord && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, withWords(schema.valueType, item, next)]),
    );
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((each) => z.safeParse(each, value).success);
    return option ? withWords(option, value, next) : value;
  }
  return typeof value === 'string' && takesAnyText(schema) ? next() : value;
}

function takesAnyText(schema: z.core.$ZodType): boolean {
  return ['<b>', '"\'&', '../ #', '2026'].every((text) => z.safeParse(schema, text).success);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Writes words as Markdown that means exactly them. */
function literally(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
