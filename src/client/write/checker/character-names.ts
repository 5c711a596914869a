/*
 * In the place of the list of all 2,125 characters that have a name in HTML (`&nbsp;`): the browser has that list, but only a
 * page can ask for it. So a name that's met for the first time means nothing until the page has said what it means.
 */

/** What names mean, by the name; `false`: they aren't names of characters. */
export type CharacterNames = Readonly<Record<string, string | false>>;

const meanings = new Map<string, string | false>();
const unknown = new Set<string>();

/** What Markdown's parser asks of each name that it comes upon. */
export function decodeNamedCharacterReference(name: string): string | false {
  const meaning = meanings.get(name);
  if (meaning === undefined) unknown.add(name);
  return meaning ?? false;
}

/**
 * Does what reads Markdown, again wherever that came upon names that were new.
 * @param ask what the names mean
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
