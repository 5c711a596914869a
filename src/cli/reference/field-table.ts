import { z } from 'zod';
import { sharedFields } from '../../domain/schemas/values.ts';
import { type Schema, unwrap } from '../../loading/schema/shape.ts';
import { whatToWrite } from './what-to-write.ts';

const HEAD = '| field | what to write | if it is left out | what it says |\n| --- | --- | --- | --- |';

/** A Markdown table of a schema's own fields; nested ones stand below theirs, marked by dots. */
export function fieldTable(schema: Schema): string {
  return [HEAD, ...rows(schema, 0)].join('\n');
}

/** A Markdown table of the fields that every document may have. */
export function sharedFieldTable(): string {
  return fieldTable(z.strictObject(sharedFields));
}

function rows(schema: Schema, depth: number): string[] {
  const inner = fieldsWithin(schema);
  if (!inner) return [];
  return Object.entries<Schema>(inner.shape).flatMap(([name, field]) => {
    if (
      depth === 0 &&
      Object.hasOwn(sharedFields, name) &&
      Object.keys(inner.shape).length > Object.keys(sharedFields).length
    )
      return [];
    const marks = depth === 0 ? '' : `${'· '.repeat(depth)}`;
    const description = z.globalRegistry.get(field)?.description ?? '';
    const cells = [`${marks}\`${name}\``, whatToWrite(field), ifLeftOut(field), description];
    return [`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`, ...rows(field, depth + 1)];
  });
}

/** The object that a field is, or that each of its entries is. */
function fieldsWithin(schema: Schema): z.ZodObject | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner;
  if (inner instanceof z.ZodArray) return fieldsWithin(inner.element);
  return inner instanceof z.ZodRecord ? fieldsWithin(inner.valueType) : undefined;
}

function ifLeftOut(field: Schema): string {
  if (field instanceof z.ZodOptional) return '';
  if (!(field instanceof z.ZodDefault)) return '**must be there**';
  const standard: unknown = field.def.defaultValue;
  return typeof standard === 'string' || typeof standard === 'boolean' ? `\`${standard}\`` : '';
}
