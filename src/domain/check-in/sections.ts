import { defined } from '../defined.ts';
import type { Root, RootContent } from 'mdast';
import { type Language, languageOf, wordsRead } from '../../i18n/reading/languages.ts';
import { editDistance, MAX_NAME_LENGTH, nameForm, trimPunctuation } from '../text.ts';
import type { Section, SectionKind } from './model.ts';
import { offsetsOf, placeOf, textOf } from './tree.ts';

/** The sections in the order in which a misspelt heading is looked up. */
const KINDS: readonly SectionKind[] = [
  'progress',
  'wins',
  'setbacks',
  'concerns',
  'feedback',
  'nextSteps',
  'accountability',
  'notes',
];

const KNOWN = KINDS.flatMap((kind) =>
  wordsRead(({ sections }) => sections[kind]).map((name) => ({ kind, name, form: nameForm(name) })),
);

const KIND_BY_NAME = new Map(KNOWN.map(({ kind, form }) => [form, kind]));

/**
 * Matches numbering before a name: `1. `, `2) `, `3 - `, `1.2 `, `①`, `IV. `, `b) `, `一、`. A letter or a Roman numeral
 * needs its full stop or bracket, because it may be a word.
 */
const NUMBERING =
  /^(?:\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}'])|(?:[ivxlc]{1,6}|\p{L})\s?[.)）:：、．])[\p{P}\p{S}\p{Z}]*/u;
/** Matches a count after the name: `(3)`. */
const COUNT = /\s*[([（［]\s*\p{N}+\s*[)\]）］]?$/u;

/** Matches an emoji by its name, as GitHub shows it: `:warning: Setbacks`. */
const EMOJI_NAME = /(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]*:/gu;

/** Returns the form in which a heading is looked up. */
function headingForm(heading: string): string {
  const form = nameForm(heading.replace(EMOJI_NAME, ' '));
  if (KIND_BY_NAME.has(form)) return form;
  const name = trimPunctuation(form.replace(NUMBERING, '').replace(COUNT, ''));
  // A heading that's just a number stays one.
  return name === '' ? form : name;
}

/**
 * Returns the section that a heading names, in any language of the site, numbered or not; undefined if the heading is
 * free prose.
 * @example sectionKind('2. Nächste Schritte:') // 'nextSteps'
 */
export function sectionKind(heading: string): SectionKind | undefined {
  return heading.length > MAX_NAME_LENGTH ? undefined : KIND_BY_NAME.get(headingForm(heading));
}

/**
 * Returns a section's name in a language; in English if the site doesn't have the language.
 * @example sectionName('nextSteps', 'de-AT') // 'Nächste Schritte'
 */
export function sectionName(kind: SectionKind, locale: string): string {
  const [name = kind] = wordsRead(({ sections }) => sections[kind], [languageOf(locale) ?? 'en']);
  return name;
}

/** Matches words in scripts that don't put spaces between them. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/**
 * Returns whether a text contains a section's main name as a whole word, in one of the languages. The main name is the
 * first one, in singular or plural if one is the beginning of the other.
 * @example holdsSectionName('Setbacks and lessons', 'setbacks', ['en']) // true
 */
export function holdsSectionName(text: string, kind: SectionKind, locales: readonly string[]): boolean {
  const form = nameForm(text.slice(0, 2 * MAX_NAME_LENGTH));
  return mainNames(kind, locales).some((name) => {
    if (UNSPACED.test(name)) return form.includes(name);
    for (let at = form.indexOf(name); at >= 0; at = form.indexOf(name, at + 1)) {
      const around = form.slice(Math.max(0, at - 1), at) + form.charAt(at + name.length);
      if (!/[\p{L}\p{N}]/u.test(around)) return true;
    }
    return false;
  });
}

/** How many letters longer a plural may be than its singular. */
const MAX_PLURAL_ENDING = 2;

/** A cache, because every heading of a journal asks for it. */
const mainNamesOf = new Map<string, readonly string[]>();

