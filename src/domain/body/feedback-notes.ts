import type { RootContent } from 'mdast';
import type { BodyIssue, FeedbackNote } from '../check-in-body.ts';
import { feedbackFromTo, type NamedPartner } from './feedback-heading.ts';
import type { SectionBlocks } from './sections.ts';
import { textOf } from './spans.ts';
import { offsetsOf, placeOf } from './tree.ts';

/** The notes of a Feedback section: its highest headings name who speaks to whom. A note that says nothing is none. */
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
    const fromTo = feedbackFromTo(title, partners);
    const place = placeOf(heading);
    if (!fromTo) {
      issues.push({ kind: 'feedback-heading', detail: title, place });
      return;
    }
    const next = names[count + 1];
    const said = blocks.slice(index + 1, next?.index);
    if (!said.some(saysSomething)) return;
    const markdown = body.slice(offsetsOf(heading).end, next ? offsetsOf(next.heading).start : section.end).trim();
    feedback.push({ ...fromTo, text: said.map(textOf).filter(Boolean).join('\n'), markdown, place });
  });
  return { feedback, issues };
}

function saysSomething(block: RootContent): boolean {
  return block.type !== 'html' && block.type !== 'definition' && block.type !== 'thematicBreak';
}
