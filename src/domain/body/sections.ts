import type { Heading, Root, RootContent } from 'mdast';
import type { Section } from '../check-in-body.ts';
import { sectionKind } from './section-names.ts';
import { textOf } from './spans.ts';
import { offsetsOf, placeOf } from './tree.ts';

/** A section together with the blocks under its heading. */
export interface SectionBlocks {
  section: Section;
  depth: number;
  blocks: RootContent[];
}

/**
 * The body cut at its headings of level 1 and 2. What stands before the first belongs to none. Under a `# Feedback`,
 * a heading of level 2 that names no section is the heading of a note.
 */
export function sectionsOf(root: Root, bodyLength: number): SectionBlocks[] {
  const found: SectionBlocks[] = [];
  for (const block of root.children) {
    const current = found.at(-1);
    const section = block.type === 'heading' && opensSection(block, current) ? sectionAt(block, bodyLength) : undefined;
    if (!section) {
      current?.blocks.push(block);
      continue;
    }
    if (current) current.section.end = section.section.start;
    found.push(section);
  }
  return found;
}

function opensSection(heading: Heading, current: SectionBlocks | undefined): boolean {
  if (heading.depth > 2) return false;
  const insideFeedback = current?.section.kind === 'feedback' && heading.depth > current.depth;
  return !insideFeedback || sectionKind(textOf(heading)) !== undefined;
}

function sectionAt(heading: Heading, bodyLength: number): SectionBlocks {
  const title = textOf(heading);
  const kind = sectionKind(title);
  const { start } = offsetsOf(heading);
  const section: Section = { ...(kind && { kind }), title, place: placeOf(heading), start, end: bodyLength };
  return { section, depth: heading.depth, blocks: [] };
}
