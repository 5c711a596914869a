import type { Heading, RootContent } from 'mdast';
import { wordsRead } from '../../i18n/reading/languages.ts';
import { MAX_NAME_LENGTH, nameForm, oneLine, trimPunctuation } from '../text.ts';
import type { BodyIssue, FeedbackNote } from './model.ts';
import type { SectionBlocks } from './sections.ts';
import { offsetsOf, placeOf, textOf } from './tree.ts';

/** A partner's id and name. */
export interface NamedPartner {
  id: string;
  name: string;
}

interface FromTo {
  from: string;
  to: string;
}

/** The words for "from" and "to" in the languages that put them before the names, or after them. */
const fromToWords = (place: 'before' | 'after', end: 'from' | 'to') =>
  wordsRead(({ fromTo }) => (fromTo.words === place ? fromTo[end] : undefined)).join('|');

const LEADING_FROM = new RegExp(String.raw`^(?:${fromToWords('before', 'from')})\s+`, 'iu');
const ARROW = String.raw`->|=>|[→⇒➔➜⟶➡]\u{fe0f}?`;
/** Matches "A to B", an arrow, or a word for "from" that follows its name, without spaces. */
const BETWEEN = new RegExp(
  String.raw`\s+(?:${fromToWords('before', 'to')})\s+|\s*(?:${ARROW})\s*|\s*(?<from>${fromToWords('after', 'from')})\s*`,
  'giu',
);
const TRAILING_TO = new RegExp(String.raw`\s*(?:${fromToWords('after', 'to')})$`, 'u');

/**
 * Returns who speaks to whom, from a heading such as `Robin to Sam`. Partners' names become their ids; others stay as
 * written. If a name itself contains such a word, the reading with the most known names is used.
 * @example feedbackFromTo('Robin an Sam', []) // { from: 'Robin', to: 'Sam' }
 */
export function feedbackFromTo(heading: string, partners: readonly NamedPartner[]): FromTo | undefined {
  if (heading.length > MAX_NAME_LENGTH) return undefined;
  const [best] = readings(oneLine(heading.normalize('NFKC')))
    .map(({ from, to }) => {
      const [fromId, toId] = [partnerIdOf(from, partners), partnerIdOf(to, partners)];
      const known = Number(fromId !== undefined) + Number(toId !== undefined);
      return { from: fromId ?? from, to: toId ?? to, known };
    })
    .sort((a, b) => b.known - a.known);
  return best && { from: best.from, to: best.to };
}

/** Returns whether a heading says that one partner speaks to another, both of them known. */
export function isBetweenPartners(heading: string, partners: readonly NamedPartner[]): boolean {
  const fromTo = feedbackFromTo(heading, partners);
  return fromTo !== undefined && [fromTo.from, fromTo.to].every((name) => partners.some(({ id }) => id === name));
}

function readings(heading: string): FromTo[] {
  const starts = [...new Set([heading.replace(LEADING_FROM, ''), heading])];
  return starts.flatMap((text) =>
    [...text.matchAll(BETWEEN)]
      .map((match) => {
        const after = text.slice(match.index + match[0].length);
        const to = match.groups?.['from'] === undefined ? after : after.replace(TRAILING_TO, '');
        return { from: trimPunctuation(text.slice(0, match.index)), to: trimPunctuation(to) };
      })
      .filter(({ from, to }) => from !== '' && to !== ''),
  );
}

/** Finds a partner by id, full name, or a first name that only one partner has. */
export function partnerIdOf(written: string, partners: readonly NamedPartner[]): string | undefined {
  const form = nameForm(written);
  const exact = partners.find((partner) => nameForm(partner.id) === form || nameForm(partner.name) === form);
  if (exact) return exact.id;
  const [first, ...others] = partners.filter((partner) => nameForm(partner.name).split(' ')[0] === form);
  return others.length === 0 ? first?.id : undefined;
}

const BETWEEN_NAMES = new RegExp(String.raw`\s*[,、،&+/]\s*|\s+(?:${wordsRead(({ and }) => and).join('|')})\s+`, 'iu');

/** Returns the partners that a heading names, if it names nothing else: "Sam", "@sam", "Robin and Sam". */
export function partnersNamedBy(title: string, partners: readonly NamedPartner[]): string[] {
  if (title.length > MAX_NAME_LENGTH) return [];
  const whole = partnerIdOf(title, partners);
  if (whole !== undefined) return [whole];
  const names = title.split(BETWEEN_NAMES).map((name) => partnerIdOf(name, partners));
  return names.every((id) => id !== undefined) ? [...new Set(names)] : [];
}

/** Returns the notes of a Feedback section. Its highest headings name who speaks to whom; empty notes are left out. */
export function feedbackOf(
  { section, blocks }: SectionBlocks,
  body: string,
  partners: readonly NamedPartner[],
): { feedback: FeedbackNote[]; issues: BodyIssue[] } {
  const feedback: FeedbackNote[] = [];
  const issues: BodyIssue[] = [];
  const depth = blocks.reduce((least, block) => (block.type === 'heading' ? Math.min(least, block.depth) : least), 6);
  const names = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.depth === depth ? [{ heading: block, index }] : [],
  );
  names.forEach(({ heading, index }, count) => {
    const title = textOf(heading);
    if (!feedbackFromTo(title, partners)) {
      issues.push({ kind: 'feedback-heading', detail: title, place: placeOf(heading) });
      return;
    }
    const next = names[count + 1];
    const end = next ? offsetsOf(next.heading).start : section.end;
    feedback.push(...noteUnder(heading, blocks.slice(index + 1, next?.index), { body, end, partners }));
  });
  return { feedback, issues };
}

/** Returns the note under a heading that says who speaks to whom; undefined if it's empty. */
export function noteUnder(
  heading: Heading,
  said: readonly RootContent[],
  { body, end, partners }: { body: string; end: number; partners: readonly NamedPartner[] },
): FeedbackNote[] {
  const fromTo = feedbackFromTo(textOf(heading), partners);
  if (!fromTo || !said.some(saysSomething)) return [];
  const text = said.map(textOf).filter(Boolean).join('\n');
  return [{ ...fromTo, text, markdown: body.slice(offsetsOf(heading).end, end).trim(), place: placeOf(heading) }];
}

function saysSomething(block: RootContent): boolean {
  return block.type !== 'html' && block.type !== 'definition' && block.type !== 'thematicBreak';
}
