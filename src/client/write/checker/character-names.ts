/*
 * Replaces the list of all 2,125 named characters of HTML (`&nbsp;`): the browser has that list, but only a page can use it.
 * So an unknown name means nothing until the page has answered what it means.
 */

/** The meaning of each name; `false` if it isn't the name of a character. */
export type CharacterNames = Readonly<Record<string, string | false>>;

const meanings = new Map<string, string | false>();
const unknown = new Set<string>();

/** Returns the character with a name; called by the Markdown parser for each name in a text. */
export function decodeNamedCharacterReference(name: string): string | false {
  const meaning = meanings.get(name);
  if (meaning === undefined) unknown.add(name);
  return meaning ?? false;
}

/**
 * Runs a function that reads Markdown, and repeats it until it doesn't meet any unknown names.
 * @param ask returns what names mean
 */
export async function knowingNames<Result>(
  read: () => Result,
  ask: (names: readonly string[]) => Promise<CharacterNames>,
): Promise<Result> {
  for (;;) {
    unknown.clear();
    const result = read();
    if (unknown.size === 0) return result;
    for (const [name, meaning] of Object.entries(await ask([...unknown]))) meanings.set(name, meaning);
  }
}
