import { z } from 'zod';
import type { Collection } from '../../domain/schemas/index.ts';

export type Schema = z.core.$ZodType;

/** Returns a schema without `optional` and `default` around it. */
export function unwrap(schema: Schema): Schema {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.def.innerType;
  return inner;
}

/** Returns the schema one step down a path; undefined if there is no such step. */
export function childOf(schema: Schema, step: PropertyKey): Schema | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = inner.shape;
    return Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  }
  if (inner instanceof z.ZodRecord) return inner.valueType;
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodTuple) return inner.def.items[Number(step)];
  if (inner instanceof z.ZodUnion)
    return inner.options.map((option) => childOf(option, step)).find((child) => child !== undefined);
  return undefined;
}

/** Returns the schema at the end of a path. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of path) at = at && childOf(at, step);
  return at;
}

/** Returns the names of an object's fields, in the order of the format; empty for anything else. */
export function fieldNames(schema: Schema | undefined): string[] {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function descriptionOf(schema: Schema | undefined): string | undefined {
  return schema && (z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(unwrap(schema))?.description);
}

/** Returns the schema's description of a field, or of the field around it if its own is a single word ("When."). */
export function nearestDescription(schema: Schema, path: readonly PropertyKey[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const description = descriptionOf(schemaAt(schema, path.slice(0, length)));
    if (description?.includes(' ')) return description;
  }
  return undefined;
}

const REFERENCED = ['partners', 'goals', 'benchmarks', 'checkIns'] as const;
export type Referenced = (typeof REFERENCED)[number] & Collection;

/** Returns the collection whose ids a text names, if the schema says so (`.meta({ references })`). */
export function referencesOf(schema: Schema | undefined): Referenced | undefined {
  const named = schema && z.globalRegistry.get(unwrap(schema))?.['references'];
  return REFERENCED.find((collection) => collection === named);
}

/** Returns the collection whose ids are the keys of a record. */
export function keyReferencesOf(schema: Schema | undefined): Referenced | undefined {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodRecord) return referencesOf(inner.keyType);
  if (inner instanceof z.ZodUnion) return inner.options.map(keyReferencesOf).find((found) => found !== undefined);
  return undefined;
}

/** Returns whether a value is valid for a schema. */
export function accepts(schema: Schema, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** Returns whether a schema accepts calendar dates, and only existing ones. */
export function isDateSchema(schema: Schema | undefined): boolean {
  return schema !== undefined && accepts(schema, '2024-02-29') && !accepts(schema, '2023-02-29');
}

/** Returns the value at the end of a path. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let at = data;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}
