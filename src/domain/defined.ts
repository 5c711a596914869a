/** Fields that have a value. An absent field and one that is `undefined` are two things to `exactOptionalPropertyTypes`. */
export type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/**
 * Fields without those that are undefined: for objects whose optional fields are absent where there is nothing to say.
 * @example { title, ...defined({ due, lang: undefined }) } // { title, due }
 */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept: { [Name in keyof Fields]?: Fields[Name] } = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  // What is undefined was left out, which the compiler cannot follow.
  return kept as Defined<Fields>;
}

/**
 * The value that a record has under a name of its own. An id may be the name of something that every object inherits, such
 * as `constructor`, and is a name like any other.
 * @example ownValue({ robin: 8 }, 'constructor') // undefined
 */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
