import type { Element, Root, RootContent, Text } from 'hast';
import { quotedLetter } from '../../domain/body/quoted-words.ts';

/** Where a text stands: from the root down, each with the child that leads to it. */
export type TextPath = readonly { parent: Root | Element; child: RootContent }[];

/** A letter or digit of what a body says. */
interface Letter {
  text: Text;
  path: TextPath;
  /** In UTF-16 units within the text: where it begins, and where the next character does. */
  start: number;
  end: number;
}

/** What a body says, as quotes are compared, with the place of each unit of it; a space has none. */
export interface SpokenText {
  words: string;
  letters: readonly (Letter | undefined)[];
}

/** Elements whose words stand apart from those around. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'blockquote br dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function isBlock(node: RootContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** The words of a sanitised body, whose depth has been checked, in written order. The numbers of footnotes are no words of it. */
export function spokenText(root: Root): SpokenText {
  const units: string[] = [];
  const letters: (Letter | undefined)[] = [];
  const separate = () => {
    if (units.length === 0 || units.at(-1) === ' ') return;
    units.push(' ');
    letters.push(undefined);
  };
  const read = (text: Text, path: TextPath) => {
    let start = 0;
    for (const character of text.value) {
      const end = start + character.length;
      const compared = quotedLetter(character);
      if (compared === '') separate();
      for (const unit of compared.split('')) {
        units.push(unit);
        letters.push({ text, path, start, end });
      }
      start = end;
    }
  };
  const visit = (parent: Root | Element, path: TextPath) => {
    for (const child of parent.children) {
      const below = [...path, { parent, child }];
      if (child.type === 'text') read(child, below);
      if (child.type !== 'element' || child.properties['dataFootnoteRef'] !== undefined) continue;
      if (isBlock(child)) separate();
      visit(child, below);
      if (isBlock(child)) separate();
    }
  };
  visit(root, []);
  return { words: units.join(''), letters };
}
