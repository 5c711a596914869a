/** As much of js-yaml 4, which has no types of its own, as is used here. */
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
  /** Text, lists and maps: no scalar is anything else. */
  export const FAILSAFE_SCHEMA: Schema;
  /** @throws where the text is not YAML */
  export function load(text: string, options: { schema: Schema }): unknown;
}
