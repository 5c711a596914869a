import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { commitmentsOf, ownersByHeading } from './commitments.ts';
import { feedbackOf, isBetweenPartners, noteUnder, type NamedPartner } from './feedback-notes.ts';
import { itemsOf, setbacksOf } from './items.ts';
import type { BodyIssue, CheckInBody, Extent, FeedbackNote } from './model.ts';
import { type HeadingRole, headingReader, type SectionBlocks, sectionKind, sectionsOf } from './sections.ts';
import { nodesWithin, offsetsOf, textOf } from './tree.ts';

/**
 * Reads the meaning of a check-in's Markdown.
 * @param root the body's syntax tree, with positions
 * @param body exactly the text that was parsed
 * @param partners for the names in feedback headings
 * @throws TypeError when the tree has no positions
 * @example readCheckInBody(tree, '## Wins\n- Finished chapter three', []).body.wins[0]?.text // 'Finished chapter three'
 */
export function readCheckInBody(
  root: Root,
  body: string,
  partners: readonly NamedPartner[],
): { body: CheckInBody; issues: BodyIssue[] } {
  const parts = sectionsOf(root, body.length);
  const read: CheckInBody = {
    ...emptyBody(),
    extents: extentsOf(root, body.length, partners),
    ...wordsOf(root, parts, partners),
    ...urlsOf(root),
  };
  const issues: BodyIssue[] = [];
  const elsewhere = notesElsewhere(root, parts, { body, partners });
  const ownersOf = ownersByHeading(root, partners);
  for (const part of parts) {
    const { kind } = part.section;
    read.sections.push(part.section);
    const own = () => part.blocks.filter((block) => !elsewhere.blocks.has(block));
    if (kind === 'wins') append(read.wins, itemsOf(own()));
    if (kind === 'concerns') append(read.concerns, itemsOf(own()));
    if (kind === 'setbacks') append(read.setbacks, setbacksOf(own()));
    if (kind === 'feedback') {
      const found = feedbackOf(part, body, partners);
      append(read.feedback, found.feedback);
      append(issues, found.issues);
    }
    if (kind === 'nextSteps' || kind === 'accountability') {
      const found = commitmentsOf(part.blocks, kind, { body, partners, ownersOf });
      append(read.commitments, found.commitments);
      append(issues, found.issues);
    }
  }
  if (elsewhere.notes.length > 0)
    read.feedback = [...read.feedback, ...elsewhere.notes].sort((a, b) => a.place.line - b.place.line);
  return { body: read, issues };
}

/**
 * Returns what partners say to each other outside of Feedback, under a heading that names both: up to the next heading
 * of the same or a higher level, or the next section.
 */
function notesElsewhere(
  root: Root,
  parts: readonly SectionBlocks[],
  { body, partners }: { body: string; partners: readonly NamedPartner[] },
): { notes: FeedbackNote[]; blocks: ReadonlySet<RootContent> } {
  const inFeedback = new Set(parts.flatMap(({ section, blocks }) => (section.kind === 'feedback' ? blocks : [])));
  const starts = new Set(parts.flatMap(({ section }) => (section.kind === undefined ? [] : [section.start])));
  const notes: FeedbackNote[] = [];
  const taken = new Set<RootContent>();
  let open: { heading: Heading; blocks: RootContent[] } | undefined;
  const close = (end: number) => {
    if (open) append(notes, noteUnder(open.heading, open.blocks, { body, end, partners }));
    open = undefined;
  };
  for (const block of root.children) {
    if (block.type === 'heading') {
      const { start } = offsetsOf(block);
      const begins = starts.has(start);
      if (open && (begins || block.depth <= open.heading.depth)) close(start);
      if (!open && !begins && !inFeedback.has(block) && isBetweenPartners(textOf(block), partners)) {
        open = { heading: block, blocks: [] };
        continue;
      }
    }
    open?.blocks.push(block);
    if (open) taken.add(block);
  }
  close(body.length);
  return { notes, blocks: taken };
}

/** What a heading of a check-in means for the journal, and for its page. */
export interface EntryHeading extends HeadingRole {
  /**
   * Whether a draft brings this heading along, with room for words below it: a section's name, or who speaks to whom.
   * Any other heading counts as words itself.
   */
  isPrepared: boolean;
}

