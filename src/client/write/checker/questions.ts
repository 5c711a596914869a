import type { FileData, Filled, NewDocumentData, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import type { CharacterNames } from './character-names.ts';
import type { CheckedForm } from './checked-form.ts';
import type { OpenedCheckIn } from './open-check-in.ts';

/** What stands in a form, and what it means. */
export type FormQuestion =
  | { kind: 'checkIn'; filled: Filled; session: SessionToWrite; data: WriteData }
  | { kind: NewDocumentData['kind']; filled: Filled; data: NewDocumentData }
  | { kind: 'file'; path: string; text: string; data: FileData };

/** What a check-in's text would be in the form. */
export interface OpenQuestion {
  kind: 'open';
  text: string;
  session: SessionToWrite;
  data: WriteData;
}

/** What the worker is asked. */
export interface CheckerQuestion {
  id: number;
  asked: FormQuestion | OpenQuestion;
}

/** What it answers. */
export type CheckerAnswer = { id: number; checked: CheckedForm } | { id: number; opened: OpenedCheckIn | undefined };

/** Names of characters in a text, of which it asks the page the meaning before it answers. */
export interface NamesQuestion {
  names: readonly string[];
}

/** What the page says of them. */
export interface NamesAnswer {
  meanings: CharacterNames;
}
