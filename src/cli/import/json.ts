import type { z } from 'zod';
import type { InputProblem } from './imported.ts';

/** A text as JSON; a byte order mark before it is no part of it. */
export function parseJson(text: string): { value: unknown } | { problems: readonly InputProblem[] } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return { value };
  } catch (error) {
    return { problems: [{ message: `It is no JSON, or was cut off: ${reasonOf(error)}` }] };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof SyntaxError ? `${error.message}.` : 'its end is missing.';
}

/** Each item of a list by a schema; what does not fit is told by its number and field, all in one go. */
export function eachBySchema<Schema extends z.ZodType>(
  items: readonly unknown[],
  schema: Schema,
  what: string,
): { items: z.output<Schema>[]; problems: InputProblem[] } {
  const read: z.output<Schema>[] = [];
  const problems: InputProblem[] = [];
  items.forEach((item, index) => {
    const result = schema.safeParse(item);
    if (result.success) read.push(result.data);
    else
      for (const { path, message } of result.error.issues)
        problems.push({ place: `${what} ${index + 1}`, message: fieldProblem(path, message) });
  });
  return { items: read, problems };
}

function fieldProblem(path: readonly PropertyKey[], wanted: string): string {
  return path.length === 0
    ? `There has to be ${wanted} here.`
    : `Its \`${path.map(String).join('.')}\` has to be ${wanted}.`;
}
