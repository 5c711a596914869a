import type { z } from 'zod';
import { type Collection, schemas } from '../../domain/schemas/index.ts';
import { oneOf } from '../folders.ts';
import { expectation } from './expectation.ts';
import { explainIssue, type FieldFinding, type Subject } from './explain.ts';
import { keyReferencesOf, referencesOf, schemaAt, valueAt } from './shape.ts';

export type DataOf<C extends Collection> = z.infer<(typeof schemas)[C]>;

export interface Validated<C extends Collection> {
  /** None where there are findings, or references that cannot be. */
  data?: DataOf<C>;
  findings: FieldFinding[];
}

/** Fields against the schema of their collection. What is no possible id is left to whoever knows the ids. */
export function validate<C extends Collection>(collection: C, fields: Record<string, unknown>): Validated<C> {
  const schema = schemas[collection];
  const result = schema.safeParse(fields, { error: expectation });
  // `schema` is the union of all schemas to the compiler; its output is that of `collection`.
  if (result.success) return { data: result.data as DataOf<C>, findings: [] };
  const subject: Subject = { schema, data: fields, one: oneOf(collection) };
  const issues = [...result.error.issues, ...hiddenIssues(collection, fields, result.error.issues)];
  const findings = issues
    .flatMap((issue) => explainIssue(issue, subject))
    .filter((found) => !isReference(found, subject));
  return { findings: findings.filter((found) => !isExplained(found, findings)) };
}

/** Zod holds back a document's own rules while it has unknown fields; without them it says the rest. */
function hiddenIssues(
  collection: Collection,
  fields: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
): z.core.$ZodIssue[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  if (unknown.length === 0 || issues.length > 1) return [];
  const known = Object.fromEntries(Object.entries(fields).filter(([name]) => !unknown.includes(name)));
  return schemas[collection].safeParse(known, { error: expectation }).error?.issues ?? [];
}

function isReference({ finding, path }: FieldFinding, { schema, data }: Subject): boolean {
  if (finding.code === 'schema/wrong-name') return keyReferencesOf(schemaAt(schema, path.slice(0, -1))) !== undefined;
  return typeof valueAt(data, path) === 'string' && referencesOf(schemaAt(schema, path)) !== undefined;
}

/** A field is not missing where an unknown one beside it was meant to be it. */
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
