import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Collection, schemas } from '../../../src/domain/schemas/index.ts';
import { readSource } from '../../../src/journal/files/read-source-file.ts';
import { readTree } from '../../../src/journal/files/tree.ts';
import { jsonSchemaText } from '../../../src/journal/schema/json-schema.ts';
import { files } from '../../example/example.ts';
import { filesOf, readCase } from '../mistake-cases.ts';
import { mistakes } from '../journals.ts';

const ajv = new Ajv({
  strict: true,
  strictTuples: false,
  allowUnionTypes: true,
  validateFormats: false,
  allErrors: true,
});
// Editors know it, and show it instead of the pattern.
ajv.addKeyword('patternErrorMessage');
const collections = Object.keys(schemas) as Collection[]; // TypeScript widens the type of an object's keys
const validators = new Map(
  collections.map((collection) => [collection, ajv.compile(JSON.parse(jsonSchemaText(collection)) as object)]), // an object, as a test below checks
);

/** Returns what an editor reports about a document's fields. */
function errorsIn(collection: Collection, fields: Record<string, unknown>): string[] {
  const validate = validators.get(collection);
  if (!validate) throw new Error(collection);
  return validate(fields)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('the schemas for editors', () => {
  it.each(collections)('describe each field of %s', (collection) => {
    const schema: unknown = JSON.parse(jsonSchemaText(collection));
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      additionalProperties: false,
    });
    const without: string[] = [];
    const look = (at: unknown, path: string) => {
      if (typeof at !== 'object' || at === null) return;
      for (const [name, inner] of Object.entries(at)) {
        if (name === 'properties')
          for (const [field, value] of Object.entries(inner as object))
            // `properties` is an object
            if (!('description' in (value as object))) without.push(`${path}.${field}`); // and so is each schema in it
        look(inner, `${path}.${name}`);
      }
    };
    look(schema, collection);
    expect(without).toEqual([]);
    expect(jsonSchemaText(collection)).not.toMatch(/"It must be (?!an? |some words)/);
  });

  it('accept every file of the example', () => {
    const refused = files.flatMap(({ collection, file, fields }) =>
      errorsIn(collection, fields).map((error) => `${file}: ${error}`),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(refused).toEqual([]);
  });
});

/** What only `check` can find, by case and file. */
const ONLY_BY_CHECK: Record<string, string> = {
  'dates/milestones/first-half.md': 'how long a month is',
  ...Object.fromEntries(
    [
      'comings-and-goings/partners/kim.md',
      'date-order/goals/marathon.md',
      'cross-field/benchmarks/long-run.md',
      'cross-field/milestones/first-half.md',
      'cross-field/milestones/other.md',
      'hold-and-target/benchmarks/rest.md',
      ...[
        'checkpoints-alone',
        'falling-max',
        'max-at-most',
        'min-at-least',
        'over-of-last',
        'rising-min',
        'sum-and-hold',
      ].map((id) => `measures/benchmarks/${id}.md`),
      'measures/benchmarks/target-alone.md',
    ].map((file) => [file, 'two fields, compared']),
  ),
};

describe('errors that `check` finds in fields', () => {
  it('are found by editors too, if a schema can express them', () => {
    const passed: string[] = [];
    let refused = 0;
    for (const name of mistakes()) {
      const { problems } = readCase(name).journal;
      const wrong = new Map(
        problems.filter(({ code }) => code.startsWith('schema/')).map(({ file, message }) => [file, message]),
      );
      for (const found of readTree('content', filesOf(name)).documents) {
        const { source } = readSource(found, 'content', filesOf(name));
        if (!wrong.has(found.file) || !source.fields) continue;
        if (errorsIn(found.collection, source.written ?? source.fields).length > 0) refused += 1;
        else passed.push(`${name}/${found.file}`);
      }
    }
    expect(refused).toBeGreaterThan(20);
    expect(passed.toSorted()).toEqual(Object.keys(ONLY_BY_CHECK).toSorted());
  });
});
