import { z } from 'zod';
import { type Collection, schemas } from '../../domain/schemas/index.ts';
import type { Part, Path } from '../yaml/locate.ts';
import { keyReferencesOf, type Referenced, referencesOf, type Schema, unwrap } from './shape.ts';

/** A place in a document's fields that names another document. */
export interface Reference {
  to: Referenced;
  id: string;
  path: Path;
  part: Part;
}

/** Collects references in a value of any type: invalid documents are searched too. */
type Search = (value: unknown, path: Path, found: Reference[]) => void;

const searches = new Map<Collection, Search | undefined>();

/**
 * Returns every reference in a document's fields, as marked in the schemas (`.meta({ references })`).
 * @example referencesIn('benchmarks', { goal: 'marathon' }) // [{ to: 'goals', id: 'marathon', path: ['goal'], part: 'value' }]
 */
export function referencesIn(collection: Collection, fields: Record<string, unknown>): Reference[] {
  if (!searches.has(collection)) searches.set(collection, searchFor(schemas[collection]));
  const found: Reference[] = [];
  searches.get(collection)?.(fields, [], found);
  return found;
}

/** Returns the references in a value that isn't a whole document, such as a field's old value in a review. */
export function referencesUnder(schema: Schema, value: unknown): Reference[] {
  const found: Reference[] = [];
  searchFor(schema)?.(value, [], found);
  return found;
}

/** Makes a search for a schema, once; undefined if it contains no references. */
function searchFor(schema: Schema): Search | undefined {
  const to = referencesOf(schema);
  if (to !== undefined)
    return (value, path, found) => {
      if (typeof value === 'string') found.push({ to, id: value, path, part: 'value' });
    };
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return searchFields(inner);
  if (inner instanceof z.ZodRecord) return searchEntries(inner);
  if (inner instanceof z.ZodUnion) return both(inner.options.map(searchFor));
  if (!(inner instanceof z.ZodArray)) return undefined;
  const ofItem = searchFor(inner.element);
  return (
    ofItem &&
    ((value, path, found) => {
      if (Array.isArray(value)) value.forEach((item, index) => ofItem(item, [...path, index], found));
    })
  );
}

function searchFields(schema: z.ZodObject): Search | undefined {
  const fields = Object.entries<Schema>(schema.shape).flatMap(([name, field]) => {
    const search = searchFor(field);
    return search ? [{ name, search }] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, path, found) => {
    if (!isRecord(value)) return;
    for (const { name, search } of fields) if (Object.hasOwn(value, name)) search(value[name], [...path, name], found);
  };
}

function searchEntries(schema: z.ZodRecord): Search | undefined {
  const to = keyReferencesOf(schema);
  const ofValue = searchFor(schema.valueType);
  if (to === undefined && !ofValue) return undefined;
  return (value, path, found) => {
    if (!isRecord(value)) return;
    for (const [name, entry] of Object.entries(value)) {
      const at = [...path, name];
      if (to !== undefined) found.push({ to, id: name, path: at, part: 'key' });
      ofValue?.(entry, at, found);
    }
  };
}

/** Combines the searches of a union's options. Only those that fit the value find anything. */
function both(options: readonly (Search | undefined)[]): Search | undefined {
  const searched = options.filter((option) => option !== undefined);
  if (searched.length === 0) return undefined;
  return (value, path, found) => {
    for (const search of searched) search(value, path, found);
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
