import type { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';

/** Why an answer cannot be taken, in a sentence; none: it can. */
export type Objection = string | undefined;

/** In characters: what goes on longer is a text, and stands below a document's fields. */
const LONGEST_SENTENCE = 2_000;
const LONGEST_NAME = 120;

/** Controls and what turns the direction of writing: the journal's reader refuses them. Line ends and tabs become spaces. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/; // eslint-disable-line no-control-regex

/**
 * An answer as a field holds it: one line, without spaces around it.
 * @example inOneLine(' a\n  b ') // 'a b'
 */
export function inOneLine(answer: string): string {
  return answer.replaceAll(/\s+/g, ' ').trim();
}

/** An optional answer in one line; none where nothing was said. */
export function said(answer: string | undefined): string | undefined {
  return inOneLine(answer ?? '') || undefined;
}

/** To what cannot stand in a field. */
export function objectionToWords(answer: string): Objection {
  return objectionToLine(answer, LONGEST_SENTENCE);
}

/** To what cannot be the name of somebody or something. */
export function objectionToName(answer: string): Objection {
  return objectionToLine(answer, LONGEST_NAME);
}

function objectionToLine(answer: string, longest: number): Objection {
  if (UNSEEN.test(answer) || !answer.isWellFormed())
    return 'There is an invisible character in it, perhaps from pasting. Type it again.';
  const words = inOneLine(answer);
  if (words === '') return 'Something has to stand here.';
  if (words.length > longest)
    return `It has ${words.length} characters, and ${longest} are the most. There is room for more in the file’s own text.`;
  return undefined;
}

/**
 * To what a field's schema refuses.
 * @example objectionBySchema(durationSchema)('soon') // 'It must be a length of time: …'
 */
export function objectionBySchema(schema: z.ZodType): (answer: string) => Objection {
  return (answer) => {
    const read = schema.safeParse(inOneLine(answer));
    return read.success ? undefined : `It must be ${read.error.issues[0]?.message ?? 'something else'}.`;
  };
}

/** What is counted from a day must have room after it. */
const TOO_FAR = '3000-01-01';

/** To what is no day, or one that is not after another. */
export function objectionToDay(answer: string, { after }: { after?: PlainDate | undefined } = {}): Objection {
  const day = inOneLine(answer);
  if (!isPlainDate(day)) return 'Write a day that exists, year first, such as 2026-05-01.';
  if (day >= TOO_FAR) return `It must be a day before ${TOO_FAR}: perhaps there is a slip in the year.`;
  if (after !== undefined && day <= after) return `It must be a day after ${after}.`;
  return undefined;
}

/**
 * A number as people write it, exactly; none where it is no number, or more exact than can be kept.
 * @example numberIn('21.1') // 21.1
 */
export function numberIn(answer: string): number | undefined {
  const written = inOneLine(answer).replace(/^[−–]/, '-');
  if (!/^-?(?:\d+|\d*\.\d+)$/.test(written) || written.replaceAll(/\D/g, '').length > MOST_DIGITS) return undefined;
  const value = Number(written);
  return value === 0 ? 0 : value;
}

/** As many as the journal's reader keeps exactly. */
const MOST_DIGITS = 15;

export const NOT_A_NUMBER = 'Write a number, with a point before decimals and nothing else, such as 12 or 3.5.';

/** To what is no number. */
export function objectionToNumber(answer: string): Objection {
  return numberIn(answer) === undefined ? NOT_A_NUMBER : undefined;
}
