import { dayNamed, monthAndDay } from '../../domain/check-in/promise-words.ts';
import { ALLOWED_ELEMENTS } from '../../domain/check-in/limits.ts';
import type { BodyIssue } from '../../domain/check-in/model.ts';
import { addDays, daysBetween, isPlainDate, type PlainDate, toEpochDay } from '../../domain/plain-date.ts';
import { plainDateSchema } from '../../domain/schemas/values.ts';
import { oneLine } from '../../domain/text.ts';
import { problemOfBody, type SourceFile } from '../files/source-file.ts';
import { FILE_START, OWN, type ProblemDetails, type Problem } from '../problems/problem.ts';
import type { Prose, UsedHtml } from '../prose/read-prose.ts';
import { repair } from '../schema/repair.ts';
import type { Rule } from './rule.ts';

/**
 * Returns the finding for something unclear in a body.
 * @param session the check-in's day
 */
export function bodyFinding(
  { kind, detail, day = '', line = '' }: Omit<BodyIssue, 'place'>,
  session?: PlainDate,
): ProblemDetails {
  const instead = (written: string) => line.replace(oneLine(detail), () => written).replace(/\s+$/, '');
  switch (kind) {
    case 'impossible-due-date':
      return {
        code: 'body/impossible-date',
        message: `\`${detail}\` isn’t a real date.`,
        why: 'Without its day, the commitment would be due at the next check-in.',
        ...dayFix(detail, day, session),
      };
    case 'day-in-words': {
      const meant = dayInWords(detail, day, session);
      return {
        code: 'body/day-in-words',
        message: `\`${detail}\` isn’t a date, so it isn’t read as a due day.`,
        why: 'Without a date, year first, the commitment is due at the next check-in.',
        fix:
          meant === undefined
            ? `If that’s when it’s due, write it as a date, such as \`(due ${OWN.due})\`.`
            : `If that’s when it’s due, write \`${instead(meant)}\`.`,
        ...(meant !== undefined && { suggestion: meant }),
      };
    }
    case 'second-due-day':
      return {
        code: 'body/second-due-day',
        message: `\`${detail}\` is a second due day.`,
        why: 'Only the first counts; this one stays part of the text.',
        fix: `Keep the one that counts: write \`${oneLine(instead(''))}\`, or remove the other one.`,
      };
    case 'owner-not-read': {
      const rest = oneLine(instead('').replace(/\s+([.,;:!?])/gu, '$1'));
      const owners = (detail.match(/@[^\s@,、،&+/]+/gu) ?? []).map((owner) => `${owner.toLowerCase()} `).join('');
      const [sign = '- [ ] ', words = rest] = splitTask(rest);
      return {
        code: 'body/owner-not-read',
        message: `\`${detail}\` is read as a word here, not as the owner of this commitment.`,
        why: 'An owner comes first, or last in brackets. This commitment doesn’t name one there.',
        fix:
          `If it’s theirs, write \`${sign}${owners}${words}\`. ` +
          `If it’s someone else’s, name them first: \`${sign}@${OWN.partner} ${splitTask(line)[1] ?? line}\`.`,
      };
    }
    case 'struck-and-ticked':
      return {
        code: 'body/struck-and-ticked',
        message: 'This commitment is ticked and struck through: kept, or let go? It counts as kept.',
        why: 'An `x` in the box means it was kept, and striking it through means it was let go.',
        fix:
          `If it was kept, write \`${oneLine(line.replaceAll('~~', ''))}\`; ` +
          `if it was let go, \`${line.replace(/\[[xX]\]/, '[ ]')}\`.`,
      };
    case 'struck-for-another':
      return {
        code: 'body/struck-for-another',
        message:
          'What follows the struck words looks like a commitment of its own, but it’s read as the reason for letting go.',
        why: 'It has a day or an owner, and only a commitment has those.',
        fix: `If it takes the place of the old one, give it a line of its own: \`- [ ] ${detail}\`. If it’s the reason, leave out the day and the owner.`,
      };
    case 'feedback-heading':
      return {
        code: 'body/feedback-heading',
        message: `The heading \`${detail}\` doesn’t say who speaks to whom.`,
        why: 'What’s under it doesn’t count as anyone’s feedback.',
        fix: `Write it as \`### ${OWN.fromTo}\`.`,
      };
    case 'beyond-limits':
      return {
        code: 'body/too-large',
        message: `This text is larger than a page can be: it has ${TOO_MUCH[detail] ?? detail}.`,
        why: 'It would be unreadable, and a build could hang on it.',
        fix: 'Split it, or check whether something was pasted by mistake.',
      };
  }
}

