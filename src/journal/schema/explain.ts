import type { z } from 'zod';
import type { Code } from '../problems/codes.ts';
import { nearest } from '../problems/did-you-mean.ts';
import { OWN, type ProblemDetails } from '../problems/problem.ts';
import type { Part, Path } from '../yaml/locate.ts';
import { repair } from './repair.ts';
import { accepts, fieldNames, isDateSchema, nearestDescription, type Schema, schemaAt, valueAt } from './shape.ts';

const KINDS: Partial<Record<string, string>> = {
  string: 'some words',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list, such as `[one, two]`',
  tuple: 'a list of two values, such as `[old, new]`',
  object: 'fields with their values, each indented on a line of its own',
  record: `names with their values, such as \`{ ${OWN.values} }\``,
};

/**
 * Returns what a schema expects, in words that follow "Write": Zod's error map for schemas without their own text. The
 * schemas' `error` texts have the same form.
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
      return 'what the README says about this field';
  }
}

function bound(origin: string, limit: number | bigint, words: string): string {
  if (origin === 'array') return `a list of ${words} ${limit}`;
  return origin === 'string' ? `text of ${words} ${limit} letters` : `a number that is ${words} ${limit}`;
}

/** A finding about a field; the caller adds its place in the file. */
export interface FieldFinding {
  finding: ProblemDetails;
  path: Path;
  part: Part;
}

/** What was validated, and what partners call it. */
export interface Subject {
  schema: Schema;
  data: unknown;
  /** Such as "a goal". */
  one: string;
}

/** Turns a Zod issue into findings for people who don't know Zod, one finding for each mistake. */
export function explainIssue(issue: z.core.$ZodIssue, subject: Subject, around: Path = []): FieldFinding[] {
  const path = [...around, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, subject));
  if (issue.code === 'invalid_union') return explainUnion(issue, subject, path);
  const wanted = withOwnDays(
    issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message,
  );
  if (issue.code === 'invalid_key') return [{ path, part: 'key', finding: wrongKey(path, wanted) }];
  const value = valueAt(subject.data, path);
  const schema = schemaAt(subject.schema, path);
  const why = nearestDescription(subject.schema, path);
  const because = why === undefined ? {} : { why: `What belongs here: ${why}` };
  if (value === undefined)
    return [{ path, part: 'key', finding: { ...missing(path, wanted, issue.code), ...because } }];
  if (value === null)
    return [
      {
        path,
        part: 'key',
        finding: { ...empty(path, wanted, accepts(schema ?? subject.schema, undefined)), ...because },
      },
    ];
  return [{ path, part: 'value', finding: { ...wrong(issue, wanted, value, path, schema), ...because } }];
}

/** Replaces the dates that the schemas use as examples with days of the journal. */
function withOwnDays(wanted: string): string {
  return wanted.replace(/\b\d{4}-\d{2}-\d{2}/g, OWN.day);
}

