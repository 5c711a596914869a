import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';

/*
 * Most frontmatter is a few fields with plain values, and the `yaml` package makes three trees of it before it returns
 * them, which takes ten times as long as js-yaml. So js-yaml reads whatever both read the same way. Anything else, and
 * any mistake, is left to `yaml`, which can explain it. A property test over generated documents checks that both give
 * the same values.
 */

/**
 * Matches what the two might read differently, and what a journal doesn't accept. It may match too much, but not too
 * little.
 */
const BEYOND = new RegExp(
  [
    // Tabs, and characters that are invisible or look like a space.
    '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff]',
    // Aliases, tags, directives, names over several lines, other documents.
    '(?:^|[\\s\\[{,:-])(?:!|[&*%?@`](?=\\S|\\s*$))',
    '^\\s*(?:- +)*\\?(?:\\s|$)',
    '^(?:---|\\.\\.\\.)',
    // The one key that has an effect on the object that it's assigned to.
    '__proto__',
    // Comments that may not be meant as such, and commas that may be part of a number.
    '\\s#[^\\s#]',
    // A comment needs a space before it, but js-yaml accepts one right after a bracket or a quote.
    '[\\]}"\']#',
    '\\d,\\d',
    // Names that aren't words.
    '(?:^|[\\s{,\\[])(?:[\\d.~+-][^\\s:]*|null|true|false)\\s*:(?:\\s|$)',
    '[\\]}]\\s*:',
    '(?:^|[\\s{,\\[]):(?:[\\s,\\]}]|$)',
    // Quotes over several lines; block texts that keep their line ends, or declare their indentation.
    '(?:[:[{,-] +|^ *)(?:"(?:[^"\\\\\\n]|\\\\.)*|\'[^\'\\n]*)$',
    '[:-] +[|>]-?[+\\d]',
    // More levels than any document needs.
    '(?:[\\[{]\\s*){9}',
    '(?:- *){9}',
    '^ {40}',
  ].join('|'),
  'imu',
);

/** Returns whether a line closes its brackets. js-yaml ignores the indentation of lines within brackets. */
function closesItsBrackets(line: string): boolean {
  let open = 0;
  for (const [sign] of line.matchAll(/[[\]{}]/g)) open += sign === '[' || sign === '{' ? 1 : -1;
  return open === 0;
}

/**
 * Matches numbers of at most fifteen digits, because more may not be exact, without a leading zero, which some programs
 * read as octal.
 */
const NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Matches what may be a number, or one of YAML's own words, in another notation. */
const ODD = /^[-+.]?\d\S*$|^[-+]?\.(?:inf|nan)$|^(?:true|false|null)$|^<<$/i;

const kind = (name: string, resolve: (written: string) => boolean, construct: (written: string) => unknown) =>
  new Type(`tag:alongside,${name}`, {
    kind: 'scalar',
    resolve: (written) => typeof written === 'string' && resolve(written),
    construct,
  });

/** The first type that fits is used; anything else is a string. */
const SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    kind(
      'null',
      (written) => ['', '~', 'null'].includes(written),
      () => null,
    ),
    kind(
      'boolean',
      (written) => written === 'true' || written === 'false',
      (written) => written === 'true',
    ),
    kind('number', (written) => NUMBER.test(written), Number),
    kind(
      'odd',
      (written) => ODD.test(written) && !DATE.test(written),
      (written) => {
        throw new RangeError(written);
      },
    ),
  ],
});

/**
 * Parses fields of YAML that can be read in only one way; undefined if that's uncertain.
 * @example readSimpleYaml('date: 2026-05-01\nreadings:\n  long-run: { sam: 8 }') // { date: '2026-05-01', readings: { 'long-run': { sam: 8 } } }
 */
export function readSimpleYaml(text: string): Record<string, unknown> | undefined {
  if (BEYOND.test(text) || !text.split('\n').every(closesItsBrackets)) return undefined;
  try {
    const value = load(text, { schema: SCHEMA });
    // Keys of a YAML map are strings.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    // The other parser reports what's wrong.
    return undefined;
  }
}
