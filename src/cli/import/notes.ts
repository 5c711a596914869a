import { sectionName } from '../../domain/check-in/sections.ts';
import type { Journal } from '../../domain/model.ts';
import { oneLine } from '../../domain/text.ts';
import { withoutForbidden } from '../../domain/unseen.ts';
import { heading, listText, markdownText, paragraph } from '../../output/drafts/text.ts';
import type { ImportedNote } from './model.ts';

/**
 * Notes as a list under the section of that name: their words are words, whatever Markdown would make of them.
 * @param whose in a file of more than one partner, the name of whose they are
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

/** A note with its day, in a line. */
export function noteWords({ date, text }: ImportedNote): string {
  return `${date}: ${oneLine(withoutForbidden(text))}`;
}

/** Each note of a day once. */
export function notesOnce(notes: readonly ImportedNote[] = []): ImportedNote[] {
  return [...new Map(notes.map((note) => [noteWords(note), note])).values()];
}
