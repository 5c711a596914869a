/** Said of what is more than simple YAML. No value of YAML's is a symbol. */
export const UNREAD = Symbol('not simple YAML');

/** Names of fields that YAML cannot take for anything else. (A field named `null` would be one too; the parser knows.) */
export const SIMPLE_KEY = /^(?!(?:true|false|null)$)[A-Za-z][\w-]{0,99}$/i;

const QUOTED = /^(?:"(?<double>[^"\\]*)"|'(?<single>[^']*)')$/;
/** Fifteen digits at most: more may not be kept exactly. No zero in front, which other programs count in eights. */
const NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Words: they start with a letter, or with a digit where a space shows that they are no number. */
const WORDS = /^(?:\p{L}|\d[^ :]* [^ :])[^:]*$/u;
/** What may be a word of YAML's own in some writing, or an infinite number. */
const RESERVED = /^(?:true|false|null)$/i;

/** One value on one line: words, a number, a date, in quotes or not. */
export function readScalar(text: string): unknown {
  const { double, single } = QUOTED.exec(text)?.groups ?? {};
  if (double !== undefined) return double;
  if (single !== undefined) return single;
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (NUMBER.test(text)) return Number(text);
  if (DATE.test(text)) return text;
  return WORDS.test(text) && !RESERVED.test(text) ? text : UNREAD;
}
