import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';

/*
 * Most frontmatter is a few fields with plain values, and the `yaml` package makes three trees of it before it gives them: ten
 * times what js-yaml takes. So js-yaml reads whatever both read alike. Anything else, a mistake above all, is left to `yaml`,
 * which is the one that explains. A property over generated documents holds both to the same values.
 */

/** What the two would not read alike, or what a journal does not take: better too much of it than too little. */
const BEYOND = new RegExp(
  [
    // Tabs, and what looks like nothing or like a space.
    '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff]',
    // Aliases, tags, directives, names over several lines, other documents.
    '(?:^|[\\s\\[{,:-])(?:!|[&*%?@`](?=\\S|\\s*$))',
    '^\\s*(?:- +)*\\?(?:\\s|$)',
    '^(?:---|\\.\\.\\.)',
    // The one key that does something to the object that it is written to.
    '__proto__',
    // Comments that may be none, and commas that may be part of a number.
    '\\s#[^\\s#]',
    // A comment needs a space before it: js-yaml takes one that follows a bracket or a quote.
    '[\\]}"\']#',
    '\\d,\\d',
    // Names that are no words.
    '(?:^|[\\s{,\\[])(?:[\\d.~+-][^\\s:]*|null|true|false)\\s*:(?:\\s|$)',
    '[\\]}]\\s*:',
    '(?:^|[\\s{,\\[]):(?:[\\s,\\]}]|$)',
    // Quotes over several lines; texts over several lines that keep their ends, or say how far they stand in.
    '(?:[:[{,-] +|^ *)(?:"(?:[^"\\\\\\n]|\\\\.)*|\'[^\'\\n]*)$',
    '[:-] +[|>]-?[+\\d]',
    // More levels than any document needs.
    '(?:[\\[{]\\s*){9}',
    '(?:- *){9}',
    '^ {40}',
  ].join('|'),
  'imu',
);

/** Brackets over several lines: js-yaml does not mind how far the lines stand in. */
function closesItsBrackets(line: string): boolean {
  let open = 0;
  for (const [sign] of line.matchAll(/[[\]{}]/g)) open += sign === '[' || sign === '{' ? 1 : -1;
  return open === 0;
}

/** Fifteen digits at most: more may not be kept exactly. No zero in front, which other programs count in eights. */
const NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** What may be a number, or a word of YAML's own, in some other writing. */
const ODD = /^[-+.]?\d\S*$|^[-+]?\.(?:inf|nan)$|^(?:true|false|null)$|^<<$/i;

const kind = (name: string, resolve: (written: string) => boolean, construct: (written: string) => unknown) =>
  new Type(`tag:alongside,${name}`, {
    kind: 'scalar',
    resolve: (written) => typeof written === 'string' && resolve(written),
    construct,
  });

/** The first that fits counts; whatever fits none is text. */
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
 * Fields of YAML that means one thing only; none where it may not.
 * @example readSimpleYaml('date: 2026-05-01\nreadings:\n  long-run: { sam: 8 }') // { date: '2026-05-01', readings: { 'long-run': { sam: 8 } } }
 */
export function readSimpleYaml(text: string): Record<string, unknown> | undefined {
  if (BEYOND.test(text) || !text.split('\n').every(closesItsBrackets)) return undefined;
  try {
    const value = load(text, { schema: SCHEMA });
    // Names are text in a map that YAML has.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    // Whatever is wrong, the other parser says it.
    return undefined;
  }
}