/** Explanations by the name of the limit. */
const TOO_MUCH: Readonly<Record<string, string>> = {
  bytes: 'more than 1 MB',
  depth: 'hundreds of nested levels',
  tableCells: 'tables of more than 100,000 cells',
  signs: 'thousands of `&` or `_` in one paragraph',
  pieces: 'more than 24,000 words, marks or entries in one paragraph or list',
  braces: 'more than 10,000 braces',
  openTags: 'more than twelve nested tags between `{` and `}`',
};

/** Splits a task into its mark with the box, and its words. */
function splitTask(line: string): [sign: string | undefined, words: string | undefined] {
  const [, sign, words] = /^((?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\]\s+)([^]*)$/.exec(line) ?? [];
  return [sign, words];
}

/** Returns the words with the date that they probably mean, as seen from the day of a session. */
function dayInWords(detail: string, day: string, session: PlainDate | undefined): string | undefined {
  const date = session === undefined ? undefined : (dayAhead(day, session) ?? dayMeant(day, session));
  return date === undefined ? undefined : detail.replace(day, date);
}

/** Returns the next day of that name, or tomorrow. */
function dayAhead(written: string, session: PlainDate): PlainDate | undefined {
  const named = dayNamed(written);
  if (named === undefined) return undefined;
  return addDays(session, named === 'tomorrow' ? 1 : ((named - weekdayOf(session) + 6) % 7) + 1);
}

/** Returns the day of the week, 0 for Sunday. 1 January 1970 was a Thursday. */
function weekdayOf(date: PlainDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7;
}

function dayFix(detail: string, day: string, session?: PlainDate): Pick<ProblemDetails, 'fix' | 'suggestion'> {
  const meant = dayMeant(day, session);
  if (meant === undefined)
    return { fix: `Write a real date, year first, such as \`(due ${OWN.due})\`, or remove the brackets.` };
  const suggestion = detail.replace(day, meant);
  return { fix: `Did you mean \`${suggestion}\`?`, suggestion };
}

/** Replaces digits as Japanese and Arabic keyboards write them with those of the journal's dates. */
function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 15) % 10));
}

/** The range in which a year is plausible: half a year before a session, three years after it. In days. */
const [LONG_BEFORE, LONG_AFTER] = [-183, 3 * 366];

/** Returns the day that was probably meant, near the session. */
function dayMeant(given: string, session: PlainDate | undefined): PlainDate | undefined {
  const written = plainDigits(given);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(repair(written, plainDateSchema) ?? written) ?? [];
  const [named, ofMonth] = monthAndDay(written) ?? [Number(month), Number(day)];
  const years = session === undefined ? [] : [0, 1].map((more) => Number(session.slice(0, 4)) + more);
  const candidates = [...(year === undefined ? [] : [Number(year)]), ...years].flatMap(
    (each) => dayOf(each, named, ofMonth) ?? [],
  );
  if (session === undefined) return candidates[0];
  const isNear = (date: PlainDate, earliest: number) => {
    const days = daysBetween(session, date);
    return days >= earliest && days <= LONG_AFTER;
  };
  const [first] = candidates;
  if (year !== undefined && first !== undefined && isNear(first, LONG_BEFORE)) return first;
  return candidates.find((date) => isNear(date, 0));
}

/** Returns a day, or the last of the month if it has fewer days. */
function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const text = (of: number) =>
    [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(of).padStart(2, '0')].join('-');
  return [day, 30, 29, 28].map(text).find((date) => isPlainDate(date));
}

export const TOO_DEEP: ProblemDetails = {
  code: 'body/too-deep',
  message: 'Lists, quotes, emphasis or HTML tags are nested more than ninety deep here.',
  why: 'It would be unreadable, and a build could hang on it.',
  fix: 'Remove some levels: delete the signs at the start of the line, or close each tag that you open (`<b>…</b>`).',
};

const COMMENT = /<!--[^]*?-->|<!--[^]*$/g;
/**
 * Matches opening tags. It's bounded, and without `<` outside quotes, so that text that only looks like tags doesn't
 * take long.
 */
