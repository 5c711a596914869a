import { posix } from 'node:path';
import { isMap, isScalar, visit } from 'yaml';
import { writtenTargetSchema } from '../../domain/benchmarks/plan-history.ts';
import { goalSchema } from '../../domain/schemas/goal.ts';
import { wikiLinks } from '../../domain/wiki-link.ts';
import { IMAGE_FIELDS } from '../../journal/files/pictures.ts';
import type { SourceFile } from '../../journal/files/source-file.ts';
import { resolveUrl } from '../../journal/prose/resolve-url.ts';
import { type Reference, referencesIn, referencesUnder } from '../../journal/schema/references.ts';
import { keyReferencesOf, type Referenced, schemaAt, valueAt } from '../../journal/schema/shape.ts';
import type { Part, Path } from '../../journal/yaml/locate.ts';
import { fieldLocator, parseYamlDocument } from '../../journal/yaml/parse.ts';

/* Finds where the fields of a document name an id, and how to write each place with another one. */

/** A change of an id. */
export interface Renaming {
  collection: 'goals' | 'benchmarks' | 'partners' | 'milestones';
  from: string;
  to: string;
}

/** A replacement at offsets of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Matches an id as a word of its own, not within a longer one or in an address. */
const whole = (id: string) => new RegExp(String.raw`(?<![\p{L}\p{N}_-])${id}(?![\p{L}\p{N}_-])`, 'gu');

/**
 * Finds the id in links such as `[[marathon]]` and `[[goals/marathon|our race]]`. @param leadsThere returns whether an
 * id without its folder is one of the collection's
 */
export function wikiLinksIn(
  text: string,
  { collection, from, to }: Renaming,
  leadsThere: (id: string) => boolean,
): Edit[] {
  return wikiLinks(text).flatMap(({ written, index, target }) => {
    const inFolder = `${collection}/${from}`;
    if (target !== inFolder && (target !== from || !leadsThere(from))) return [];
    const start = index + written.indexOf(target);
    return [
      { start, end: start + target.length, text: target === inFolder || !leadsThere(to) ? `${collection}/${to}` : to },
    ];
  });
}

/**
 * Finds where a text names a partner as `@id`, as pages and promises read it: not in an email address, a web address or
 * a longer name, and not in code or in a link's address.
 */
export function mentionsIn(text: string, { collection, from, to }: Renaming): Edit[] {
  if (collection !== 'partners') return [];
  const mention = String.raw`(?<![\p{Script=Latin}\p{N}_@.+/-])@(?<id>${from})(?![\p{Script=Latin}\p{N}_@-])`;
  return [...text.matchAll(new RegExp(`\`[^\`\\n]*\`|https?://\\S+|${mention}`, 'gu'))]
    .filter(({ groups }) => groups?.['id'] !== undefined)
    .map(({ index }) => ({ start: index + 1, end: index + 1 + from.length, text: to }));
}

/** Finds every place in a text where an id is a word. */
export function wordsIn(text: string, { from, to }: Renaming): Edit[] {
  return [...text.matchAll(whole(from))].map(({ index }) => ({ start: index, end: index + from.length, text: to }));
}

/** Applies edits to a text. Their positions refer to the unchanged text, and they mustn't overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let [written, at] = ['', 0];
  for (const { start, end, text: to } of inOrder(edits)) {
    written += text.slice(at, start) + to;
    at = end;
  }
  return written + text.slice(at);
}

/** Sorts edits by place, and removes duplicates. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  return sorted.filter(({ start }, index) => index === 0 || start !== sorted[index - 1]?.start);
}

/** Finds every place in a document's fields that names an id of the collection. */
export function placesOf({ collection, from }: Pick<Renaming, 'collection' | 'from'>, source: SourceFile): Place[] {
  const fields = source.written ?? source.fields ?? {};
  const all = [...referencesIn(source.collection, fields), ...(source.collection === 'goals' ? inReviews(fields) : [])];
  return all.filter(({ to, id }) => to === collection && id === from);
}

type Place = Pick<Reference, 'to' | 'id' | 'path' | 'part'>;

/**
 * Returns the edits of a document's fields, at offsets of its YAML.
 * @param moves old paths of files to their new ones
 */
export function fieldEdits(source: SourceFile, renaming: Renaming, moves: ReadonlyMap<string, string>): Edit[] {
  const yaml = source.split?.yaml ?? '';
  if (!yaml.includes(renaming.from)) return [];
  const locate = fieldLocator(yaml);
  const ofFields = placesOf(renaming, source).flatMap(({ path, part }) => {
    const range = locate(path, part);
    // A check-in's author may be in the file's name alone.
    return range ? ofScalar(yaml, range, renaming) : [];
  });
  const ofPictures = IMAGE_FIELDS.flatMap((field) => {
    const written = source.fields?.[field];
    const range = locate([field], 'value');
    if (typeof written !== 'string' || !range) return [];
    const target = resolveUrl(source.file, written);
    const moved = target.kind === 'file' ? moves.get(target.file) : undefined;
    const [start, end] = range;
    const at = yaml.slice(start, end).lastIndexOf(posix.basename(written));
    if (moved === undefined || at < 0) return [];
    const name = posix.basename(written);
    return [{ start: start + at, end: start + at + name.length, text: posix.basename(moved) }];
  });
  return inOrder([...ofFields, ...ofPictures, ...ofTexts(yaml, renaming)]);
}

/** Matches text that YAML reads as another type without quotes. */
const NEEDS_QUOTES = /^(?:true|false|null|\d+|\d+e\d+|0x[\da-f]+|0o[0-7]+)$/;

