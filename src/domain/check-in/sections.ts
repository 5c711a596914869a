import { defined } from '../defined.ts';
import type { Heading, Root, RootContent } from 'mdast';
import { type Language, languageOf, wordsRead } from '../../i18n/reading/languages.ts';
import { editDistance, MAX_NAME_LENGTH, nameForm } from '../text.ts';
import type { Section, SectionKind } from './model.ts';
import { offsetsOf, placeOf, textOf } from './tree.ts';

/** In the order in which a heading with a slip of the finger is looked up. */
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
 * The section that a heading names, in any language of the site; none: the heading is free prose.
 * @example sectionKind('Nächste Schritte:') // 'nextSteps'
 */
export function sectionKind(heading: string): SectionKind | undefined {
  return heading.length > MAX_NAME_LENGTH ? undefined : KIND_BY_NAME.get(nameForm(heading));
}

/**
 * What a section is called in a language; in English where the site does not know the language.
 * @example sectionName('nextSteps', 'de-AT') // 'Nächste Schritte'
 */
export function sectionName(kind: SectionKind, locale: string): string {
  const [name = kind] = wordsRead(({ sections }) => sections[kind], [languageOf(locale) ?? 'en']);
  return name;
}

const INVISIBLE = /\p{Cf}/gu;
/** Scripts that put no space between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/**
 * Whether a text holds the main name of a section as a whole word, in one of the languages: the first name, in singular or
 * plural where the one is the beginning of the other.
 * @example holdsSectionName('Setbacks and lessons', 'setbacks', ['en']) // true
 */
export function holdsSectionName(text: string, kind: SectionKind, locales: readonly string[]): boolean {
  const form = nameForm(text.slice(0, 2 * MAX_NAME_LENGTH).replace(INVISIBLE, ''));
  return mainNames(kind, locales).some((name) => {
    if (UNSPACED.test(name)) return form.includes(name);
    for (let at = form.indexOf(name); at >= 0; at = form.indexOf(name, at + 1)) {
      const around = form.slice(Math.max(0, at - 1), at) + form.charAt(at + name.length);
      if (!/[\p{L}\p{N}]/u.test(around)) return true;
    }
    return false;
  });
}

/** Letters by which singular and plural may differ. */
const MAX_PLURAL_ENDING = 2;

/** Every heading of a journal asks. */
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

/** Shorter names are near too many words. */
const MIN_NEAR_LENGTH = 6;
const MIN_LENGTH_FOR_TWO_SLIPS = 11;

/**
 * The known name that a heading probably means; none where it is one, or like none. A slip of one letter (two in long
 * names, none in short ones) counts, as written: a letter too many, too few, another, or two that changed places.
 * @example nearSectionName('Sucesses') // 'Successes'
 */
export function nearSectionName(heading: string): string | undefined {
  const form = nameForm(heading);
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
  const section: Section = { ...defined({ kind }), title, place: placeOf(heading), start, end: bodyLength };
  return { section, depth: heading.depth, blocks: [] };
}
