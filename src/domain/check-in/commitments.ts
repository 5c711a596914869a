import { defined } from '../defined.ts';
import type { Heading, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { oneLine } from '../text.ts';
import { type NamedPartner, partnersNamedBy } from './feedback-notes.ts';
import type { BodyIssue, ListedCommitment } from './model.ts';
import { commitmentKey, readWords, saysSomething, type Unclear, withoutEdges } from './promise-words.ts';
import { nodesWithin, offsetsOf, placeOf, type Span, spansOf, textOf } from './tree.ts';

/** Returns the commitments of a section: each task, nested or not, is one. Tasks without words are left out. */
export function commitmentsOf(
  blocks: readonly RootContent[],
  section: ListedCommitment['section'],
  { body, partners, ownersOf }: CommitmentSource,
): { commitments: ListedCommitment[]; issues: BodyIssue[] } {
  const read = blocks.flatMap((block) =>
    [...nodesWithin({ type: 'root', children: [block] }, ({ type }) => type !== 'footnoteDefinition')]
      .filter((node) => node.type === 'listItem')
      .flatMap((item) => commitmentOf(item, section, { body, partners, above: ownersOf.get(block) ?? [] }) ?? []),
  );
  return { commitments: read.map(({ commitment }) => commitment), issues: read.flatMap(({ issues }) => issues) };
}

export interface CommitmentSource {
  /** The text that was parsed. */
  body: string;
  partners: readonly NamedPartner[];
  /** Owners of a block's tasks according to the headings above it (`ownersByHeading`). */
  ownersOf: ReadonlyMap<RootContent, readonly string[]>;
}

/**
 * Maps each block to the partners named by the headings above it: by the nearest heading that names partners and still
 * applies.
 */
export function ownersByHeading(root: Root, partners: readonly NamedPartner[]): Map<RootContent, readonly string[]> {
  const owners = new Map<RootContent, readonly string[]>();
  const above: { heading: Heading; named?: readonly string[] }[] = [];
  for (const block of root.children) {
    if (block.type === 'heading') {
      while ((above.at(-1)?.heading.depth ?? 0) >= block.depth) above.pop();
      above.push({ heading: block });
    } else if (block.type === 'list' || block.type === 'blockquote') {
      // Most headings don't have a list below them, so this isn't worked out until it's needed.
      const nearest = above.findLast(
        (one) => (one.named ??= partnersNamedBy(textOf(one.heading), partners)).length > 0,
      );
      if (nearest?.named) owners.set(block, nearest.named);
    }
  }
  return owners;
}

interface ItemSource extends Omit<CommitmentSource, 'ownersOf'> {
  above: readonly string[];
}

function commitmentOf(item: ListItem, section: ListedCommitment['section'], { body, partners, above }: ItemSource) {
  const says = item.children.find((child): child is Paragraph => child.type === 'paragraph');
  if (typeof item.checked !== 'boolean' || !says) return undefined;
  const { words: kept, because } = struckApart(spansOf(says));
  const { text, owners, due, issues } = readWords(kept, above.length > 0 ? [] : partners);
  if (!saysSomething(text) && text.replace(/\p{Cf}/gu, '') === '') return undefined;
  const isStruck = because !== undefined;
  const reason = isStruck && !item.checked ? reasonIn(because) : undefined;
  const place = placeOf(item, says);
  const commitment: ListedCommitment = {
    text,
    key: commitmentKey(text),
    owners: owners.length > 0 ? owners : [...above],
    ...defined({ due, reason }),
    state: item.checked ? 'kept' : isStruck ? 'dropped' : 'open',
    section,
    place,
  };
  const found: Unclear[] = [...issues];
  if (isStruck && item.checked) found.push({ kind: 'struck-and-ticked', detail: `[x] ~~${text}~~` });
  else if (because && isReplacement(because))
    found.push({ kind: 'struck-for-another', detail: reasonIn(because) ?? '' });
  const lineOf = () => oneLine(body.slice(offsetsOf(item).start, offsetsOf(says).end));
  return { commitment, issues: found.map((issue): BodyIssue => ({ ...issue, place, line: lineOf() })) };
}

/**
 * Separates a task's words from what is struck through. If something is struck before any other word, the struck words
 * count, and what follows is the reason (`because`, maybe empty); otherwise the words that aren't struck count.
 */
function struckApart(spans: readonly Span[]): { words: readonly Span[]; because?: readonly Span[] } {
  if (!spans.some((span) => span.struck)) return { words: spans };
  const open = spans.filter((span) => !span.struck);
  const first = spans.findIndex((span) => hasWords([span]));
  if (!spans[first]?.struck) return { words: open };
  const end = spans.findIndex((span, index) => index > first && !span.struck && hasWords([span]));
  const rest = end < 0 ? [] : spans.slice(end).filter((span) => !span.struck);
  const struck = end < 0 ? spans : spans.slice(0, end);
  return { words: struck, because: rest };
}

/** Returns whether there are words besides owners and a due day. */
function hasWords(spans: readonly Span[]): boolean {
  return saysSomething(readWords(spans, []).text);
}

/** Returns the text behind struck words, without the punctuation that joins it to them. */
function reasonIn(spans: readonly Span[]): string | undefined {
  const text = withoutEdges(oneLine(spans.map((span) => span.text).join('')));
  const inside = /^[(（]([^()（）]*)[)）][.!]?$/u.exec(text)?.[1] ?? text;
  return inside.trim() === '' ? undefined : inside.trim();
}

function isReplacement(spans: readonly Span[]): boolean {
  const { owners, due } = readWords(spans, []);
  return owners.length > 0 || due !== undefined;
}
