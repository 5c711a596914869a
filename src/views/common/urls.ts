import { encodedPath } from './repository-links.ts';
import type { PlainDate } from '../../domain/plain-date.ts';

/** Every address of the site, under its base path. No other code joins paths. */
export interface Urls {
  home: string;
  timeline: string;
  timelineOf: (year: number) => string;
  checkIns: string;
  checkInsOf: (year: number) => string;
  session: (date: PlainDate) => string;
  commitments: string;
  commitmentsOf: (year: number) => string;
  goals: string;
  goal: (id: string) => string;
  benchmarks: string;
  benchmark: (id: string) => string;
  benchmarkOf: (id: string, year: number) => string;
  benchmarkCsv: (id: string) => string;
  milestones: string;
  milestone: (id: string) => string;
  milestonesOf: (year: number) => string;
  partner: (id: string) => string;
  health: string;
  retrospectives: string;
  /** The page of a partnership whose term has ended. */
  closing: string;
  /** By the period's id: `2026`, `2026-q2`. */
  retrospective: (id: string) => string;
  agreement: string;
  search: string;
  /** The form for the next check-in. */
  write: string;
  /** The form for a new document of a kind. */
  writeNew: (kind: 'goal' | 'benchmark' | 'milestone') => string;
  /** All files of the journal, for editing. */
  writeFiles: string;
  /** A file as text. Only `dev` can open it. */
  writeFile: (path: string) => string;
  /** An existing check-in, in the form. Only `dev` can open it. */
  writeAgain: (path: string) => string;
  page: (id: string) => string;
  /** The page that opens the partners' journal. */
  together: string;
  /** The JSON Schema of `journal.json` and of the files that it links to. */
  journalSchema: string;
  /** The page about following the journal with other programs. */
  feeds: string;
  /** The journal as data for programs: the current state, and links to its years. */
  journalJson: string;
  journalJsonOf: (year: number) => string;
  rss: string;
  calendar: string;
  /** The data behind a badge. */
  status: string;
  sitemap: string;
  icon: string;
  /** By its name: `192`, `touch-180`. */
  appIcon: (name: string) => string;
  manifest: string;
  /** The picture shown when a page's address is shared, by its card: `benchmarks/long-run`. */
  sharePicture: (card: string) => string;
}

/**
 * Makes the addresses of a site.
 * @param base the path that the site lives under, with or without its slashes
 * @example makeUrls('/journal').goal('marathon') // '/journal/goals/marathon/'
 */
export function makeUrls(base: string): Urls {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  const root = trimmed === '' ? '/' : `/${trimmed}/`;
  const under =
    (folder: string) =>
    (name: string | number): string =>
      `${root}${folder}/${name}/`;
  return {
    home: root,
    timeline: `${root}timeline/`,
    timelineOf: under('timeline'),
    checkIns: `${root}check-ins/`,
    checkInsOf: under('check-ins'),
    session: under('check-ins'),
    commitments: `${root}commitments/`,
    commitmentsOf: under('commitments'),
    goals: `${root}goals/`,
    goal: under('goals'),
    benchmarks: `${root}benchmarks/`,
    benchmark: under('benchmarks'),
    benchmarkOf: (id, year) => `${root}benchmarks/${id}/${year}/`,
    benchmarkCsv: (id) => `${root}benchmarks/${id}.csv`,
    milestones: `${root}milestones/`,
    milestone: under('milestones'),
    milestonesOf: under('milestones'),
    partner: under('partners'),
    health: `${root}health/`,
    retrospectives: `${root}retrospectives/`,
    closing: `${root}closing/`,
    retrospective: under('retrospectives'),
    agreement: `${root}agreement/`,
    search: `${root}search/`,
    write: `${root}write/`,
    writeNew: under('write'),
    writeFiles: `${root}write/file/`,
    writeFile: (path) => `${root}write/file/?path=${encodedPath(path)}`,
    writeAgain: (path) => `${root}write/?path=${encodedPath(path)}`,
    page: (id) => `${root}${id}/`,
    together: `${root}together/`,
    journalSchema: `${root}journal.schema.json`,
    feeds: `${root}feeds/`,
    journalJson: `${root}journal.json`,
    journalJsonOf: (year) => `${root}journal/${year}.json`,
    rss: `${root}rss.xml`,
    calendar: `${root}check-ins.ics`,
    status: `${root}status.json`,
    sitemap: `${root}sitemap-index.xml`,
    icon: `${root}favicon.svg`,
    appIcon: (name) => `${root}icons/${name}.png`,
    manifest: `${root}manifest.webmanifest`,
    sharePicture: (card) => `${root}share/${card}.png`,
  };
}
