import { ALLOWED_ELEMENTS } from '../../domain/check-in/limits.ts';
import type { BodyIssue } from '../../domain/check-in/model.ts';
import { daysBetween, isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { plainDateSchema } from '../../domain/schemas/values.ts';
import { nameForm } from '../../domain/text.ts';
import { LANGUAGES } from '../../i18n/reading/languages.ts';
import { problemOfBody, problemOfWords, type SourceFile } from '../files/source-file.ts';
import { FILE_START, OWN, type ProblemDetails, type Problem } from '../problems/problem.ts';
import type { Prose, UsedHtml } from '../prose/read-prose.ts';
import { repair } from '../schema/repair.ts';
import { unknownReference } from './references.ts';
import type { Rule } from './rule.ts';

/** Whom a check-in's text names is a partner. (What the text itself makes unclear was found when it was read.) */
export const bodyReferences: Rule = ({ sources, ids }) =>
  sources.flatMap((source): Problem[] => {
    const { commitments = [], feedback = [] } = source.content ?? {};
    const named = [
      ...commitments.flatMap(({ owners, place }) => owners.map((name) => ({ name, written: `@${name}`, place }))),
      ...feedback.flatMap(({ from, to, place }) => [from, to].map((name) => ({ name, written: name, place }))),
    ];
    return named
      .filter(({ name }) => !ids.partners.has(name))
      .map(({ name, written, place }) =>
        problemOfWords(source, written, place, unknownReference('partners', name, ids.partners)),
      );
  });

/**
 * What reading a body found unclear.
 * @param session the day of the check-in that it is in
 */
export function bodyFinding({ kind, detail }: Omit<BodyIssue, 'place'>, session?: PlainDate): ProblemDetails {
  switch (kind) {
    case 'impossible-due-date':
      return {
        code: 'body/impossible-date',
        message: `\`${detail}\` names no day.`,
        why: 'Without its day the commitment would be due at the next session.',
        ...dayFix(detail, session),
      };
    case 'feedback-heading':
      return {
        code: 'body/feedback-heading',
        message: `The heading \`${detail}\` does not say who speaks to whom.`,
        why: 'What stands under it is counted as nobody’s feedback.',
        fix: `Write it as \`### ${OWN.fromTo}\`.`,
      };
    case 'beyond-limits':
      return {
        code: 'body/too-large',
        message: `This text is larger than a page can be: it has ${TOO_MUCH[detail] ?? detail}.`,
        why: 'Nobody could read it, and a build could hang on it.',
        fix: 'Split it, or check whether something was pasted by mistake.',
      };
  }
}

/** By the name of the limit. */
const TOO_MUCH: Readonly<Record<string, string>> = {
  bytes: 'more than 1 MB',
  depth: 'hundreds of levels within each other',
  tableCells: 'tables of more than 100,000 cells',
  signs: 'thousands of `&` or `_` in one paragraph',
  pieces: 'more than 24,000 words, marks or entries in one paragraph or list',
  braces: 'more than 10,000 braces',
  openTags: 'more than twelve tags within each other between `{` and `}`',
};

function dayFix(detail: string, session?: PlainDate): Pick<ProblemDetails, 'fix' | 'suggestion'> {
  const written = /\s([^()（）]*)[)）]$/u.exec(detail)?.[1]?.trim() ?? '';
  const meant = dayMeant(written, session);
  if (meant === undefined)
    return { fix: `Write a day that exists, year first, such as \`(due ${OWN.due})\`, or remove the brackets.` };
  const suggestion = detail.replace(written, meant);
  return { fix: `Did you mean \`${suggestion}\`?`, suggestion };
}

/** Days, and half a year before a session, where a year is a slip; after it, three years. */
const [LONG_BEFORE, LONG_AFTER] = [-183, 3 * 366];

/** The day that was probably meant, near the session. */
function dayMeant(written: string, session: PlainDate | undefined): PlainDate | undefined {
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

/** The last of the month, where it has fewer days. */
function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const text = (of: number) =>
    [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(of).padStart(2, '0')].join('-');
  return [day, 30, 29, 28].map(text).find((date) => isPlainDate(date));
}

