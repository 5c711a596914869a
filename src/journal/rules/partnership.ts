import { SECTIONS_OF } from '../../domain/audience/audience.ts';
import { brokenLimit } from '../../domain/check-in/limits.ts';
import { type NamedPartner, isBetweenPartners } from '../../domain/check-in/feedback-notes.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { holdsSectionName, nearSectionName, sectionKind, sectionName } from '../../domain/check-in/sections.ts';
import type { Partnership, SensitiveKind } from '../../domain/schemas/partnership.ts';
import { languageOf, LANGUAGES } from '../../i18n/reading/languages.ts';
import { PARTNERSHIP_FILE } from '../files/folders.ts';
import { problemOfBody, problemOfField, type SourceFile, sourcesOf } from '../files/source-file.ts';
import { parseBody, parseMarkdown } from '../parse-body.ts';
import { FILE_START, type Problem, type ProblemDetails, problemAt } from '../problems/problem.ts';
import { type HeadingLike, headingLikes } from '../prose/likely-mistakes.ts';
import type { Path } from '../yaml/locate.ts';
import type { Rule } from './rule.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The site has words for the journal's language. */
export const spokenLocale: Rule = ({ sources }) =>
  sourcesOf('partnership', sources).flatMap((source): Problem[] => {
    const { locale } = source.data ?? {};
    if (locale === undefined || languageOf(locale) !== undefined) return [];
    return [
      problemOfField(source, ['locale'], 'value', {
        code: 'language/no-words',
        message: `The site has no words in ${NAMES.of(locale) ?? locale}: what it says itself, dates included, will be in English.`,
        why: 'What you write stays as it is. The site says its own words in the languages that it was translated into.',
        fix: `Take one of these: ${LANGUAGES.map((language) => `${NAMES.of(language) ?? language} (\`${language}\`)`).join(', ')}; a country may follow, as in \`en-GB\`. Or leave it, if English is fine: what you write is marked as \`${locale}\` all the same.`,
      }),
    ];
  });

/** A journal has a partnership and its partners. */
export const completeness: Rule = ({ ids }) => {
  const problems = [];
  if (ids.partnership.size === 0)
    problems.push(
      problemAt(PARTNERSHIP_FILE, FILE_START, {
        code: 'file/no-partnership',
        message: 'There is no `partnership.md` in this folder.',
        why: 'It says who you are to each other and when you check in; every page needs it.',
        fix: 'Write it as the README of the content folder shows, or name the right folder with `--content`.',
      }),
    );
  if (ids.partners.size === 0)
    problems.push(
      problemAt('partners', FILE_START, {
        code: 'file/no-partners',
        message: 'There is no partner yet.',
        why: 'Goals, check-ins and commitments belong to partners.',
        fix: 'Write a file for each of you in `partners/`, named in small letters and ending in `.md`.',
      }),
    );
  return problems;
};

/** What a journal keeps out of public documents, and under which headings it looks for it. */
interface NeverPublic {
  kinds: readonly { kind: SectionKind; of: SensitiveKind }[];
  privacy: Partnership['privacy'];
  locale: string;
  partners: readonly NamedPartner[];
}

/** Sections that are never public are headed by their names: under another heading they would be published. */
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
  /** Lines are asked about in written order. */
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
  /** Only nearly: `check` points that out in any document. */
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

/** What a public document says on the public site depends on others: what goes with them is told. */
export const publicInVain: Rule = ({ sources }) => {
  const [partnership] = sourcesOf('partnership', sources);
  const privacy = partnership?.data?.privacy;
  if (!privacy) return [];
  const isPublic = ({ data }: SourceFile) =>
    data !== undefined && data.draft !== true && (data.visibility ?? privacy.default) === 'public';
  const hiddenIn = (collection: 'partners' | 'goals' | 'checkIns') => {
    const [shown, hidden] = [new Set<string>(), new Map<string, string>()];
    for (const source of sources) {
      if (source.collection !== collection || !source.data) continue;
      const id = source.collection === 'checkIns' ? source.data.date : source.id;
      if (isPublic(source)) shown.add(id);
      else hidden.set(id, source.file);
    }
    // Of a session one side is enough.
    for (const id of shown) hidden.delete(id);
    return hidden;
  };
  const hidden: HiddenFiles = {
    partners: hiddenIn('partners'),
    goals: hiddenIn('goals'),
    sessions: hiddenIn('checkIns'),
    setbacks: privacy.alwaysPrivate.includes('setbacks'),
  };
  return sources.filter(isPublic).flatMap((source) => {
    const found = goesWith(source, hidden);
    if (!found || (found.onlySaid && source.data?.visibility === undefined)) return [];
    // The line that says so, or else the one that names what is hidden.
    const path = source.data?.visibility === undefined ? found.path : ['visibility'];
    return [problemOfField(source, path, 'value', notShown(found, source.data?.visibility !== undefined))];
  });
};

