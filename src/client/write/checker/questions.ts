import type { FileData, Filled, NewDocumentData, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import type { CharacterNames } from './character-names.ts';
import type { CheckedForm } from './checked-form.ts';
import type { OpenedCheckIn } from './open-check-in.ts';

/** The content of a form, and the kind of document that it describes. */
export type FormQuestion =
  | { kind: 'checkIn'; filled: Filled; session: SessionToWrite; data: WriteData }
  | { kind: NewDocumentData['kind']; filled: Filled; data: NewDocumentData }
  | { kind: 'file'; path: string; text: string; data: FileData };

/** Asks for a check-in's text as form values. */
export interface OpenQuestion {
  kind: 'open';
  text: string;
  session: SessionToWrite;
  data: WriteData;
}

/** A message to the worker. */
export interface CheckerQuestion {
  id: number;
  asked: FormQuestion | OpenQuestion;
}

/** The worker's answer. */
export type CheckerAnswer = { id: number; checked: CheckedForm } | { id: number; opened: OpenedCheckIn | undefined };

/** A question from the worker to the page, before it answers: what do these names of characters in a text mean? */
export interface NamesQuestion {
  names: readonly string[];
}

/** The page's answer. */
export interface NamesAnswer {
  meanings: CharacterNames;
}