/** Returns a function that reads a check-in's headings in written order. */
export function entryHeadingReader(partners: readonly NamedPartner[]): (level: number, title: string) => EntryHeading {
  const roleOf = headingReader();
  return (level, title) => {
    const role = roleOf(level, title);
    return { ...role, isPrepared: role.kind !== undefined || isBetweenPartners(title, partners) };
  };
}

function extentsOf(root: Root, bodyLength: number, partners: readonly NamedPartner[]): Extent[] {
  const extents: Extent[] = [];
  /** Where the last heading of each level starts, seen from the end of the body. */
  const nextOf = new Map<number, number>();
  const headings = root.children.filter((block) => block.type === 'heading');
  const roleOf = entryHeadingReader(partners);
  const kinds = headings.map((heading) => {
    const { kind, isPrepared } = roleOf(heading.depth, textOf(heading));
    return kind ?? (isPrepared ? 'feedback' : undefined);
  });
  for (const [index, block] of [...headings.entries()].reverse()) {
    const kind = kinds[index];
    const { start } = offsetsOf(block);
    if (kind) extents.push({ kind, start, end: endBefore(nextOf, block.depth) ?? bodyLength });
    nextOf.set(block.depth, start);
  }
  return extents.reverse();
}

/** Returns the start of the nearest heading of a level or a higher one. */
function endBefore(nextOf: ReadonlyMap<number, number>, depth: number): number | undefined {
  const starts = [...nextOf].flatMap(([level, start]) => (level <= depth ? [start] : []));
  return starts.length === 0 ? undefined : Math.min(...starts);
}

const COMMENT = /<!--[^]*?-->/g;

/**
 * Returns what a body says beyond the text of a draft. The author's own headings are words; open commitments are judged
 * elsewhere.
 */
function wordsOf(
  root: Root,
  parts: readonly SectionBlocks[],
  partners: readonly NamedPartner[],
): Pick<CheckInBody, 'quotes' | 'hasWords'> {
  const promising = new Set(
    parts.flatMap(({ section, blocks }) =>
      section.kind === 'nextSteps' || section.kind === 'accountability' ? blocks : [],
    ),
  );
  const quotes = root.children.flatMap((block) => (block.type === 'blockquote' ? [textOf(block)] : []));
  const hasWords = root.children.some((block) => {
    if (block.type === 'blockquote') return false;
    if (block.type !== 'heading') return saysSomething(block, promising.has(block));
    const title = textOf(block);
    return title !== '' && sectionKind(title) === undefined && !isBetweenPartners(title, partners);
  });
  return { quotes, hasWords };
}

function saysSomething(block: RootContent, isPromising: boolean): boolean {
  /** The first paragraphs of open tasks. */
  const promised = new Set<Nodes>();
  for (const node of nodesWithin({ type: 'root', children: [block] }, (inner) => !promised.has(inner))) {
    if (isPromising && node.type === 'listItem' && node.checked === false) {
      const [first] = node.children;
      if (first?.type === 'paragraph') promised.add(first);
    }
    if (!promised.has(node) && isWritten(node)) return true;
  }
  return false;
}

function isWritten(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
      // In Markdown a box without words isn't a task, but a draft has such boxes to be filled in.
      return /\S/.test(node.value.replace(/^\[ ?\]$/, ''));
    case 'html':
      return /\S/.test(node.value.replace(COMMENT, ''));
    case 'code':
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return true;
    default:
      return false;
  }
}

/** Appends items in a loop, because a call can't take as many arguments as a body may have items. */
function append<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}

/** Returns a body that says nothing. */
export function emptyBody(): CheckInBody {
  return {
    sections: [],
    extents: [],
    wins: [],
    setbacks: [],
    concerns: [],
    feedback: [],
    commitments: [],
    quotes: [],
    hasWords: false,
    images: [],
    links: [],
  };
}

/** Returns the URLs of images and links as written, each once; references are resolved to their definitions. */
function urlsOf(root: Root): { images: string[]; links: string[] } {
  const nodes = [...nodesWithin(root)];
  const defined = new Map<string, string>();
  for (const node of nodes) {
    // The first of two definitions counts.
    if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node.url);
  }
  const images = new Set<string>();
  const links = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'image') images.add(node.url);
    else if (node.type === 'link') links.add(node.url);
    else if (node.type === 'imageReference' || node.type === 'linkReference') {
      const url = defined.get(node.identifier);
      if (url !== undefined) (node.type === 'imageReference' ? images : links).add(url);
    }
  }
  return { images: [...images], links: [...links] };
}
