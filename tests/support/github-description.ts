import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/*
 * GitHub's published description of its API, as far as we use it: requests are checked against it, and the fake
 * server's answers are completed and checked with it. `make-github-description.ts` generates it.
 */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  body?: Schema;
  /** By status; null if the answer has no body. */
  answers: Record<string, Schema | null>;
}

interface Description {
  operations: Record<string, Operation>;
  schemas: Record<string, Schema>;
}

const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'github-description.json'), 'utf8'),
  // Our own script writes it in this shape.
) as Description;

export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(Object.entries(description.operations));

const BY_SHAPE = [...OPERATIONS].map(([route, operation]) => {
  const [method = '', template = ''] = route.split(' ');
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return { method, path: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`), names, operation };
});

/** Returns the schema that a `$ref` means, or the schema itself. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = description.schemas[schema.$ref.replace('#/schemas/', '')];
  if (!found) throw new RangeError(`The description has no ${schema.$ref}.`);
  return found;
}

/** Returns the schema of a successful answer to a route; a route's parameter names don't matter. */
export function answerSchema(route: string): Schema {
  const nameless = (text: string) => text.replaceAll(/\{\w+\}/g, '{}');
  const [, operation] = [...OPERATIONS].find(([known]) => nameless(known) === nameless(route)) ?? [];
  const [, schema] = Object.entries(operation?.answers ?? {}).find(([status]) => status.startsWith('2')) ?? [];
  if (!schema) throw new RangeError(`GitHub's description has no answer to ${route}.`);
  return schema;
}

/*
 * Formats are for the fake server's samples; GitHub's names for them aren't all in JSON Schema.
 */
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'github', schemas: description.schemas });
const validators = new Map<Schema, ValidateFunction>();

/** Returns what's wrong with a value; undefined if nothing is. */
function objection(schema: Schema, value: unknown): string | undefined {
  let validate = validators.get(schema);
  if (!validate) {
    validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"github#/schemas/')) as object);
    validators.set(schema, validate);
  }
  return validate(value) ? undefined : ajv.errorsText(validate.errors, { separator: '; ' });
}

/** Returns a schema that doesn't accept properties that it doesn't name. */
function closed(schema: Schema): Schema {
  const { properties, items, additionalProperties, ...rest } = resolved(schema);
  return {
    ...rest,
    ...(items && { items: closed(items) }),
    ...(additionalProperties !== undefined && { additionalProperties }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, closed(each)])),
      additionalProperties: additionalProperties ?? false,
    }),
  };
}

export interface RequestToCheck {
  method: string;
  /** Exactly as sent. */
  path: string;
  query: Readonly<Record<string, string>>;
  body: unknown;
}

/** Checks a request for what GitHub wouldn't accept. */
export function checkRequest({ method, path, query, body }: RequestToCheck): {
  operation?: Operation;
  problems: string[];
} {
  const found = BY_SHAPE.find((each) => each.method === method && each.path.test(path));
  if (!found) return { problems: [`${method} ${path} is no operation that GitHub describes, or that we say we use`] };
  const { operation, names } = found;
  const inPath = (found.path.exec(path) ?? []).slice(1).map(decodeURIComponent);
  const given = { path: Object.fromEntries(names.map((name, at) => [name, inPath[at] ?? ''])), query };
  const problems = (['path', 'query'] as const).flatMap((place) => {
    const known = operation.parameters.filter((parameter) => parameter.in === place);
    const schema: Schema = {
      type: 'object',
      properties: Object.fromEntries(known.map((parameter) => [parameter.name, parameter.schema])),
      required: known.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    };
    const values = Object.entries(given[place]).map(([name, text]) => [name, valueOf(text, schema.properties?.[name])]);
    return objection(schema, Object.fromEntries(values)) ?? [];
  });
  if (operation.body) problems.push(...[objection(closed(operation.body), body ?? null) ?? []].flat());
  else if (body !== undefined) problems.push('it has a body, and takes none');
  return { operation, problems: problems.map((problem) => `${method} ${path}: ${problem}`) };
}

/** Converts a value from an address, in which everything is text. */
function valueOf(text: string, schema: Schema | undefined): unknown {
  const type = schema && resolved(schema).type;
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  return type === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

/**
 * Completes an answer with everything else that GitHub's would contain.
 * @throws RangeError if GitHub wouldn't answer like that
 */
export function completeAnswer(operation: Operation, status: number, said: unknown): unknown {
  const schema = operation.answers[String(status)];
  // Errors, rate limits and the like aren't described for each operation.
  if (!schema) return said;
  const whole = completed(schema, said);
  const problem = objection(closedDeep(schema, whole), whole);
  if (problem !== undefined) throw new RangeError(`GitHub wouldn’t answer like this: ${problem}`);
  return whole;
}

/** Closes a schema deeply; of several possible shapes it uses the one that the value has. */
function closedDeep(schema: Schema, value: unknown): Schema {
  const choices = resolved(schema).oneOf ?? resolved(schema).anyOf;
  return choices?.find((each) => objection(each, value) === undefined) ?? schema;
}

const recordSchema = z.record(z.string(), z.unknown());

function completed(schema: Schema, said: unknown): unknown {
  const { oneOf, anyOf = oneOf, allOf, properties, items, required = [] } = resolved(schema);
  if (said === undefined) return sample(schema);
  if (anyOf) {
    const all = anyOf.flatMap((each) => tried(() => completed(each, said)).map((value) => ({ each, value })));
    return (all.find(({ each, value }) => objection(each, value) === undefined) ?? { value: said }).value;
  }
  if (allOf) return allOf.reduce<unknown>((value, each) => completed(each, value), said);
  if (Array.isArray(said)) return items ? said.map((entry: unknown) => completed(items, entry)) : said;
  const read = recordSchema.safeParse(said);
  if (!read.success || !properties) return said;
  for (const name of Object.keys(read.data))
    if (!(name in properties)) throw new RangeError(`GitHub’s answer has no \`${name}\` there.`);
  const names = Object.keys(properties).filter((name) => name in read.data || required.includes(name));
  return Object.fromEntries(names.map((name) => [name, completed(properties[name] ?? {}, read.data[name])]));
}

function tried<Made>(make: () => Made): Made[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Returns the smallest value that a schema accepts. */
function sample(schema: Schema): unknown {
  const { type, enum: values, format, properties = {}, required = [], oneOf, anyOf = oneOf, allOf } = resolved(schema);
  const types = [type ?? []].flat();
  if (types.includes('null') || anyOf?.some((each) => resolved(each).type === 'null')) return null;
  if (values) return values[0];
  if (anyOf?.[0]) return sample(anyOf[0]);
  if (allOf) return Object.assign({}, ...allOf.map(sample)) as unknown;
  switch (types[0]) {
    case 'string':
      return format === 'uri'
        ? 'https://api.github.com/some'
        : format === 'date-time'
          ? '2026-05-01T20:00:00Z'
          : 'some';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]));
  }
}
