import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/*
 * Makes `github-description.json` from GitHub's own description of its API: the operations that we use, with their
 * parameters and answers, without prose. To update it:
 *   npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
 *   npx node tests/support/make-github-description.ts package/generated/api.github.com.json
 */

const REPOSITORY = '/repos/{owner}/{repo}';

/** Everything that the program and the workflows of a pair's repository request from GitHub. */
const OPERATIONS = [
  `GET ${REPOSITORY}`,
  `GET ${REPOSITORY}/actions/workflows`,
  `GET ${REPOSITORY}/contents/{path}`,
  `GET ${REPOSITORY}/git/blobs/{file_sha}`,
  `GET ${REPOSITORY}/git/commits/{commit_sha}`,
  `POST ${REPOSITORY}/git/commits`,
  `GET ${REPOSITORY}/git/ref/{ref}`,
  `POST ${REPOSITORY}/git/refs`,
  `PATCH ${REPOSITORY}/git/refs/{ref}`,
  `POST ${REPOSITORY}/git/trees`,
  `GET ${REPOSITORY}/issues/{issue_number}/comments`,
  `POST ${REPOSITORY}/issues/{issue_number}/comments`,
  `PATCH ${REPOSITORY}/issues/comments/{comment_id}`,
  `DELETE ${REPOSITORY}/issues/comments/{comment_id}`,
  `GET ${REPOSITORY}/issues/comments/{comment_id}/reactions`,
  `GET ${REPOSITORY}/pages`,
  `GET ${REPOSITORY}/pulls`,
  `POST ${REPOSITORY}/pulls`,
  `GET ${REPOSITORY}/pulls/{pull_number}`,
  `GET ${REPOSITORY}/pulls/{pull_number}/comments`,
  `GET ${REPOSITORY}/pulls/{pull_number}/files`,
  `GET ${REPOSITORY}/pulls/{pull_number}/reviews`,
  `GET ${REPOSITORY}/pulls/comments/{comment_id}/reactions`,
  'GET /user',
];

const jsonSchema = z.json();
type Json = z.infer<typeof jsonSchema>;
const objectSchema = z.record(z.string(), jsonSchema);
const contentSchema = z.object({ 'application/json': z.object({ schema: objectSchema }) }).partial();
const operationSchema = z.object({
  parameters: z.array(objectSchema).default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), objectSchema),
});
const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  schema: jsonSchema,
});
const descriptionSchema = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), jsonSchema)),
  components: z.record(z.string(), z.record(z.string(), jsonSchema)),
});

/** Keywords that constrain values; all others are for people. */
const KEPT: ReadonlySet<string> = new Set([
  ...['$ref', 'type', 'enum', 'format', 'properties', 'required', 'items', 'additionalProperties', 'nullable'],
  ...['oneOf', 'anyOf', 'allOf', 'minimum', 'maximum', 'minItems', 'maxItems', 'minLength', 'maxLength', 'pattern'],
]);

const [path] = process.argv.slice(2);
if (path === undefined) throw new RangeError('Give the path of api.github.com.json, GitHub’s description.');
const { info, paths, components } = descriptionSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const schemas: Record<string, Json> = {};

/** Returns what `#/components/<kind>/<name>` means, or the thing itself. */
function resolved(thing: Json): Record<string, Json> {
  const object = objectSchema.parse(thing);
  const { $ref: reference = '' } = z.object({ $ref: z.string().optional() }).parse(object);
  const [, , kind, name] = reference.split('/');
  return kind === undefined || name === undefined ? object : objectSchema.parse(components[kind]?.[name]);
}

/** Returns a schema without its prose, in JSON Schema's words; what it refers to is stored next to it. */
function schemaOf(thing: Json): Json {
  const object = objectSchema.parse(thing);
  if (typeof object['$ref'] === 'string') return { $ref: kept(object['$ref']) };
  const { nullable, ...entries } = Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => KEPT.has(key))
      .map(([key, value]) => [key, valueOf(key, value)]),
  );
  if (nullable !== true) return entries;
  if (typeof entries['type'] === 'string') {
    const { enum: values } = entries;
    return { ...entries, type: [entries['type'], 'null'], ...(Array.isArray(values) && { enum: [...values, null] }) };
  }
  return { anyOf: [entries, { type: 'null' }] };
}

function valueOf(key: string, value: Json): Json {
  if (key === 'properties')
    return Object.fromEntries(Object.entries(objectSchema.parse(value)).map(([name, each]) => [name, schemaOf(each)]));
  if (['oneOf', 'anyOf', 'allOf'].includes(key)) return z.array(jsonSchema).parse(value).map(schemaOf);
  return ['items', 'additionalProperties'].includes(key) && typeof value === 'object' ? schemaOf(value) : value;
}

function kept(reference: string): string {
  const name = reference.split('/').at(-1) ?? '';
  if (!(name in schemas)) {
    schemas[name] = {};
    schemas[name] = schemaOf(objectSchema.parse(components['schemas']?.[name]));
  }
  return `#/schemas/${name}`;
}

const operations = OPERATIONS.map((route) => {
  const [method = '', template = ''] = route.split(' ');
  const read = operationSchema.parse(paths[template]?.[method.toLowerCase()]);
  const parameters = z
    .array(parameterSchema)
    .parse(read.parameters.map(resolved))
    .map(({ schema, ...parameter }) => ({ ...parameter, schema: schemaOf(schema) }));
  const body = read.requestBody?.content['application/json']?.schema;
  const answers = Object.entries(read.responses).map(([status, response]) => {
    const { content } = z.object({ content: contentSchema.optional() }).parse(resolved(response));
    const schema = content?.['application/json']?.schema;
    return [status, schema ? schemaOf(schema) : null] as const;
  });
  return [route, { parameters, ...(body && { body: schemaOf(body) }), answers: Object.fromEntries(answers) }] as const;
});

/**
 * What GitHub answers with null although its description doesn't allow it: the line of a comment if it has changed
 * since, or if the comment is on the whole file.
 */
const ALSO_NULL = { 'pull-request-review-comment': ['line', 'original_line', 'side', 'subject_type'] };
for (const [name, fields] of Object.entries(ALSO_NULL)) {
  const schema = objectSchema.parse(schemas[name]);
  const properties = objectSchema.parse(schema['properties']);
  for (const field of fields) properties[field] = { anyOf: [properties[field] ?? {}, { type: 'null' }] };
  schemas[name] = { ...schema, properties };
}

const made = { version: info.version, operations: Object.fromEntries(operations), schemas };
writeFileSync(join(import.meta.dirname, 'github-description.json'), `${JSON.stringify(made)}\n`);
