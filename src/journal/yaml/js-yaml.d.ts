/** The parts of js-yaml 4, which has no types of its own, that are used here. */
declare module 'js-yaml' {
  export class Type {
    constructor(
      tag: string,
      options: { kind: 'scalar'; resolve: (written: unknown) => boolean; construct: (written: string) => unknown },
    );
  }
  export class Schema {
    extend(types: { implicit: readonly Type[] }): Schema;
  }
  /** Strings, lists and maps: every scalar is a string. */
  export const FAILSAFE_SCHEMA: Schema;
  /** Parses a text. @throws if it isn't YAML */
  export function load(text: string, options: { schema: Schema }): unknown;
}
