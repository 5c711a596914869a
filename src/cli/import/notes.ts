import { sectionName } from '../../domain/check-in/sections.ts';
import type { Journal } from '../../domain/model.ts';
import { oneLine } from '../../domain/text.ts';
import { withoutForbidden } from '../../domain/unseen.ts';
import { heading, listText, markdownText, paragraph } from '../../output/drafts/text.ts';
import type { ImportedNote } from './model.ts';

/**
 * Returns notes as a list under the section with that name. Their text is escaped, so that Markdown doesn't interpret
 * it.
 * @param whose the name of the partner they belong to, in a file of several partners
 */
export function notesText({ documents }: Journal, notes: readonly ImportedNote[], whose = ''): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(`${whose === '' ? '' : `${whose}, `}${noteWords(note)}`)],
  }));
  const name = sectionName('notes', documents.partnership.data.locale);
  return markdownText([heading(2, name), listText(items)]).trimEnd();
}

/** Returns a note with its day, as one line. */
export function noteWords({ date, text }: ImportedNote): string {
  return `${date}: ${oneLine(withoutForbidden(text))}`;
}

/** Removes repeated notes of the same day. */
export function notesOnce(notes: readonly ImportedNote[] = []): ImportedNote[] {
  return [...new Map(notes.map((note) => [noteWords(note), note])).values()];
}
