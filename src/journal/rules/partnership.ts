import { SECTIONS_OF } from '../../domain/audience/audience.ts';
import { brokenLimit } from '../../domain/check-in/limits.ts';
import { type NamedPartner, isBetweenPartners } from '../../domain/check-in/feedback-notes.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { holdsSectionName, nearSectionName, sectionKind, sectionName } from '../../domain/check-in/sections.ts';
import { hasLeft, isPartner, type Member } from '../../domain/partners/membership.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Partnership, SensitiveKind } from '../../domain/schemas/partnership.ts';
import { languageOf, LANGUAGES } from '../../i18n/reading/languages.ts';
import { PARTNERSHIP_FILE } from '../files/folders.ts';
import {
  membersIn,
  problemOfBody,
  problemOfField,
  problemOfWords,
  type SourceFile,
  sourcesOf,
} from '../files/source-file.ts';
import { parseBody, parseMarkdown } from '../parse-body.ts';
import { FILE_START, type Problem, type ProblemDetails, problemAt } from '../problems/problem.ts';
import { type HeadingLike, headingLikes } from '../prose/heading-likes.ts';
import type { Rule } from './rule.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** Checks that the site has messages for the journal's language. */
export const spokenLocale: Rule = ({ sources }) =>
  sourcesOf('partnership', sources).flatMap((source): Problem[] => {
    const { locale } = source.data ?? {};
    if (locale === undefined || languageOf(locale) !== undefined) return [];
    return [
      problemOfField(source, ['locale'], 'value', {
        code: 'language/no-words',
        message: `The site hasn’t been translated into ${NAMES.of(locale) ?? locale}: its own words and dates will be in English.`,
        why: 'What you write stays as it is. The site’s own words are in the languages that it’s been translated into.',
        fix: `Choose one of these: ${LANGUAGES.map((language) => `${NAMES.of(language) ?? language} (\`${language}\`)`).join(', ')}; you can add a country, as in \`en-GB\`. Or leave it, if English is fine: what you write is still marked as \`${locale}\`.`,
      }),
    ];
  });

/** Checks that a journal has a partnership and partners. */
export const completeness: Rule = ({ ids }) => {
  const problems = [];
  if (ids.partnership.size === 0)
    problems.push(
      problemAt(PARTNERSHIP_FILE, FILE_START, {
        code: 'file/no-partnership',
        message: 'There’s no `partnership.md` in this folder.',
        why: 'It says who you are to each other and when you check in; every page needs it.',
        fix: 'Write it as the README of the content folder shows, or name the right folder with `--content`.',
      }),
    );
  if (ids.partners.size === 0)
    problems.push(
      problemAt('partners', FILE_START, {
        code: 'file/no-partners',
        message: 'This journal doesn’t have any partners yet.',
        why: 'Goals, check-ins and commitments belong to partners.',
        fix: 'Write a file for each of you in `partners/`, with a name in lower-case letters that ends in `.md`.',
      }),
    );
  return problems;
};

/**
 * Checks that those who take part in a session, or promise something in it, were partners that day, and that no partner
 * left before the start.
 */
export const memberships: Rule = ({ sources }) => {
  const memberOf = new Map(membersIn(sources).map((member) => [member.id, member]));
  return [
    ...leftBeforeItBegan(sources),
    ...sourcesOf('checkIns', sources).flatMap((source): Problem[] => {
      const { data, content } = source;
      if (!data) return [];
      const notThen = (id: string) => {
        const member = memberOf.get(id);
        return member && !isPartner(member, data.date) ? [member] : [];
      };
      return [
        ...(data.present ?? []).flatMap((id, index) =>
          notThen(id).map((member) =>
            problemOfField(source, ['present', index], 'value', wasNoPartner(member, data.date, 'is named as present')),
          ),
        ),
        ...(data.author === undefined ? [] : notThen(data.author)).map((member) =>
          problemOfField(source, ['author'], 'value', wasNoPartner(member, data.date, 'writes this side')),
        ),
        // A promise may be for a partner who hasn't joined yet.
        ...(content?.commitments ?? [])
          .filter(({ state }) => state === 'open')
          .flatMap(({ owners, place }) =>
            owners
              .flatMap(notThen)
              .filter((member) => hasLeft(member, data.date))
              .map((member) =>
                problemOfWords(source, `@${member.id}`, place, wasNoPartner(member, data.date, 'promises something')),
              ),
          ),
      ];
    }),
  ];
};

function wasNoPartner(member: Member, date: PlainDate, what: string): ProblemDetails {
  const { id, data } = member;
  const isGone = hasLeft(member, date);
  const field = isGone ? 'left' : 'joined';
  return {
    code: 'partner/not-then',
    message: `\`${id}\` ${what} on ${date}, but ${isGone ? 'left' : 'joined'} on ${(isGone ? data.left : data.joined) ?? ''}.`,
    why: 'Only those who were partners on the day are counted as present, and only they can promise anything.',
    fix: `Remove the name if it’s a mistake, or correct \`${field}\` in \`partners/${id}.md\`.`,
  };
}

