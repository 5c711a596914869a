import { z } from 'zod';
import { type Collection, schemas } from '../../domain/schemas/index.ts';
import { isDateSchema } from './shape.ts';

/*
 * The fields of documents as JSON Schema, for editors: names, kinds, choices and descriptions. Only `check` knows rules
 * that need more than one field, other files or a calendar; so whatever is wrong here is wrong there too, but not the
 * other way round.
 */

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Matches days since the year 1900; a pattern can't tell how long each month is. */
const DAY = String.raw`^(?:19|[2-9]\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$`;

/** Returns the schema as draft 7, which every editor reads. @example jsonSchemaText('feedback') // '{\n  "$schema": …' */
export function jsonSchemaText(collection: Collection): string {
  const schema = z.toJSONSchema(schemas[collection], {
    target: 'draft-7',
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema instanceof z.ZodString && isDateSchema(zodSchema)) jsonSchema.pattern = DAY;
      const message = jsonSchema.pattern === undefined ? undefined : refusalOf(zodSchema);
      // Otherwise an editor would show the pattern, and report a wrong time twice.
      if (message !== undefined) Object.assign(jsonSchema, { patternErrorMessage: `It must be ${message}.` });
      if (message !== undefined) delete jsonSchema.format;
      // Only the journal knows which ids these are.
      delete jsonSchema['references'];
    },
  });
  const whole = collection === 'checkIns' ? withEmptyValues(schema) : schema;
  // A reference is an address, so it can't have spaces.
  return `${JSON.stringify(whole, undefined, 2).replaceAll(/"(#\/definitions\/)?(\w+) id"/g, '"$1$2-id"')}\n`;
}

/** Returns a schema's own error message for a text that it never accepts; undefined if that's Zod's. */
function refusalOf(schema: z.core.$ZodType): string | undefined {
  const message = z.safeParse(schema, '').error?.issues[0]?.message;
  return message === undefined || /^Invalid/.test(message) ? undefined : message;
}

/** Fields of a check-in that may be left empty, and to which depth: a draft has lines to be filled in. */
const MAY_BE_EMPTY: Readonly<Record<string, number>> = { title: 0, topics: 0, readings: 2, confidence: 2, pulse: 2 };

function withEmptyValues(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const depth = MAY_BE_EMPTY[name];
    return [name, depth === undefined || typeof field === 'boolean' ? field : orEmpty(field, depth)] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function orEmpty(schema: JsonSchema, depth: number): JsonSchema {
  const { description, default: _, ...rest } = schema;
  const into: Into = (inner) => (typeof inner === 'object' && depth > 0 ? orEmpty(inner, depth - 1) : inner);
  const filled: JsonSchema = {
    ...rest,
    ...(rest.anyOf && {
      anyOf: rest.anyOf.map((option) => (option.type === 'object' ? withEmptyEntries(option, into) : option)),
    }),
    ...(rest.type === 'object' && withEmptyEntries(rest, into)),
  };
  return { ...(description !== undefined && { description }), anyOf: [filled, { type: 'null' }] };
}

type Into = (inner: JsonSchema | boolean) => JsonSchema | boolean;

function withEmptyEntries(schema: JsonSchema, into: Into): JsonSchema {
  const { properties, additionalProperties } = schema;
  const entries = Object.entries(properties ?? {}).map(([name, field]) => [name, into(field)] as const);
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(entries) }),
    ...(additionalProperties !== undefined && { additionalProperties: into(additionalProperties) }),
  };
}