function ofScalar(yaml: string, [start, end]: readonly [number, number], renaming: Renaming): Edit[] {
  const { from, to } = renaming;
  const written = yaml.slice(start, end);
  if (written === from) return [{ start, end, text: NEEDS_QUOTES.test(to) ? `'${to}'` : to }];
  // These quotes were only necessary for the old id.
  if (written === `'${from}'` && NEEDS_QUOTES.test(from) && !NEEDS_QUOTES.test(to)) return [{ start, end, text: to }];
  const [word, ...others] = wordsIn(written, renaming);
  // The text writes its id with escapes.
  if (!word || others.length > 0) return [{ start, end, text: `"${to}"` }];
  return [{ start: start + word.start, end: start + word.end, text: to }];
}

function ofTexts(yaml: string, renaming: Renaming): Edit[] {
  const edits: Edit[] = [];
  if (renaming.collection !== 'partners' || !yaml.includes(`@${renaming.from}`)) return edits;
  visit(parseYamlDocument(yaml), {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      const [start, end] = range;
      edits.push(
        ...mentionsIn(yaml.slice(start, end), renaming).map((edit) => ({
          start: start + edit.start,
          end: start + edit.end,
          text: edit.text,
        })),
      );
    },
  });
  return edits;
}

/**
 * Returns the edits that keep the quotes of a feedback file in agreement with their session: a line of its fields,
 * which contain ids too, or an `@id` in its text.
 * @param isQuoted returns whether the session will contain words
 */
export function quoteEdits(source: SourceFile, renaming: Renaming, isQuoted: (words: string) => boolean): Edit[] {
  const yaml = source.split?.yaml ?? '';
  const remarks = source.fields?.['remarks'];
  if (!Array.isArray(remarks) || !yaml.includes(renaming.from)) return [];
  const document = parseYamlDocument(yaml);
  return remarks.flatMap((_, index) => {
    const node = document.getIn(['remarks', index, 'on'], true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range || isQuoted(node.value)) return [];
    const [start, end] = node.range;
    return isQuoted(withEdits(node.value, wordsIn(node.value, renaming)))
      ? wordsIn(yaml.slice(start, end), renaming).map((edit) => ({
          start: start + edit.start,
          end: start + edit.end,
          text: edit.text,
        }))
      : [];
  });
}

/** Finds ids in reviews: in the old and new values of a goal's fields and of its benchmarks' targets. */
function inReviews(fields: Record<string, unknown>): Place[] {
  const reviews = fields['reviews'];
  if (!Array.isArray(reviews)) return [];
  return reviews.flatMap((_, index) => {
    const at: Path = ['reviews', index, 'change'];
    const change = valueAt(fields, at);
    if (typeof change !== 'object' || change === null) return [];
    return Object.entries(change).flatMap(([field, values]: [string, unknown]) => {
      const path = [...at, field];
      const [, benchmark] = /^([^.]+)\.target$/.exec(field) ?? [];
      const schema = benchmark === undefined ? schemaAt(goalSchema, field.split('.')) : writtenTargetSchema;
      const ofName: Place[] =
        benchmark === undefined ? namesInPath(field, path) : [named('benchmarks', benchmark, path, 'key')];
      if (!schema || !Array.isArray(values)) return ofName;
      const ofValues = values.flatMap((value: unknown, which) =>
        referencesUnder(schema, value)
          .filter((found) => benchmark === undefined || !isFieldOfTarget(found, value))
          .map((found) => ({ ...found, path: [...path, which, ...found.path] })),
      );
      return [...ofName, ...ofValues];
    });
  });
}

/** Finds names in a field's path, such as `duties.robin`. */
function namesInPath(field: string, path: Path): Place[] {
  const steps = field.split('.');
  return steps.flatMap((step, index) => {
    const to = index === 0 ? undefined : keyReferencesOf(schemaAt(goalSchema, steps.slice(0, index)));
    return to === undefined ? [] : [named(to, step, path, 'key')];
  });
}

function named(to: Referenced, id: string, path: Path, part: Part): Place {
  return { to, id, path, part };
}

const FIELDS_OF_TARGET: ReadonlySet<string> = new Set(['date', 'value', 'rate']);

/** Returns whether a reference is a target's own field, which isn't a partner, even if one has the same id. */
function isFieldOfTarget({ path, part }: Reference, value: unknown): boolean {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return part === 'key' && path.length === 1 && names.every((name) => FIELDS_OF_TARGET.has(name));
}

/**
 * Returns the edits of a keyring, as text so that the rest stays as it is. A lock is bound to the id for which it was
 * made, and only the partner's passphrase could renew it; so the entry records under which id it was locked, until it
 * has that id again.
 */
export function keyringEdits(text: string, { from, to }: Renaming): Edit[] {
  const partners = parseYamlDocument(text).get('partners');
  if (!isMap(partners)) return [];
  return partners.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || key.value !== from || !key.range || !isMap(value)) return [];
    const name = { start: key.range[0], end: key.range[1], text: JSON.stringify(to) };
    const [first, second] = value.items.map((item) => (isScalar(item.key) ? item.key : undefined));
    const [opening = 0] = value.range ?? [];
    const start = first?.range?.[0] ?? opening + 1;
    if (first?.value !== 'lockedAs')
      return [
        name,
        { start, end: start, text: `"lockedAs": ${JSON.stringify(from)},${text.slice(opening + 1, start)}` },
      ];
    return value.get('lockedAs') === to ? [name, { start, end: second?.range?.[0] ?? start, text: '' }] : [name];
  });
}
