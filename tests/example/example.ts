import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import type { CheckInDocument, Document, Documents } from '../../src/domain/documents.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import type { Journal } from '../../src/domain/model.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { type Collection, schemas } from '../../src/domain/schemas/index.ts';
import { splitFrontmatter } from '../../src/journal/files/frontmatter.ts';
import { parseBody, parseMarkdown } from '../../src/journal/parse-body.ts';
import { parseYaml } from '../../src/journal/yaml/parse.ts';

/*
 * The example journal as its files are written, found by their folders, including drafts and private ones. Problems are
 * tested elsewhere.
 */

const CONTENT = join(import.meta.dirname, '../../content');
/** The last Thursday before the example ends. */
const TODAY = '2026-11-19';

export interface ExampleFile {
  collection: Collection;
  /** Relative to `content`, with slashes. */
  file: string;
  /** As written, without a schema's defaults. */
  fields: Record<string, unknown>;
  body: string;
}

export const files: readonly ExampleFile[] = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((file) => /\.(?:mdx?|yaml)$/.test(file) && file !== 'README.md')
  .toSorted()
  .map(read);

function read(file: string): ExampleFile {
  const text = readFileSync(join(CONTENT, file), 'utf8');
  const split = file.endsWith('.yaml') ? { yaml: text, body: '' } : splitFrontmatter(text);
  if (!('yaml' in split)) throw new TypeError(`${file} has no frontmatter.`);
  return { collection: collectionOf(file), file, fields: parseYaml(split.yaml).data ?? {}, body: split.body };
}

function collectionOf(file: string): Collection {
  const folder = file === 'partnership.md' ? 'partnership' : file.split('/', 1)[0];
  const name = folder === 'check-ins' ? 'checkIns' : folder;
  const found = Object.keys(schemas).find((collection) => collection === name);
  if (found === undefined) throw new RangeError(`${file} is in no collection's folder.`);
  return found as Collection; // one of the schemas' own keys
}

function documentsOf<Data>(collection: Collection, parse: (fields: unknown) => Data): Document<Data>[] {
  return files
    .filter((each) => each.collection === collection)
    .map(({ file, fields, body }) => ({ id: idOf(file), file, data: parse(fields), body }));
}

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

const partners = documentsOf('partners', (fields) => schemas.partners.parse(fields));
const named = partners.map(({ id, data }) => ({ id, name: data.name }));
const [partnership] = documentsOf('partnership', (fields) => schemas.partnership.parse(fields));
if (!partnership) throw new RangeError('The example has no partnership.md.');

export const checkIns: CheckInDocument[] = documentsOf('checkIns', (fields) => schemas.checkIns.parse(fields)).map(
  (document) => ({ ...document, content: parseBody(document.body, named).body }),
);

const documents: Documents = {
  partnership,
  partners,
  goals: documentsOf('goals', (fields) => schemas.goals.parse(fields)),
  benchmarks: documentsOf('benchmarks', (fields) => schemas.benchmarks.parse(fields)),
  checkIns,
  milestones: documentsOf('milestones', (fields) => schemas.milestones.parse(fields)),
  feedback: documentsOf('feedback', (fields) => schemas.feedback.parse(fields)),
  pages: documentsOf('pages', (fields) => schemas.pages.parse(fields)),
};

/** The journal as its authors see it on the day it was written for. */
export const journal: Journal = makeJournal(documents, { audience: 'private', today: plainDate(TODAY) });

/** The kinds of Markdown in its bodies: `list ordered`, `table`, `html details`, … */
export const constructs: ReadonlySet<string> = new Set(
  files.filter(({ file }) => file.endsWith('.md')).flatMap(({ body }) => constructsOf(parseMarkdown(body))),
);

function constructsOf(node: Nodes): string[] {
  const own = nameOf(node);
  return 'children' in node ? [own, ...node.children.flatMap(constructsOf)] : [own];
}

function nameOf(node: Nodes): string {
  switch (node.type) {
    case 'list':
      return node.ordered ? 'list ordered' : 'list';
    case 'code':
      return node.lang ? 'code in a language' : 'code';
    case 'html':
      return `html ${/^<\/?([a-z]+)/.exec(node.value)?.[1] ?? ''}`;
    default:
      return node.type;
  }
}