/** `5.12.`, `December 5th`, `5 décembre`: without a year, or with one that is left to the session. */
function monthAndDay(written: string): [month: number, day: number] | undefined {
  const [, dayFirst, monthSecond] = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(written) ?? [];
  if (dayFirst !== undefined && monthSecond !== undefined) return [Number(monthSecond), Number(dayFirst)];
  const [, nameFirst, dayBehind] = /^(\p{L}{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?$/u.exec(written) ?? [];
  const [, dayBefore, nameBehind] = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s)?(\p{L}{3,})\.?$/u.exec(written) ?? [];
  const name = nameForm(nameFirst ?? nameBehind ?? '');
  const month = name === '' ? 0 : monthNames().findIndex((names) => names.has(name)) + 1;
  return month === 0 ? undefined : [month, Number(dayBehind ?? dayBefore)];
}

let months: readonly ReadonlySet<string>[] | undefined;

/** In every language of the site, long and short. */
function monthNames(): readonly ReadonlySet<string>[] {
  months ??= Array.from({ length: 12 }, (_, month) => {
    const date = Date.UTC(2000, month, 1);
    return new Set(
      LANGUAGES.flatMap((language) =>
        (['long', 'short'] as const).map((form) =>
          nameForm(new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' }).format(date)),
        ),
      ),
    );
  });
  return months;
}

export const TOO_DEEP: ProblemDetails = {
  code: 'body/too-deep',
  message: 'Here lists, quotes, emphasis or HTML tags stand within each other more than ninety times.',
  why: 'Nobody could read it, and a build could hang on it.',
  fix: 'Take some levels away: remove the signs at the start of the line, or close each tag that is opened (`<b>…</b>`).',
};

const COMMENT = /<!--[^]*?-->|<!--[^]*$/g;
/** Bounded, and without `<` outside of quotes, so that what only looks like tags costs no time. */
const OPENING_TAG = /<([a-z][^\s/>]{0,40})((?:"[^"]*"|'[^']*'|[^"'<>]){0,500})>/gi;
const ACTIVE_ATTRIBUTE = /(?:^|\s)(style|on[a-z]+)\s*=/i;
/** Elements whose text goes with them. */
const GONE_WITH_ITS_TEXT = /<(script|style|textarea|title|iframe|noembed|noframes|xmp)\b[^]*?(?:<\/\1>|$)/gi;

/** HTML in a text is shown as far as it is harmless; the rest is told before it vanishes. */
export const html: Rule = ({ sources }) =>
  sources.flatMap((source) => {
    const { prose } = source;
    if (!prose || (prose.html.length === 0 && (prose.hasWords || prose.pictures.length === 0))) return [];
    if (showsNothing(prose))
      return [problemOfBody(source, (prose.html[0] ?? prose.pictures[0])?.place ?? FILE_START, NOTHING_LEFT)];
    return removedFrom(source, prose.html);
  });

/** Each name once: a text has mostly many tags of a kind. */
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

/** Comments alone say nothing and are meant to. */
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

const WHY = 'Texts are shown without what could run programs, load things from elsewhere, or break the page.';

/** Elements that somebody may have meant; other names are words in angle brackets. */
const KNOWN_TO_BROWSERS: ReadonlySet<string> = new Set(
  (
    'script style iframe object embed form button video audio svg math link meta center font u mark small abbr figure ' +
    'figcaption article header footer nav main aside picture source canvas html body head title textarea select option'
  ).split(' '),
);

function without(name: string): ProblemDetails {
  return {
    code: 'html/removed',
    message: `\`<${name}>\` is taken for HTML, and is left out of the page.`,
    why: WHY,
    fix: !KNOWN_TO_BROWSERS.has(name)
      ? `If you mean the words, write \`\\<${name}>\`; else remove it.`
      : 'Remove it, or write it in Markdown; what Markdown cannot say, a page of the journal cannot show.',
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
  message: 'A picture that is written as `<img>` is left out of the page.',
  why: 'Only pictures in Markdown are looked up in the journal, made small enough, and shown.',
  fix: 'Write `![What it shows](./picture.jpg)`.',
};

const OPEN_COMMENT: ProblemDetails = {
  code: 'html/open-comment',
  message: 'A comment starts here with `<!--` and never ends.',
  why: 'All that follows is hidden on the page; in the file everybody can read it.',
  fix: 'Write `-->` where the comment ends.',
};

export const NOTHING_LEFT: ProblemDetails = {
  code: 'html/nothing-left',
  message: 'Nothing of this text may be shown.',
  why: `${WHY} A page without anything on it is not built.`,
  fix: 'Write something beside it, or delete it.',
};