/** By id, the files that the public does not see. */
interface HiddenFiles {
  partners: ReadonlyMap<string, string>;
  goals: ReadonlyMap<string, string>;
  sessions: ReadonlyMap<string, string>;
  setbacks: boolean;
}

/** Why a public document is not shown, or what of it. */
interface GoesWith {
  path: Path;
  /** What it is called: `This check-in`. */
  what: string;
  /** What is gone, where it is not all of it. */
  part?: string;
  /** Where the file itself does not say that it is public, nobody is surprised. */
  onlySaid?: boolean;
  /** The file that is not public; none: `alwaysPrivate` says so. */
  because?: string;
  why: string;
}

function goesWith(source: SourceFile, hidden: HiddenFiles): GoesWith | undefined {
  /** The file of the first, where all of them are hidden. */
  const allHidden = (ids: readonly string[]) =>
    ids.every((id) => hidden.partners.has(id)) ? hidden.partners.get(ids[0] ?? '') : undefined;
  switch (source.collection) {
    case 'checkIns': {
      const because = hidden.partners.get(source.data?.author ?? '');
      const why = 'A partner’s own check-ins are hidden where the partner is.';
      return because === undefined ? undefined : { path: ['author'], what: 'This check-in', because, why };
    }
    case 'milestones': {
      if (hidden.setbacks && source.data?.kind === 'setback')
        return {
          path: ['kind'],
          what: 'This setback',
          onlySaid: true,
          why: '`alwaysPrivate` in `partnership.md` names setbacks.',
        };
      const because = allHidden(source.data?.partners ?? []);
      const why = 'A milestone is hidden where all partners are whom it names: naming nobody, it would be everyone’s.';
      return because === undefined ? undefined : { path: ['partners'], what: 'This milestone', because, why };
    }
    case 'goals': {
      const because = allHidden(source.data?.owners ?? []);
      const why = 'Nobody is named on the site who is not on it.';
      return because === undefined
        ? undefined
        : { path: ['owners'], what: 'This goal', part: 'any owner', onlySaid: true, because, why };
    }
    case 'benchmarks': {
      const { baseline, target, goal = '' } = source.data ?? {};
      const [one, other] = [baseline?.value, target?.value].map((value) =>
        typeof value === 'object' ? allHidden(Object.keys(value)) : undefined,
      );
      const values = one ?? other;
      if (values !== undefined) {
        const why = 'Its plan is for partners who are not on the site, and nothing would be left to measure against.';
        return { path: [one === undefined ? 'target' : 'baseline'], what: 'This benchmark', because: values, why };
      }
      const because = hidden.goals.get(goal);
      const why = 'What is not public is not named on the site.';
      return because === undefined
        ? undefined
        : { path: ['goal'], what: 'This benchmark', part: 'its goal', onlySaid: true, because, why };
    }
    case 'feedback': {
      const session = hidden.sessions.get(source.id);
      if (session !== undefined) {
        const why = 'Feedback is hidden where its session is.';
        return { path: ['remarks'], what: 'This feedback', onlySaid: true, because: session, why };
      }
      const remarks = source.data?.remarks ?? [];
      const at = remarks.findIndex(({ by }) => hidden.partners.has(by));
      const because = hidden.partners.get(remarks[at]?.by ?? '');
      const why = 'What a partner says is hidden where the partner is, and so are the answers to it.';
      return because === undefined
        ? undefined
        : {
            path: ['remarks', at, 'by'],
            what: 'This feedback',
            part: 'some of its remarks',
            onlySaid: true,
            because,
            why,
          };
    }
    default:
      return undefined;
  }
}

function notShown({ what, part, because, why }: GoesWith, saysPublic: boolean): ProblemDetails {
  const here = saysPublic ? 'take `visibility: public` out of this file' : 'write `visibility: partners` in this file';
  const reason = because === undefined ? 'setbacks never are' : `\`${because}\` isn’t public`;
  const makePublic =
    because === undefined
      ? 'Take `setbacks` out of `alwaysPrivate` if it should be there'
      : `Write \`visibility: public\` in \`${because}\``;
  return {
    code: part === undefined ? 'visibility/not-shown' : 'visibility/in-part',
    message:
      part === undefined
        ? `${what} is public, and still not on the public site: ${reason}.`
        : `${what} is on the public site without ${part}: ${reason}.`,
    why,
    fix:
      part === undefined ? `${makePublic}; or ${here}.` : `${makePublic}; or leave it, if that is how it should look.`,
  };
}
