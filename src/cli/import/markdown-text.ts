import { posix } from 'node:path';
import { z } from 'zod';
import { headingReader } from '../../domain/check-in/sections.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { oneLine, decodedAddress } from '../../domain/text.ts';

/*
 * Changes to a note's Markdown when it's put into a journal: the targets of its links and pictures, and what
 * note-taking programs write for themselves. The words stay as they are.
 */

/** A note's title and the text below it. */
export interface TitledText {
  title?: string;
  body: string;
}

const TITLE = /^\s*(?:#[ \t]+(?<hashed>\S.*?)(?:[ \t]+#+)?[ \t]*(?:\n|$)|(?<lined>\S.*?)[ \t]*\n=+[ \t]*(?:\n|$))/;

/**
 * Splits off the title: a first-level heading that is the only one in its text, and above everything else. @param text
 * without fields
 */
export function titledText(text: string): TitledText {
  const found = TITLE.exec(text);
  const written = found?.groups?.['hashed'] ?? found?.groups?.['lined'];
  const rest = text.slice(found?.[0].length ?? 0);
  if (written === undefined || headingsOf(rest).some(({ level }) => level === 1)) return { body: text };
  const title = plainWords(written);
  const isSection = headingReader()(1, title).kind !== undefined;
  // A heading that isn't just words stays where it is.
  return title === '' || isSection || /[<>[\]`]|!\[/.test(title) ? { body: text } : { title, body: rest };
}

/** Returns a heading's text without emphasis, and with links replaced with their words. */
function plainWords(written: string): string {
  return oneLine(
    written
      .replace(/(?<!!)\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]/g, '$1')
      .replace(/(?<!!)\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/(\*\*|__|\*|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2'),
  );
}

/** Returns the headings of a text, outside code, and the section that each starts in a check-in. */
export function headingsOf(text: string): { level: number; title: string; kind?: SectionKind | undefined }[] {
  const roleOf = headingReader();
  return outsideCode(text).flatMap((line) => {
    const [, signs = '', title = ''] = /^ {0,3}(#{1,6})[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    return signs === '' ? [] : [{ level: signs.length, title, kind: roleOf(signs.length, plainWords(title)).kind }];
  });
}

function outsideCode(text: string): string[] {
  let fence = '';
  return text.split('\n').filter((line) => {
    const [, marks = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '') {
      fence = marks;
      return marks === '';
    }
    if (marks.startsWith(fence)) fence = '';
    return false;
  });
}

/** Matches Logseq's properties of its own blocks: whether they're folded, and their ids. */
const OWN_PROPERTY = /^[ \t]*(?:- )?(?:collapsed|id|heading|background-color|logseq\.[\w.-]+):: .*\n?/gm;

/** Removes the lines that Logseq writes for itself, and returns how many there were. */
export function withoutOwnProperties(text: string): { text: string; count: number } {
  let count = 0;
  const rest = text.replace(OWN_PROPERTY, () => {
    count += 1;
    return '';
  });
  return { text: rest, count };
}

/** A link or a picture in a note. */
export interface Target {
  isPicture: boolean;
  words: string;
  /** Relative to the imported folder if it's a path, otherwise as written. */
  target: string;
  /** Whether it's named by its file name alone (`[[a note]]`, `![[photo.png]]`), wherever that is in the folder. */
  isByName: boolean;
}

/**
 * Matches `[words](target)`, `[words](<target> "title")`, `[[name]]`, `[[name#heading|words]]`, each a picture with `!`
 * before it.
 */
const LINK =
  /(?<sign>!?)(?:\[\[(?<name>[^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|(?<alias>[^\]\n]*))?\]\]|\[(?<words>[^\]\n]*)\]\((?:<(?<angled>[^>\n]+)>|(?<bare>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*))(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\))/g;
const CODE = /(^[ \t]*(`{3,}|~{3,})[^]*?(?:^[ \t]*\2[`~]*[ \t]*$|$(?![^]))|`[^`\n]+`)/gm;

const linkSchema = z.object({
  sign: z.string(),
  name: z.string().optional(),
  alias: z.string().optional(),
  words: z.string().optional(),
  angled: z.string().optional(),
  bare: z.string().optional(),
});

/**
 * Replaces the targets of links and pictures that lead into the folder.
 * @param path the note's own, in the folder
 * @param place returns the new target; undefined if it stays
 */
export function withTargets(text: string, path: string, place: (target: Target) => string | undefined): string {
  const outside = (part: string) =>
    part.replace(LINK, (whole: string, ...found: unknown[]) => {
      const groups = linkSchema.parse(found.at(-1));
      const isPicture = groups.sign === '!';
      if (groups.name !== undefined) {
        // The displayed size of a picture (`|300`) isn't its text.
        const words = /^\d*(?:x\d+)?$/.test(groups.alias ?? '') ? '' : (groups.alias ?? '');
        return place({ isPicture, words, target: groups.name.trim(), isByName: true }) ?? whole;
      }
      const written = decodedAddress((groups.angled ?? groups.bare ?? '').replace(/[?#].*$/, ''));
      if (written === '' || /^(?:[a-z][a-z0-9+.-]+:|\/\/|#)/i.test(written)) return whole;
      const target = written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(path), written);
      return place({ isPicture, words: groups.words ?? '', target, isByName: false }) ?? whole;
    });
  let last = 0;
  let made = '';
  for (const { index, 0: code } of text.matchAll(CODE)) {
    made += outside(text.slice(last, index)) + code;
    last = index + code.length;
  }
  return made + outside(text.slice(last));
}
