/** The fields that have a value. For `exactOptionalPropertyTypes` an absent field isn't the same as an undefined one. */
export type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/**
 * Returns the fields that aren't undefined, for objects whose optional fields are absent if they have no value.
 * @example { title, ...defined({ due, lang: undefined }) } // { title, due }
 */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept: { [Name in keyof Fields]?: Fields[Name] } = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  // Undefined fields were removed, which the compiler can't tell.
  return kept as Defined<Fields>;
}

/**
 * Returns the value of a record's own property. An id may equal the name of something that every object inherits, such
 * as `constructor`, and is still a valid id.
 * @example ownValue({ robin: 8 }, 'constructor') // undefined
 */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
