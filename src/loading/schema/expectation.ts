import type { z } from 'zod';

const KINDS: Partial<Record<string, string>> = {
  string: 'some words',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list, such as `[one, two]`',
  tuple: 'a list of two values, such as `[old, new]`',
  object: 'fields with their values, each on its own line and further in',
  record: 'names with their values, such as `{ robin: 8, sam: 5 }`',
};

/**
 * What a schema wants, as words that follow "Write": Zod's error map for whatever the schema says nothing of itself.
 * The schemas' own `error` texts are such words too.
 */
export function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? 'another kind of value';
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'too_small':
      return bound(issue.origin, issue.minimum, issue.inclusive === false ? 'more than' : 'at least');
    case 'too_big':
      return bound(issue.origin, issue.maximum, issue.inclusive === false ? 'less than' : 'at most');
    case 'invalid_format':
      return issue.format === 'url' ? 'an address that starts with https://' : 'text in the form that the README shows';
    default:
      return 'what the README says of this field';
  }
}

function bound(origin: string, limit: number | bigint, words: string): string {
  if (origin === 'array') return `a list of ${words} ${limit}`;
  return origin === 'string' ? `text of ${words} ${limit} letters` : `a number that is ${words} ${limit}`;
}