const OPENING_TAG = /<([a-z][^\s/>]{0,40})((?:"[^"]*"|'[^']*'|[^"'<>]){0,500})>/gi;
const ACTIVE_ATTRIBUTE = /(?:^|\s)(style|on[a-z]+)\s*=/i;
/** Matches elements that are removed along with their text. */
const GONE_WITH_ITS_TEXT = /<(script|style|textarea|title|iframe|noembed|noframes|xmp)\b[^]*?(?:<\/\1>|$)/gi;

/** Reports HTML that would be removed. Harmless HTML is shown. */
export const html: Rule = ({ sources }) =>
  sources.flatMap((source) => {
    const { prose } = source;
    if (!prose || (prose.html.length === 0 && (prose.hasWords || prose.pictures.length === 0))) return [];
    if (showsNothing(prose))
      return [problemOfBody(source, (prose.html[0] ?? prose.pictures[0])?.place ?? FILE_START, NOTHING_LEFT)];
    return removedFrom(source, prose.html);
  });

/** Returns each removed name once, because a text usually has many tags of a kind. */
function removedFrom(source: SourceFile, pieces: readonly UsedHtml[]): Problem[] {
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { html: written, place } of pieces) {
    if (isOpen(written)) problems.push(problemOfBody(source, place, OPEN_COMMENT));
    for (const [, element = '', attributes = ''] of written.replace(COMMENT, '').matchAll(OPENING_TAG)) {
      const name = element.toLowerCase();
      const attribute = ACTIVE_ATTRIBUTE.exec(attributes)?.[1]?.toLowerCase();
      const what = !ALLOWED_ELEMENTS.has(name) || name === 'img' ? name : attribute && `${name} ${attribute}`;
      if (what === undefined || told.has(what)) continue;
      told.add(what);
      const finding =
        name === 'img' ? IMG : ALLOWED_ELEMENTS.has(name) ? withoutAttribute(name, attribute) : without(name);
      problems.push(problemOfBody(source, place, finding));
    }
  }
  return problems;
}

function isOpen(written: string): boolean {
  const start = written.lastIndexOf('<!--');
  return start >= 0 && !written.includes('-->', start);
}

/** Returns whether a text shows nothing. Comments alone don't show, and are meant not to. */
export function showsNothing({ html: pieces, hasWords, pictures }: Prose): boolean {
  if (hasWords || pictures.some(({ url, alt }) => alt !== '' || !/^(?:[a-z][a-z\d+.-]*:|[\\/#])/i.test(url)))
    return false;
  const written = pieces.map((piece) => piece.html.replace(COMMENT, '')).join('');
  if (written.trim() === '') return pictures.length > 0;
  if (/<(?:hr|input)\b/i.test(written)) return false;
  return (
    written
      .replace(GONE_WITH_ITS_TEXT, '')
      .replace(/<[^>]*>/g, '')
      .trim() === ''
  );
}

const WHY = 'Texts are shown without anything that could run programs, load things from elsewhere, or break the page.';

/** Elements that may have been meant; other names are words in angle brackets. */
const KNOWN_TO_BROWSERS: ReadonlySet<string> = new Set(
  (
    'script style iframe object embed form button video audio svg math link meta center font u mark small abbr figure ' +
    'figcaption article header footer nav main aside picture source canvas html body head title textarea select option'
  ).split(' '),
);

function without(name: string): ProblemDetails {
  return {
    code: 'html/removed',
    message: `\`<${name}>\` is read as HTML, and left out of the page.`,
    why: WHY,
    fix: !KNOWN_TO_BROWSERS.has(name)
      ? `If you mean the words, write \`\\<${name}>\`; otherwise remove it.`
      : 'Remove it, or write it in Markdown: a journal’s pages show only what Markdown can say.',
  };
}

function withoutAttribute(name: string, attribute = ''): ProblemDetails {
  return {
    code: 'html/removed',
    message: `\`${attribute}\` in \`<${name}>\` is left out of the page.`,
    why: WHY,
    fix: `Remove \`${attribute}\`.`,
  };
}

const IMG: ProblemDetails = {
  code: 'html/removed',
  message: 'A picture written as `<img>` is left out of the page.',
  why: 'Only pictures in Markdown are found in the journal, made small enough, and shown.',
  fix: 'Write `![What it shows](./picture.jpg)`.',
};

const OPEN_COMMENT: ProblemDetails = {
  code: 'html/open-comment',
  message: 'A comment starts here with `<!--` and never ends.',
  why: 'Everything after it is hidden on the page; in the file, everyone can read it.',
  fix: 'Write `-->` where the comment ends.',
};

export const NOTHING_LEFT: ProblemDetails = {
  code: 'html/nothing-left',
  message: 'Nothing in this text can be shown.',
  why: `${WHY} A page without anything on it isn’t built.`,
  fix: 'Write something beside it, or delete it.',
};
