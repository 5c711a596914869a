import { z } from 'zod';
import { expectation } from '../../loading/schema/expectation.ts';
import {
  isDateSchema,
  keyReferencesOf,
  type Referenced,
  referencesOf,
  type Schema,
  unwrap,
} from '../../loading/schema/shape.ts';

const IDS: Record<Referenced, string> = {
  partners: 'a partner’s id',
  goals: 'a goal’s id',
  benchmarks: 'a benchmark’s id',
  checkIns: 'the date of a session',
};

/** What a field takes, in plain words: the same words that its problems use. */
export function whatToWrite(schema: Schema): string {
  const inner = unwrap(schema);
  const reference = referencesOf(inner);
  if (reference !== undefined) return IDS[reference];
  if (inner instanceof z.ZodObject) return 'these fields:';
  if (inner instanceof z.ZodArray)
    return inner.element instanceof z.ZodObject
      ? 'a list; each entry has:'
      : `a list; each entry ${whatToWrite(inner.element)}`;
  if (inner instanceof z.ZodRecord) return perKey(inner);
  if (inner instanceof z.ZodUnion && inner.options[0])
    return `${whatToWrite(inner.options[0])}; or one for each partner`;
  if (inner instanceof z.ZodTuple) return 'two values in brackets';
  return isDateSchema(inner) ? 'a date' : wantedBy(inner);
}

function perKey(record: z.ZodRecord): string {
  const keys = keyReferencesOf(record);
  const name = keys === undefined ? 'a field’s name' : IDS[keys];
  const value = unwrap(record.valueType) instanceof z.ZodObject ? 'these fields' : whatToWrite(record.valueType);
  return `for ${name}: ${value}`;
}

/** A schema says what it wants when it is given something else. */
function wantedBy(schema: Schema): string {
  const result = z.safeParse(schema, schema instanceof z.ZodString ? '' : Symbol('something else'), {
    error: expectation,
  });
  const wanted = result.error?.issues[0]?.message ?? 'anything';
  // A table has no room for what the example says too.
  return wanted.replace(/: .*(?=, such as)/, '');
}
