import type { Delete, ListItem, Nodes, RootContent } from 'mdast';
import { readCheckInBody } from '../../../domain/check-in/body.ts';
import { feedbackFromTo } from '../../../domain/check-in/feedback-notes.ts';
import { labelledPart } from '../../../domain/check-in/items.ts';
import type { ListedCommitment, SectionKind } from '../../../domain/check-in/model.ts';
import { sectionKind } from '../../../domain/check-in/sections.ts';
import { offsetsOf, placeOf, textOf } from '../../../domain/check-in/tree.ts';
import { oneLine } from '../../../domain/text.ts';
import type {
  CheckInStyle,
  Fate,
  Filled,
  PromiseToSettle,
  SessionToWrite,
  SetbackLabels,
  WriteData,
} from '../../../views/write/form-data.ts';
import { markdownToMdast } from './markdown.ts';
import { keyOf } from './misread.ts';

/**
 * Fills a blank check-in of the same journal from a body. Anything that it doesn't understand is left out, and found by
 * comparing.
 */
export class BodyReading {
  readonly #body: string;
  readonly #session: SessionToWrite;
  readonly #filled: Record<string, string> = {};
  readonly #listed: readonly ListedCommitment[];
  /** Promises that the body lists, in its order and words. */
  readonly #settled: PromiseToSettle[] = [];
  readonly #feedbackOf: SessionToWrite['feedback'][number][] = [];
  readonly #partners: WriteData['partners'];
  readonly #headings: { kind: SectionKind; title: string }[] = [];
  readonly #paragraphs: SectionKind[] = [];
  readonly #labels: Partial<SetbackLabels> = {};
  readonly #opening: string;
  #steps = 0;
  #namesAuthor = false;
  #namesEveryone = false;

  constructor(body: string, session: SessionToWrite, { partners }: WriteData) {
    this.#body = body;
    this.#session = session;
    this.#partners = partners;
    const root = markdownToMdast(body);
    this.#listed = readCheckInBody(root, body, partners).body.commitments;
    const starts = root.children.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
    this.#opening = this.#source(root.children.slice(0, starts[0]));
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

  /** In the body's order. Promises that it doesn't list are left out until the form says something about them. */
  get session(): Pick<SessionToWrite, 'promises' | 'feedback'> {
    const settled = new Set(this.#settled.map(({ key }) => key));
    const others = this.#session.promises.filter(({ key }) => !settled.has(key));
    const unsaid = this.#session.feedback.filter(
      ({ from, to }) => !this.#feedbackOf.some((said) => said.from === from && said.to === to),
    );
    return {
      promises: [...this.#settled, ...others.map((each) => ({ ...each, later: true }))],
      feedback: [...this.#feedbackOf, ...unsaid],
    };
  }

  get style(): CheckInStyle {
    return {
      ...(this.#opening !== '' && { opening: this.#opening }),
      headings: this.#headings,
      paragraphs: this.#paragraphs,
      labels: this.#labels,
      ...(this.#namesAuthor && { namesAuthor: true }),
      ...(this.#namesEveryone && { namesEveryone: true }),
    };
  }

  #section(title: string, blocks: readonly RootContent[]): void {
    const kind = sectionKind(title);
    if (kind !== undefined) this.#headings.push({ kind, title });
    switch (kind) {
      case 'progress':
        this.#put(kind, blocks);
        break;
      case 'notes':
        this.#notes(blocks);
        break;
      case 'wins':
      case 'concerns':
        if (blocks.some(({ type }) => type === 'list'))
          this.#items(blocks, (item, row) => this.#put(`${kind}/${row}/what`, item.children));
        else {
          this.#paragraphs.push(kind);
          blocks.forEach((block, row) => this.#put(`${kind}/${row}/what`, [block]));
        }
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

  /**
   * Returns the text from the first node to the last as written. They must be blocks: around an address without marks,
   * the parser's words have no position.
   */
  #source(nodes: readonly Nodes[]): string {
    const [first, last] = [nodes[0], nodes.at(-1)];
    return first && last ? this.#body.slice(offsetsOf(first).start, offsetsOf(last).end) : '';
  }

  #setback(item: ListItem, row: number): void {
    const [what, below] = item.children;
    this.#put(`setbacks/${row}/what`, what ? [what] : []);
    if (below?.type !== 'list') return;
    for (const each of below.children) {
      const [, label = '', words = ''] = /^([^:：]*[:：]\s*)([^]*)$/u.exec(this.#source(each.children)) ?? [];
      const part = labelledPart(label)?.part;
      if (part === undefined) continue;
      this.#labels[part] = label;
      this.#filled[`setbacks/${row}/${part}`] = words;
    }
  }

  #feedback(blocks: readonly RootContent[]): void {
    const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []));
    starts.forEach((start, index) => {
      const [title, ...said] = blocks.slice(start, starts[index + 1]);
      const heading = title ? textOf(title) : '';
      const speaks = feedbackFromTo(heading, this.#partners);
      const note = this.#session.feedback.find(({ from, to }) => from === speaks?.from && to === speaks.to);
      if (!note) return;
      this.#feedbackOf.push({ ...note, heading });
      this.#put(`feedback/${note.from}/${note.to}`, said);
    });
  }

  /** Reads the notes: the first block below the question is its answer. */
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
    const [struck] = says.children;
    const isStruck = fate === 'dropped' && struck?.type === 'delete';
    const words = isStruck ? this.#struckWords(struck) : this.#source([says]);
    this.#settled.push({ ...known, section, item: `- [ ] ${words}`, later: false });
    this.#filled[`promises/${known.key}/fate`] = fate;
    if (isStruck)
      this.#filled[`promises/${known.key}/why`] = this.#body.slice(offsetsOf(struck).end, offsetsOf(says).end).trim();
    const [obstacle] = below;
    if (obstacle?.type === 'list')
      this.#put(
        `promises/${known.key}/obstacle`,
        obstacle.children.flatMap(({ children }) => children),
      );
  }

  #struckWords(struck: Delete): string {
    return this.#source([struck]).replace(/^(~~?)([^]*)\1$/, '$2');
  }

  #step(words: string, section: PromiseToSettle['section']): void {
    const { author, partners } = this.#session;
    const [, names = '', what = '', due = ''] =
      /^((?:@[\w-]+ )*)([^]*?)(?: \(due (\d{4}-\d\d-\d\d)\))?$/.exec(words) ?? [];
    const named = names.split(' ').flatMap((name) => (name === '' ? [] : [name.slice(1)]));
    const isEveryone = named.length > 1 && named.join(' ') === partners.join(' ');
    if (isEveryone && author === undefined) this.#namesEveryone = true;
    if (!isEveryone && named.length === 1 && named[0] === author) this.#namesAuthor = true;
    const owner = isEveryone ? '' : (named[0] ?? author ?? '');
    const step = { what, owner, due, section };
    for (const [column, value] of Object.entries(step)) this.#filled[`steps/${this.#steps}/${column}`] = value;
    this.#steps += 1;
  }
}
