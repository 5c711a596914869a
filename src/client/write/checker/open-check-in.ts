import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { isAlias, isMap, isNode, parseDocument, visit } from 'yaml';
import type { Filled, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import { checkInText } from './check-in-text.ts';
import { misread } from './misread.ts';
import { BodyReading } from './opened-body.ts';

/** An existing check-in as form values. */
export interface OpenedCheckIn {
  filled: Filled;
  /** The session, with its promises as the file lists them. */
  session: SessionToWrite;
  /** The text that the form makes if nothing is changed. */
  text: string;
}

/**
 * Reads a check-in's text into form values; undefined if anything in it would be lost or changed on the way back:
 * comments, fields and sections that the form doesn't have, another order. The text that the form would make is read
 * again and compared, so the result doesn't depend on how well the text was understood.
 * @param text the file's, with any line breaks
 */
export function openCheckIn(text: string, session: SessionToWrite, data: WriteData): OpenedCheckIn | undefined {
  const parts = partsOf(text);
  const fields = parts && fieldsIn(parts.yaml);
  if (!fields) return undefined;
  const reading = new BodyReading(parts.body, session, data);
  const filled = { ...filledFields(ownNumbers(fields, session), data.locale), ...reading.filled };
  const lines = keptLines(parts.yaml);
  const style = { ...reading.style, ...(lines.length > 0 && { fields: lines }) };
  const opened = { ...session, ...reading.session, style };
  const made = checkInText(filled, opened, data);
  const again = partsOf(made);
  const fieldsAgain = again && fieldsIn(again.yaml);
  const isSame =
    fieldsAgain !== undefined &&
    sortedJson(ownNumbers(fields, session)) === sortedJson(ownNumbers(fieldsAgain, session)) &&
    meaningOf(parts.body) === meaningOf(again?.body ?? '') &&
    misread(filled, opened, data, made).length === 0;
  return isSame ? { filled, session: opened, text: made } : undefined;
}

function partsOf(text: string): { yaml: string; body: string } | undefined {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [, yaml, body] = /^---\n([^]*?)(?<=\n)---\n([^]*)$/.exec(plain) ?? [];
  return yaml === undefined || body === undefined ? undefined : { yaml, body };
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns the fields without empty values; undefined if the frontmatter has more than values, such as comments. */
function fieldsIn(yaml: string): Fields | undefined {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  let isPlain =
    document.errors.length === 0 && isMap(document.contents) && !document.comment && !document.commentBefore;
  visit(document, (_key, node) => {
    if (isNode(node) && (isAlias(node) || node.anchor || node.tag || node.comment || node.commentBefore))
      isPlain = false;
  });
  // The keys are names, because anything else is an error of the journal.
  return isPlain ? (withoutEmpty(document.toJS()) as Fields) : undefined;
}

const ASKED = new Set(['date', 'author', 'title', 'topics', 'readings', 'confidence', 'pulse']);

/** Returns the lines of fields that the form doesn't have. */
function keptLines(yaml: string): string[] {
  const fields = yaml.trimEnd().split(/\n(?=\S)/);
  return fields.filter((field) => !ASKED.has(/^[\w-]*/.exec(field)?.[0] ?? '')).flatMap((field) => field.split('\n'));
}

/** Simplifies numbers in a partner's own side, where `{ robin: 16 }` is 16. */
function ownNumbers(fields: Fields, { author }: SessionToWrite): Fields {
  if (author === undefined) return fields;
  const own = (value: unknown) => (isRecord(value) && Object.keys(value).join(' ') === author ? value[author] : value);
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    (name === 'readings' || name === 'confidence') && isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([id, each]) => [id, own(each)]))
      : value,
  ]);
  return Object.fromEntries(entries) as Fields;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutEmpty(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .map(([name, each]) => [name, withoutEmpty(each)] as const)
    .filter(([, each]) => each !== null && !(isRecord(each) && Object.keys(each).length === 0));
  return Object.fromEntries(entries);
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    isRecord(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

/** Writes addresses as links only if Markdown has them as links: an escaped one isn't. */
const WITHOUT_GUESSES = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Returns a body's syntax tree in a form that doesn't depend on line breaks. */
function meaningOf(body: string): string {
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: WITHOUT_GUESSES });
  return JSON.stringify(root, (name, value: unknown) => {
    if (name === 'position') return undefined;
    return name === 'value' && typeof value === 'string' ? value.replace(/\s*\n\s*/g, ' ') : value;
  });
}

function filledFields({ title, topics, ...fields }: Fields, locale: string): Filled {
  const number = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 });
  const numbers = (name: string, value: unknown): [string, string][] =>
    typeof value === 'number'
      ? [[name, number.format(value)]]
      : isRecord(value)
        ? Object.entries(value).flatMap(([id, each]) => numbers(`${name}/${id}`, each))
        : [];
  return {
    ...(typeof title === 'string' && { title }),
    ...(Array.isArray(topics) && { topics: topics.join(', ') }),
    ...Object.fromEntries(['readings', 'confidence', 'pulse'].flatMap((part) => numbers(part, fields[part]))),
  };
}