/** Explains "one value or one per partner": what was written shows which of the two was meant. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, subject: Subject, path: Path): FieldFinding[] {
  const value = valueAt(subject.data, path);
  const [single = [], perPartner = []] = issue.errors;
  const meant = typeof value === 'object' && value !== null && !Array.isArray(value) ? perPartner : single.slice(0, 1);
  return meant
    .flatMap((inner) => explainIssue(inner, subject, path))
    .map(({ finding, ...rest }) => {
      if (meant === perPartner || finding.fix === undefined || finding.suggestion !== undefined)
        return { finding, ...rest };
      const fix = `${finding.fix.replace(/\.$/, '')}; or one for each partner, such as \`{ ${OWN.values} }\`.`;
      return { ...rest, finding: { ...finding, fix } };
    });
}

function unknownField(key: string, around: Path, { schema, data, one }: Subject): FieldFinding {
  const known = fieldNames(schemaAt(schema, around));
  const beside = valueAt(data, around);
  const isGiven = (name: string) => typeof beside === 'object' && beside !== null && Object.hasOwn(beside, name);
  const near = nearest(
    key,
    known.filter((name) => !isGiven(name)),
  );
  const owner = around.length === 0 ? one : fieldName(around);
  const others =
    known.length <= 8
      ? `write one of ${known.map((name) => `\`${name}\``).join(', ')}`
      : 'look up its name in the README of the content folder';
  return {
    path: [...around, key],
    part: 'key',
    finding: {
      code: 'schema/unknown-field',
      message: `\`${key}\` isn’t a field of ${owner}.`,
      why: 'An unknown field would be ignored.',
      fix: near === undefined ? `Remove it, or ${others}.` : `Did you mean \`${near}\`?`,
      ...(near === undefined ? {} : { suggestion: near }),
    },
  };
}

function wrongKey(path: Path, wanted: string): ProblemDetails {
  return {
    code: 'schema/wrong-value',
    message: `${valueName(path.at(-1))} can’t be a name in ${fieldName(path.slice(0, -1))}.`,
    fix: `Write ${wanted}.`,
  };
}

function missing(path: Path, wanted: string, code: z.core.$ZodIssue['code']): ProblemDetails {
  return {
    code: 'schema/missing-field',
    message: `${capitalised(fieldName(path))} is missing.`,
    fix: code === 'custom' ? `Write ${wanted}.` : `Add \`${String(path.at(-1))}:\`, and after it ${wanted}.`,
  };
}

function empty(path: Path, wanted: string, mayBeMissing: boolean): ProblemDetails {
  return {
    code: 'schema/empty-field',
    message: `${capitalised(fieldName(path))} has nothing after it.`,
    fix: `Write ${wanted}${mayBeMissing ? `, or ${removeIt(path)}` : ''}.`,
  };
}

function wrong(
  issue: z.core.$ZodIssue,
  wanted: string,
  value: unknown,
  path: Path,
  schema: Schema | undefined,
): ProblemDetails {
  const mayGo = (schema !== undefined && accepts(schema, undefined)) || typeof path.at(-1) === 'number';
  const orWithout = isEmpty(value) && mayGo ? `, or ${removeIt(path)}` : '';
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const meant = repair(value, schema) ?? (typeof value === 'string' ? nearest(value, options) : undefined);
  const isGroup = issue.code === 'custom' && typeof value === 'object';
  const isOfNoUse = issue.code === 'custom' && wanted.startsWith('nothing here');
  return {
    code: codeOf(issue, schema),
    message: `${capitalised(fieldName(path))} ${isOfNoUse ? 'doesn’t belong here' : isGroup ? 'doesn’t fit together' : `can’t be ${valueName(value)}`}.`,
    fix: meant === undefined ? `Write ${wanted}${orWithout}.` : `Write ${wanted}. Did you mean \`${meant}\`?`,
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}

/** Returns advice to remove a field. Within another field it may share its line. */
function removeIt(path: Path): string {
  if (typeof path.at(-1) === 'number') return 'remove the entry';
  return path.length === 1 ? 'remove the line' : `remove \`${String(path.at(-1))}\``;
}

/** Returns whether a value is text or a list with nothing in it. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && !/\S/.test(value);
}

function codeOf(issue: z.core.$ZodIssue, schema: Schema | undefined): Code {
  if (isDateSchema(schema)) return 'schema/date';
  if (issue.code === 'invalid_value') return 'schema/unknown-value';
  if (issue.code === 'invalid_type') return 'schema/wrong-type';
  return 'schema/wrong-value';
}

/**
 * Returns a readable name of a field.
 * @example fieldName(['checkpoints', 1, 'date']) // '`date` in entry 2 of `checkpoints`'
 */
export function fieldName(path: Path): string {
  const last = path.at(-1);
  const around = path.slice(0, -1);
  if (last === undefined) return 'this document';
  if (typeof last === 'number') return `entry ${last + 1} of ${fieldName(around)}`;
  if (around.length === 0) return `\`${String(last)}\``;
  return `\`${String(last)}\` in ${fieldName(around)}`;
}

/** Returns a short, readable form of a value. */
function valueName(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  const text = String(value).replace(/\s+/g, ' ');
  if (text.trim() === '') return 'empty';
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}

/** Begins a sentence with a capital letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
