import { oneLine } from '../../domain/text.ts';
import { plainDate, type PlainDate } from '../../domain/plain-date.ts';
import { partnershipSchema } from '../../domain/schemas/partnership.ts';
import { benchmarkDraft, goalDraft } from '../../output/drafts/measures.ts';
import {
  type PartnerDraft,
  partnerDraft,
  type PartnershipDraft,
  partnershipDraft,
} from '../../output/drafts/people.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import type { DocumentDraft } from '../../output/drafts/text.ts';
import type { Words } from '../../i18n/messages.d.ts';
import { type Answers, listIn, said } from '../ask/questions.ts';
import { benchmarkFrom } from '../new/benchmark.ts';
import { goalFrom } from '../new/goal.ts';
import type { Scene } from '../new/new-kind.ts';

/** Where a site is published: an address without a path, and the path below it. */
interface SiteAddress {
  url: string;
  base: string;
}

/**
 * Matches every form in which git writes an address on GitHub: `git@`, `ssh://`, `https://` (with a user's name or
 * token), `git://`.
 */
const GITHUB =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?(?:www\.)?github\.com(?::\d+)?\/|(?:[^@/]*@)?github\.com:\/?)(?<owner>[\w-]+)\/(?<name>[\w.-]+?)(?:\.git)?\/?$/i;

/**
 * Returns the web address of a repository on GitHub, without a user's name or token; undefined if it's elsewhere.
 * @example repositoryAddress('git@github.com:robin/journal.git') // 'https://github.com/robin/journal'
 */
export function repositoryAddress(remote: string): string | undefined {
  const { owner, name } = GITHUB.exec(remote)?.groups ?? {};
  return owner === undefined || name === undefined ? undefined : `https://github.com/${owner}/${name}`;
}

/**
 * Returns where GitHub Pages publishes a repository: a project below its owner's address, or the repository named like
 * that address at its root.
 * @see https://docs.github.com/pages/getting-started-with-github-pages/what-is-github-pages
 * @example pagesAddress('https://github.com/Robin/journal') // 'https://robin.github.io/journal/'
 */
export function pagesAddress(repository: string): string | undefined {
  const { owner, name } = GITHUB.exec(repository)?.groups ?? {};
  if (owner === undefined || name === undefined) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/**
 * Returns an address as the journal stores it; undefined if it can't be a site's address.
 * @example siteAddressFields('https://robin.github.io/journal') // { url: 'https://robin.github.io', base: '/journal/' }
 */
export function siteAddressFields(written: string): SiteAddress | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    return undefined;
  return { url: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}

/** The result of an interview. */
interface Agreed {
  answers: Answers;
  people: readonly PartnerDraft[];
  today: PlainDate;
}

/** Returns the files of a new journal, with paths relative to its folder. */
export function journalFiles({ answers, people, today }: Agreed, words: Words): DocumentDraft[] {
  const ids = {
    goal: idOf(answers['goal'] ?? '') || 'first-goal',
    benchmark: idOf(answers['benchmark'] ?? '') || 'first-benchmark',
  };
  const scene: Scene = { today, partners: people, goals: [], benchmarks: [] };
  const goal = {
    ...goalFrom({ ...answers, title: answers['goal'] ?? '', id: ids.goal }, scene),
    measurable: [ids.benchmark],
  };
  const benchmark = {
    ...benchmarkFrom({ ...answers, title: answers['benchmark'] ?? '', id: ids.benchmark }, scene),
    goal,
  };
  return [
    partnershipDraft(partnershipFrom(answers), words),
    ...people.map((partner) => partnerDraft(partner, words)),
    goalDraft(goal, words),
    benchmarkDraft(benchmark, words),
  ];
}

function partnershipFrom(answers: Answers): PartnershipDraft {
  const words = (option: string) => oneLine(answers[option] ?? '');
  const { context, privacy } = partnershipSchema.shape;
  const repository = said(answers['repository']);
  return {
    name: words('name'),
    since: plainDate(words('since')),
    context: context.parse(answers['context']),
    locale: words('locale'),
    timezone: words('timezone'),
    purpose: words('purpose'),
    every: words('every'),
    starts: plainDate(words('first')),
    agreements: listIn(answers['agreements'] ?? '', ';'),
    missed: said(answers['missed']),
    privacy: privacy.unwrap().shape.default.parse(answers['privacy']),
    boundaries: said(answers['boundaries']),
    site: {
      ...siteAddressFields(words('site')),
      repository: repository && (repositoryAddress(repository) ?? repository),
    },
  };
}