function leftBeforeItBegan(sources: readonly SourceFile[]): Problem[] {
  const [partnership] = sourcesOf('partnership', sources);
  const since = partnership?.data?.since;
  return sourcesOf('partners', sources).flatMap((source): Problem[] => {
    const left = source.data?.left;
    if (since === undefined || left === undefined || left >= since) return [];
    return [
      problemOfField(source, ['left'], 'value', {
        code: 'date/order',
        message: `\`${source.id}\` left on ${left}, before the partnership began on ${since}.`,
        why: 'They would never have been a partner.',
        fix: 'Correct the one that’s wrong: `left` here, or `since` in `partnership.md`.',
      }),
    ];
  });
}

/** A kind that a journal keeps out of public documents, and the headings under which it's found. */
interface NeverPublic {
  kinds: readonly { kind: SectionKind; of: SensitiveKind }[];
  privacy: Partnership['privacy'];
  locale: string;
  partners: readonly NamedPartner[];
}

/** Checks that a section that's never public has its own name as heading: under any other it would be published. */
export const alwaysPrivate: Rule = ({ sources }) => {
  const [partnership] = sourcesOf('partnership', sources);
  if (!partnership?.data) return [];
  const { privacy, locale } = partnership.data;
  const kinds = privacy.alwaysPrivate.flatMap((of) => SECTIONS_OF[of].map((kind) => ({ kind, of })));
  if (kinds.length === 0) return [];
  const partners = sourcesOf('partners', sources).map(({ id, data }) => ({ id, name: data?.name ?? id }));
  return sources.flatMap((source) => uncutHeadings(source, { kinds, privacy, locale, partners }));
};

function uncutHeadings(source: SourceFile, never: NeverPublic): Problem[] {
  const { split, data, file } = source;
  if (!data || source.collection === 'feedback' || !split || !/\S/.test(split.body) || brokenLimit(split.body))
    return [];
  const { visibility = never.privacy.default, draft, lang = never.locale } = source.data ?? {};
  const isPublic = visibility === 'public' && draft !== true;
  const isProgram = file.endsWith('.mdx');
  const cut = isProgram ? [] : cutFrom(source, split.body, never);
  let end = 0;
  let next = 0;
  /** Returns whether an offset is in a removed part. Call it in the order of the text. */
  const isCut = (offset: number) => {
    for (let extent = cut[next]; extent && extent.start <= offset; extent = cut[next]) {
      end = Math.max(end, extent.end);
      next += 1;
    }
    return offset < end;
  };
  const told = new Set<number>();
  // Read as Markdown, an `.mdx` page has the same headings.
  return headingLikes(parseMarkdown(split.body)).flatMap((line): Problem[] => {
    if (isCut(line.offset) || told.has(line.place.line)) return [];
    const named = namedIn(line, lang, never);
    if (!named || (!isPublic && named.isSlip)) return [];
    told.add(line.place.line);
    const exact = sectionName(named.kind, lang);
    return [problemOfBody(source, line.place, uncut(line.text, { ...named, exact, isPublic, isProgram }))];
  });
}

function cutFrom({ content }: SourceFile, body: string, { kinds, partners }: NeverPublic) {
  const { extents } = content ?? parseBody(body, partners).body;
  return extents.filter((extent) => kinds.some(({ kind }) => kind === extent.kind));
}

interface Named {
  kind: SectionKind;
  of: SensitiveKind;
  /** The name is misspelt: `check` reports that in any document. */
  isSlip?: boolean;
}

function namedIn(
  { text, isMarked }: HeadingLike,
  lang: string,
  { kinds, locale, partners }: NeverPublic,
): Named | undefined {
  const exact = sectionKind(text);
  if (!isMarked) return kinds.find(({ kind }) => kind === exact);
  const held = kinds.find(({ kind }) => kind === exact || holdsSectionName(text, kind, [locale, lang]));
  if (held) return held;
  const feedback = isBetweenPartners(text, partners) ? 'feedback' : undefined;
  const near = sectionKind(nearSectionName(text) ?? '');
  const meant = kinds.find(({ kind }) => kind === (feedback ?? near));
  return meant && { ...meant, isSlip: feedback === undefined };
}

interface Uncut extends Named {
  exact: string;
  isPublic: boolean;
  isProgram: boolean;
}

const MAX_TITLE = 80;

function uncut(text: string, { of, exact, isPublic, isProgram }: Uncut): ProblemDetails {
  const title = text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE)}…` : text;
  const reach = `\`alwaysPrivate: [${of}]\` in \`partnership.md\` only cuts a section whose heading is \`## ${exact}\``;
  const words = 'if it’s about something else, use other words';
  return {
    code: isPublic ? 'body/not-cut' : 'body/would-not-be-cut',
    message: isPublic
      ? `\`${title}\` looks like the heading of ${ABOUT[of]}, and everyone could read what follows.`
      : `\`${title}\` looks like the heading of ${ABOUT[of]}. If this file were public, everyone could read what follows.`,
    why: isProgram
      ? 'Nothing is cut out of an `.mdx` page, which is a program.'
      : `${reach}, on a line of its own and outside lists and quotes.`,
    fix: isProgram
      ? `If it is, move it to a file that isn’t public, or write \`visibility: partners\`; ${words}.`
      : `If it is, write \`## ${exact}\`, and the section stays out of public pages; ${words}.`,
  };
}

const ABOUT: Readonly<Record<SensitiveKind, string>> = {
  setbacks: 'setbacks',
  concerns: 'concerns',
  feedback: 'feedback',
  commitments: 'commitments',
  pulse: 'the pulse',
};
