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
