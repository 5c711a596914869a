import { z } from 'zod';

/*
 * What can be written in a schema's documents, one feature a line: every field, nested ones too, every choice of an
 * enum, and every form of a value that has several.
 */

/**
 * Lists a schema's features.
 * @example featuresOf(schema, 'goals') // ['goals.title', 'goals.status', 'goals.status: active', …]
 */
export function featuresOf(schema: z.core.$ZodType, path: string): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries<z.core.$ZodType>(inner.shape).flatMap(([name, field]) => [
      `${path}.${name}`,
      ...featuresOf(field, `${path}.${name}`),
    ]);
  if (inner instanceof z.ZodArray) return featuresOf(inner.element, `${path}[]`);
  if (inner instanceof z.ZodRecord) return featuresOf(inner.valueType, `${path}.*`);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => formOf(option, path));
  if (inner instanceof z.ZodEnum) return inner.options.map((option) => `${path}: ${option}`);
  return inner instanceof z.ZodBoolean ? [`${path}: true`, `${path}: false`] : [];
}

/** Lists which of a schema's features a value has. */
export function shownIn(schema: z.core.$ZodType, value: unknown, path: string): string[] {
  if (value === undefined) return [];
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject && isRecord(value))
    return Object.entries<z.core.$ZodType>(inner.shape).flatMap(([name, field]) =>
      value[name] === undefined ? [] : [`${path}.${name}`, ...shownIn(field, value[name], `${path}.${name}`)],
    );
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item) => shownIn(inner.element, item, `${path}[]`));
  if (inner instanceof z.ZodRecord && isRecord(value))
    return Object.values(value).flatMap((item) => shownIn(inner.valueType, item, `${path}.*`));
  if (inner instanceof z.ZodUnion)
    return inner.options.flatMap((option) => (z.safeParse(option, value).success ? formOf(option, path) : []));
  return typeof value === 'string' || typeof value === 'boolean' ? [`${path}: ${value}`] : [];
}

function formOf(option: z.core.$ZodType, path: string): string[] {
  return [`${path} ${unwrapped(option) instanceof z.ZodRecord ? 'per partner' : 'for all'}`];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
