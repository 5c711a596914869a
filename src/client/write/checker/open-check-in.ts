import type { ListItem, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { isAlias, isMap, isNode, parseDocument, visit } from 'yaml';
import { readCheckInBody } from '../../../domain/check-in/body.ts';
import type { ListedCommitment } from '../../../domain/check-in/model.ts';
import { sectionKind } from '../../../domain/check-in/sections.ts';
import { offsetsOf, placeOf, textOf } from '../../../domain/check-in/tree.ts';
import { oneLine } from '../../../domain/text.ts';
import type { Fate, Filled, PromiseToSettle, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import { checkInText } from './check-in-text.ts';
import { markdownToMdast } from './markdown.ts';
import { keyOf, misread } from './misread.ts';

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
  const kept = keptLines(parts.yaml);
  const opened = { ...session, ...reading.session, ...(kept.length > 0 && { kept }) };
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

/**
 * A blank check-in of the same journal, filled in from a body. Text that it doesn't understand is left out, which the
 * comparison detects.
 */
class BodyReading {
  readonly #body: string;
  readonly #session: SessionToWrite;
  readonly #filled: Record<string, string> = {};
  readonly #listed: readonly ListedCommitment[];
  /** Promises that the body lists, in its order and words. */
  readonly #settled: PromiseToSettle[] = [];
  readonly #feedbackOf: SessionToWrite['feedback'][number][] = [];
  #steps = 0;
  #namesAuthor = false;

  constructor(body: string, session: SessionToWrite, { partners }: WriteData) {
    this.#body = body;
    this.#session = session;
    const root = markdownToMdast(body);
    this.#listed = readCheckInBody(root, body, partners).body.commitments;
    const starts = root.children.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
    starts.forEach((start, index) => {
      const [title, ...blocks] = root.children.slice(start, starts[index + 1]);
      if (title) this.#section(textOf(title), blocks);
    });
  }

  get filled(): Filled {
    const isBox = (name: string) => /^(?:progress|answer|notes|feedback\/.*)$/.test(name);
    const entries = Object.entries(this.#filled);
    return Object.fromEntries(entries.map(([name, words]) => [name, isBox(name) ? words : oneLine(words)]));
  }

  /** Promises in the body's order. Those that it doesn't list are left out until the form changes them. */
  get session(): Pick<SessionToWrite, 'promises' | 'feedback' | 'namesAuthor'> {
    const settled = new Set(this.#settled.map(({ key }) => key));
    const others = this.#session.promises.filter(({ key }) => !settled.has(key));
    const unsaid = this.#session.feedback.filter((each) => !this.#feedbackOf.includes(each));
    return {
      promises: [...this.#settled, ...others.map((each) => ({ ...each, later: true }))],
      feedback: [...this.#feedbackOf, ...unsaid],
      ...(this.#namesAuthor && { namesAuthor: true }),
    };
  }

  #section(title: string, blocks: readonly RootContent[]): void {
    const kind = sectionKind(title);
    switch (kind) {
      case 'progress':
        this.#put(kind, blocks);
        break;
      case 'notes':
        this.#notes(blocks);
        break;
      case 'wins':
      case 'concerns':
        this.#items(blocks, (item, row) => this.#put(`${kind}/${row}/what`, item.children));
        break;
      case 'setbacks':
        this.#items(blocks, (item, row) => this.#setback(item, row));
        break;
      case 'feedback':
        this.#feedback(blocks);
        break;
      case 'nextSteps':
      case 'accountability':
        this.#items(blocks, (item) => this.#promise(item, kind));
        break;
      default:
    }
  }

  #items(blocks: readonly RootContent[], read: (item: ListItem, row: number) => void): void {
    for (const block of blocks) if (block.type === 'list') block.children.forEach(read);
  }

  #put(name: string, nodes: readonly Nodes[]): void {
    const words = this.#source(nodes);
    if (words !== '') this.#filled[name] = words;
  }

  /** Returns the source text from the first node to the last. */
  #source(nodes: readonly Nodes[]): string {
    const [first, last] = [nodes[0], nodes.at(-1)];
    return first && last ? this.#body.slice(offsetsOf(first).start, offsetsOf(last).end) : '';
  }

  #setback(item: ListItem, row: number): void {
    const [what, below] = item.children;
    this.#put(`setbacks/${row}/what`, what ? [what] : []);
    if (below?.type !== 'list') return;
    for (const each of below.children) {
      const [, name, words = ''] = /^(Lesson|Recovery): ([^]*)$/.exec(this.#source(each.children)) ?? [];
      if (name !== undefined) this.#filled[`setbacks/${row}/${name.toLowerCase()}`] = words;
    }
  }

  #feedback(blocks: readonly RootContent[]): void {
    const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []));
    starts.forEach((start, index) => {
      const [title, ...said] = blocks.slice(start, starts[index + 1]);
      const note = this.#session.feedback.find(({ heading }) => title && textOf(title) === heading);
      if (!note) return;
      this.#feedbackOf.push(note);
      this.#put(`feedback/${note.from}/${note.to}`, said);
    });
  }

  /** Reads notes. Text right below the question is the answer. */
  #notes(blocks: readonly RootContent[]): void {
    const [quote, said, ...notes] = blocks;
    const { question } = this.#session;
    if (question === undefined || quote?.type !== 'blockquote' || oneLine(textOf(quote)) !== oneLine(question)) {
      this.#put('notes', blocks);
      return;
    }
    this.#put('answer', said ? [said] : []);
    this.#put('notes', notes);
  }

  #promise(item: ListItem, section: PromiseToSettle['section']): void {
    const { line, column } = placeOf(item);
    const listed = this.#listed.find(({ place }) => place.line === line && place.column === column);
    const [says, ...below] = item.children;
    if (!listed || says?.type !== 'paragraph') return;
    const known = this.#session.promises.find(
      (each) => !this.#settled.some(({ key }) => key === each.key) && keyOf(each.item) === listed.key,
    );
    if (!known) {
      this.#step(this.#source([says]), section);
      return;
    }
    const fate: Fate = listed.state;
    const [struck, ...why] = says.children;
    const isStruck = fate === 'dropped' && struck?.type === 'delete';
    const words = isStruck ? this.#source(struck.children) : this.#source(says.children);
    this.#settled.push({ ...known, section, item: `- [ ] ${words}`, later: false });
    this.#filled[`promises/${known.key}/fate`] = fate;
    if (isStruck) this.#filled[`promises/${known.key}/why`] = this.#source(why).trim();
    const [obstacle] = below;
    if (obstacle?.type === 'list')
      this.#put(
        `promises/${known.key}/obstacle`,
        obstacle.children.flatMap(({ children }) => children),
      );
  }

  #step(words: string, section: PromiseToSettle['section']): void {
    const { author = '' } = this.#session;
    const [, owner = author, what = '', due = ''] =
      /^(?:@([\w-]+) )?([^]*?)(?: \(due (\d{4}-\d\d-\d\d)\))?$/.exec(words) ?? [];
    if (words.startsWith(`@${author} `)) this.#namesAuthor = true;
    const step = { what, owner, due, section };
    for (const [column, value] of Object.entries(step)) this.#filled[`steps/${this.#steps}/${column}`] = value;
    this.#steps += 1;
  }
}
