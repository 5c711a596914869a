import type { Heading, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { nearSectionName, sectionKind } from '../../domain/body/section-names.ts';
import { textOf } from '../../domain/body/spans.ts';
import { nodesWithin, placeOf } from '../../domain/body/tree.ts';
import type { CheckInBody, Place, SectionKind } from '../../domain/check-in-body.ts';
import type { Finding } from '../problem.ts';
import { lineSlips, noBox } from './list-slips.ts';

export interface Slip {
  finding: Finding;
  place: Place;
}

/** Sections whose lists mean something to the journal. */
const LISTS: ReadonlySet<SectionKind> = new Set([
  'wins',
  'setbacks',
  'concerns',
  'nextSteps',
  'accountability',
  'feedback',
]);

/** Slips in a check-in's Markdown after which the journal would not see what was meant. */
export function findSlips(root: Root, body: string, { sections }: CheckInBody): Slip[] {
  const kinds = new Set(sections.map(({ kind }) => kind));
  const promising = sections.filter(({ kind }) => kind === 'nextSteps' || kind === 'accountability');
  const isPromise = (node: ListItem) => {
    const offset = node.position?.start.offset ?? 0;
    return promising.some(({ start, end }) => start <= offset && offset < end);
  };
  const slips: Slip[] = [];
  const add = (node: Nodes, finding: Finding | undefined) => {
    if (finding) slips.push({ finding, place: placeOf(node) });
  };
  for (const node of nodesWithin(root)) {
    if (node.type === 'heading') add(node, headingSlip(node, kinds));
    else if (node.type === 'paragraph') {
      add(node, glued(body, node));
      slips.push(...lineSlips(body, node, sections));
    } else if (node.type === 'listItem' && typeof node.checked !== 'boolean' && isPromise(node)) add(node, noBox(node));
  }
  return slips;
}

function headingSlip(heading: Heading, kinds: ReadonlySet<SectionKind | undefined>): Finding | undefined {
  const title = textOf(heading);
  const kind = sectionKind(title);
  if (heading.depth <= 2) return kind ? undefined : nearlyKnown(title, heading.depth);
  if (!kind || !LISTS.has(kind) || kinds.has(kind)) return undefined;
  return {
    code: 'body/heading-level',
    message: `The heading \`${title}\` has ${heading.depth} hash signs.`,
    why: 'With more than two it belongs to the section above it, and the journal does not look for it there.',
    fix: `Write it with two: \`## ${title}\`.`,
    suggestion: `## ${title}`,
  };
}

function nearlyKnown(title: string, depth: number): Finding | undefined {
  const near = nearSectionName(title);
  if (near === undefined) return undefined;
  return {
    code: 'body/near-heading',
    message: `The heading \`${title}\` is nearly \`${near}\`, which the journal knows.`,
    why: 'What stands under a heading that it does not know is shown, but not counted as a win, a commitment or the like.',
    fix: `Did you mean \`## ${near}\`? If not, leave it.`,
    suggestion: `${'#'.repeat(depth)} ${near}`,
  };
}

/** `##Wins`: no heading to Markdown. One `#` may be a tag. */
function glued(body: string, paragraph: Paragraph): Finding | undefined {
  const start = paragraph.position?.start.offset ?? 0;
  const [, signs, name] = /^(#{2,6})(?!#)([^\s#][^\n]{0,80})/.exec(body.slice(start, start + 100)) ?? [];
  if (signs === undefined || name === undefined) return undefined;
  return {
    code: 'body/heading-space',
    message: `There is no space after \`${signs}\`, so this is no heading.`,
    why: 'It is shown as it stands, and what follows belongs to the section above it.',
    fix: `Write \`${signs} ${name}\`.`,
    suggestion: `${signs} ${name}`,
  };
}
