import { faceFor, type Voice } from './faces.ts';

/** As much as anybody reads in a picture; what is longer is cut before it is measured. */
const LONGEST = 300;
/** Little pictures, flags, and what colours or boxes them: a face has letters. */
const PICTOGRAPHS =
  /\p{Extended_Pictographic}(?<![©®™])|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\ufe0e|\ufe0f|\u20e3/gu;
/** Joiners that have lost the letter before them. */
const LOOSE_JOINERS = /(?<![\p{L}\p{M}])[\u200c\u200d]+/gu;
/** What turns or steers text and has no look of its own. */
// eslint-disable-next-line no-control-regex -- they are what is to be left out
const STEERING = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * A text as it can be drawn: on one line, without pictographs.
 * @returns undefined where a letter is of a script that no face has (better no words than boxes), or nothing is left
 * @example drawable('serif', 'Done 🎉') // 'Done'
 */
export function drawable(voice: Voice, text: string): string | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(STEERING, '')
    .replace(PICTOGRAPHS, '')
    .replace(LOOSE_JOINERS, '')
    .replace(/ +/g, ' ')
    .trim();
  const short = [...plain.normalize('NFC')].slice(0, LONGEST).join('');
  const isWhole = [...short].every((letter) => isSilent(letter) || faceFor(voice, letter.codePointAt(0) ?? 0));
  return isWhole && short !== '' ? short : undefined;
}

/** Joiners shape the letters beside them and are not drawn. */
export function isSilent(letter: string): boolean {
  return letter === '\u200c' || letter === '\u200d';
}
