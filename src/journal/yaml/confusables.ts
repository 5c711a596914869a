import { isScalar, type YAMLMap } from 'yaml';
import type { ProblemDetails } from '../problems/problem.ts';
import type { Marked } from './locate.ts';

/** Matches spaces and colons that look like the usual ones, from word processors, web pages, and Japanese keyboards. */
const ODD =
  /^[ ]*(?:- )?(?:[\p{L}\w-]+(?<colon>\uff1a)|[\p{L}\w-]+:(?<space>[\u00a0\u2000-\u200b\u202f\u3000\ufeff])|(?<indent>[\u00a0\u2000-\u200b\u202f\u3000\ufeff]))/gmu;
/** Matches characters without width: zero-width spaces and joiners, soft hyphens. */
const WITHOUT_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/;
const CURLY = /^[ ]*(?:- )?[\w-]+:[ ]+(?<quote>[\u201c\u201d\u201e\u2018\u2019\u00ab])/gmu;

/** Finds characters that only look like YAML's own, in a text that couldn't be read as fields. */
export function findLookAlikes(text: string): Marked[] {
  return marks(text, ODD, ({ colon }) => (colon === undefined ? ODD_SPACE : ODD_COLON));
}

/** Finds field names that look right but contain other characters. */
export function findHiddenInNames(root: YAMLMap): Marked[] {
  return root.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range || !WITHOUT_WIDTH.test(String(key.value))) return [];
    return [{ start: key.range[0], end: key.range[1], finding: HIDDEN_IN_NAME }];
  });
}

/**
 * Finds curly quotation marks, which are letters to YAML. They're harmless unless something else in the value needs
 * quoting.
 */
export function findCurlyQuote(text: string, offset: number): Marked | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const [found] = marks(text.slice(start, end < 0 ? undefined : end), CURLY, () => CURLY_QUOTES);
  return found && { ...found, start: found.start + start, end: found.end + start };
}

function marks(
  text: string,
  pattern: RegExp,
  findingOf: (groups: Record<string, string | undefined>) => ProblemDetails,
): Marked[] {
  return [...text.matchAll(pattern)].map((match) => {
    const groups = match.groups ?? {};
    const sign = Object.values(groups).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].indexOf(sign);
    return { start, end: start + sign.length, finding: findingOf(groups) };
  });
}

const ODD_SPACE: ProblemDetails = {
  code: 'yaml/odd-space',
  message: 'This space isn’t an ordinary one.',
  why: 'It looks the same, but only an ordinary space separates a field from its value. It often comes with pasted text.',
  fix: 'Delete it and type a space.',
};

const ODD_COLON: ProblemDetails = {
  code: 'yaml/odd-space',
  message: 'This is a wide colon `：`, not an ordinary one.',
  why: 'Only `:` with a space after it separates a field from its value.',
  fix: 'Write `: ` in its place.',
};

const HIDDEN_IN_NAME: ProblemDetails = {
  code: 'yaml/odd-space',
  message: 'There’s an invisible character in the name of this field.',
  why: 'The name looks right, but it’s a different one. It often comes with pasted text.',
  fix: 'Type the name again.',
};

const CURLY_QUOTES: ProblemDetails = {
  code: 'yaml/curly-quotes',
  message: 'The quotation marks around this value are curly.',
  why: 'Only straight ones keep a value together; word processors and phones make them curly.',
  fix: 'Write straight ones: `"like this"`.',
};
