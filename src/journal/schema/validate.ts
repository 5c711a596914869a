import { z } from 'zod';
import { type Collection, schemas } from '../../domain/schemas/index.ts';
import { oneOf } from '../files/folders.ts';
import { expectation, explainIssue, type FieldFinding, type Subject } from './explain.ts';
import { accepts, fieldNames, keyReferencesOf, referencesOf, schemaAt, unwrap, valueAt } from './shape.ts';

export type DataOf<C extends Collection> = z.infer<(typeof schemas)[C]>;

export interface Validated<C extends Collection> {
  /** Absent if there are findings, or impossible references. */
  data?: DataOf<C>;
  findings: FieldFinding[];
}

/** Stands in for a field that couldn't be read. No schema accepts it, so that rules about other fields aren't evaluated. */
const UNREAD = Symbol('unread');

/**
 * Validates fields against the schema of their collection. Impossible ids are left to the code that knows the ids.
 * @param unread fields that are written but couldn't be read, and so aren't reported, not even as missing
 */
export function validate<C extends Collection>(
  collection: C,
  fields: Record<string, unknown>,
  unread: ReadonlySet<string> = new Set(),
): Validated<C> {
  const schema = schemas[collection];
  const isUnread = (name: PropertyKey | undefined) => unread.has(String(name)) && !Object.hasOwn(fields, String(name));
  const known = fieldNames(schema).filter(isUnread);
  const result = schema.safeParse(
    { ...fields, ...Object.fromEntries(known.map((name) => [name, UNREAD])) },
    { error: expectation },
  );
  // The compiler sees `schema` as the union of all schemas; its output is that of `collection`.
  if (result.success) return { data: result.data as DataOf<C>, findings: [] };
  const subject: Subject = { schema, data: fields, one: oneOf(collection) };
  const issues =
    known.length > 0
      ? result.error.issues.filter(({ path }) => !isUnread(path[0]))
      : [...result.error.issues, ...hiddenIssues(collection, fields, result.error.issues)];
  const findings = issues
    .flatMap((issue) => explainIssue(issue, subject))
    .filter((found) => !isReference(found, subject));
  return { findings: findings.filter((found) => !isExplained(found, findings)) };
}

/**
 * Finds the issues that Zod holds back: it doesn't evaluate a document's own rules while one of its fields is wrong.
 * It's asked again without the wrong fields, or with a stand-in for required ones. A field that decides what others may
 * be isn't replaced.
 */
function hiddenIssues(
  collection: Collection,
  fields: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
): z.core.$ZodIssue[] {
  const schema = schemas[collection];
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.path[0] !== undefined ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  );
  const mended = Object.fromEntries(Object.entries(fields).filter(([name]) => !wrong.has(name)));
  for (const name of wrong) {
    const field = schemaAt(schema, [name]);
    if (field && unwrap(field) instanceof z.ZodEnum) return [];
    const standIn =
      field && accepts(field, undefined) ? undefined : STAND_INS.find((value) => field && accepts(field, value));
    if (standIn !== undefined) mended[name] = standIn;
  }
  const again = schema.safeParse(mended, { error: expectation }).error?.issues ?? [];
  // A missing field may be missing because a wrong one was removed.
  const isTrue = (name: string) =>
    Object.hasOwn(fields, name) || [...wrong].every((gone) => Object.hasOwn(mended, gone) || !schemaAt(schema, [gone]));
  return again.filter(({ code, path }) => code === 'custom' && !wrong.has(String(path[0])) && isTrue(String(path[0])));
}

/** Values of which at least one is accepted by any required field. */
const STAND_INS: readonly unknown[] = ['x', '2000-01-01', 0, ['x']];

function isReference({ finding, path, part }: FieldFinding, { schema, data }: Subject): boolean {
  if (part === 'key' && finding.code === 'schema/wrong-value')
    return keyReferencesOf(schemaAt(schema, path.slice(0, -1))) !== undefined;
  const value = valueAt(data, path);
  return typeof value === 'string' && /\S/.test(value) && referencesOf(schemaAt(schema, path)) !== undefined;
}

/** Returns whether a missing field is explained by an unknown one that was probably meant to be it. */
function isExplained({ finding, path }: FieldFinding, all: readonly FieldFinding[]): boolean {
  if (finding.code !== 'schema/missing-field') return false;
  const around = path.slice(0, -1).join('/');
  return all.some(
    (other) =>
      other.finding.code === 'schema/unknown-field' &&
      other.finding.suggestion === path.at(-1) &&
      other.path.slice(0, -1).join('/') === around,
  );
}