function mainNames(kind: SectionKind, locales: readonly string[]): readonly string[] {
  return locales.flatMap((locale) => {
    const language = languageOf(locale) ?? 'en';
    const key = `${kind} ${language}`;
    const known = mainNamesOf.get(key) ?? namesOfBothNumbers(kind, language);
    mainNamesOf.set(key, known);
    return known;
  });
}

function namesOfBothNumbers(kind: SectionKind, language: Language): string[] {
  const [main = kind, ...others] = wordsRead(({ sections }) => sections[kind], [language]).map(nameForm);
  return [main, ...others.filter((name) => main.startsWith(name) && main.length - name.length <= MAX_PLURAL_ENDING)];
}

/** Shorter names are similar to too many words. */
const MIN_NEAR_LENGTH = 6;
const MIN_LENGTH_FOR_TWO_SLIPS = 11;

/**
 * Returns the known name that a heading probably means; undefined if it is one, or isn't similar to any. One typo
 * counts as similar (two in long names, none in short ones): an added, missing, different or swapped letter.
 * @example nearSectionName('Sucesses') // 'Successes'
 */
export function nearSectionName(heading: string): string | undefined {
  const form = headingForm(heading);
  if (form.length < MIN_NEAR_LENGTH - 1 || form.length > MAX_NAME_LENGTH || KIND_BY_NAME.has(form)) return undefined;
  let nearest: string | undefined;
  let least = Infinity;
  for (const { name, form: known } of KNOWN) {
    const most = known.length >= MIN_LENGTH_FOR_TWO_SLIPS ? 2 : known.length >= MIN_NEAR_LENGTH ? 1 : 0;
    if (Math.abs(known.length - form.length) > most) continue;
    const distance = editDistance(form, known);
    if (distance <= most && distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** What a heading means for the journal. */
export interface HeadingRole {
  /** Whether it starts a section, or ends one and starts free prose; otherwise it belongs to the section around it. */
  begins: boolean;
  /** The section that it starts. */
  kind?: SectionKind;
}

/**
 * Returns a function that reads headings in written order. A name at level 1 or 2 starts a section anywhere; a deeper
 * one only outside all sections, because inside one it's a subheading. A section ends before the next heading of its
 * own level or a higher one.
 * @example
 * const roleOf = headingReader();
 * roleOf(3, 'Wins'); // { begins: true, kind: 'wins' }
 * roleOf(4, 'Notes'); // { begins: false }
 */
export function headingReader(): (level: number, title: string) => HeadingRole {
  /** The level of the section that the next heading would be in; undefined outside all sections. */
  let around: number | undefined;
  return (level, title) => {
    const endsSection = around !== undefined && level <= around;
    if (endsSection) around = undefined;
    const kind = sectionKind(title);
    if (kind !== undefined && (level <= 2 || around === undefined)) {
      around = level;
      return { begins: true, kind };
    }
    return { begins: around === undefined && (level <= 2 || endsSection) };
  };
}

/** A section and the blocks under its heading. */
export interface SectionBlocks {
  section: Section;
  blocks: RootContent[];
}

/** Splits the body at its sections. What comes before the first heading doesn't belong to any. */
export function sectionsOf(root: Root, bodyLength: number): SectionBlocks[] {
  const found: SectionBlocks[] = [];
  const roleOf = headingReader();
  for (const block of root.children) {
    const current = found.at(-1);
    const title = block.type === 'heading' ? textOf(block) : '';
    const role = block.type === 'heading' ? roleOf(block.depth, title) : undefined;
    if (!role?.begins) {
      current?.blocks.push(block);
      continue;
    }
    const { start } = offsetsOf(block);
    if (current) current.section.end = start;
    const { kind } = role;
    found.push({ section: { ...defined({ kind }), title, place: placeOf(block), start, end: bodyLength }, blocks: [] });
  }
  return found;
}
