import { chartSvg } from '../../src/charts/draw-svg.ts';
import { visibleTo } from '../../src/domain/audience/audience.ts';
import type { Audience } from '../../src/domain/audience/model.ts';
import { entryHeadingReader } from '../../src/domain/check-in/body.ts';
import type { Document, Documents } from '../../src/domain/documents.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { imagesOf } from '../../src/journal/files/pictures.ts';
import { parseBody } from '../../src/journal/parse-body.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { calendarText, calendarView } from '../../src/output/feeds/calendar.ts';
import { feedEntries } from '../../src/output/feeds/entries.ts';
import { statusBadge } from '../../src/output/feeds/status-badge.ts';
import { makeFormats } from '../../src/i18n/formats.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import { journalIndexJson, journalYearJson, jsonYears } from '../../src/output/journal-json/by-year.ts';
import { healthView } from '../../src/views/health/view.ts';
import { closingView } from '../../src/views/retrospectives/closing-view.ts';
import { allPeriods, retrospectivesView, retrospectiveView } from '../../src/views/retrospectives/view.ts';
import { benchmarkSummary } from '../../src/views/common/benchmark-summary.ts';
import { yearsWithPages } from '../../src/views/common/years.ts';
import { agreementView } from '../../src/views/agreement/view.ts';
import { benchmarkCsv } from '../../src/views/benchmarks/csv.ts';
import { benchmarkView, benchmarkYears, benchmarkYearView } from '../../src/views/benchmarks/view.ts';
import { sessionView } from '../../src/views/check-ins/session-view.ts';
import { checkInsView, checkInYears } from '../../src/views/check-ins/view.ts';
import { commitmentsView, commitmentYears } from '../../src/views/commitments/view.ts';
import { feedsView } from '../../src/views/feeds/view.ts';
import { goalsView, goalView } from '../../src/views/goals/view.ts';
import { homeView } from '../../src/views/home/view.ts';
import { milestonesView, milestoneView, milestoneYears } from '../../src/views/milestones/view.ts';
import { partnerView } from '../../src/views/partners/view.ts';
import type { ViewContext } from '../../src/views/common/context.ts';
import { entryLink } from '../../src/views/common/entry-link.ts';
import { mentioned } from '../../src/views/common/partner.ts';
import { makeUrls } from '../../src/views/common/urls.ts';
import { timelineFilterCss } from '../../src/views/timeline/filters.ts';
import { timelinePageView, timelineView, timelineYears } from '../../src/views/timeline/view.ts';

const SITE = 'https://pair.example';
const AUDIENCES: readonly Audience[] = ['public', 'partners', 'private'];

/**
 * Makes everything that a build makes of documents without Astro: every view, chart and text of every page, for every
 * audience.
 */
export async function makeWholeSite(documents: Documents, today: string): Promise<void> {
  const partners = documents.partners.map(({ id, data }) => ({ id, name: data.name }));
  for (const audience of AUDIENCES) {
    const visible = visibleTo(documents, audience, {
      reparse: (body) => parseBody(body, partners).body,
      drafts: audience === 'private',
    });
    const context: ViewContext = {
      journal: makeJournal(visible, { audience, today: plainDate(today) }),
      words: wordsOf('en'),
      formats: makeFormats(visible.partnership.data.locale),
      urls: makeUrls('/journal/'),
      pictureOf: () => undefined,
    };
    makeViews(context);
    await makeTexts(context, visible);
  }
}

function makeViews(context: ViewContext): void {
  pageViews(context);
  feedEntries(context);
  statusBadge(context);
  calendarText(calendarView(context, SITE));
  timelineFilterCss(timelineView(context));
}

/** Returns what each page says, by its address, and files for programs. */
export function pageViews(context: ViewContext): Map<string, unknown> {
  const { urls, journal } = context;
  const { sessions, goals, benchmarks, milestones, documents } = journal;
  const ofYears = (years: readonly number[], of: (year: number) => [string, unknown]) => yearsWithPages(years).map(of);
  const closing = closingView(context);
  return new Map<string, unknown>([
    [urls.home, homeView(context)],
    [urls.checkIns, checkInsView(context)],
    ...ofYears(checkInYears(context), (year) => [urls.checkInsOf(year), checkInsView(context, year)]),
    ...sessions.map((session): [string, unknown] => [urls.session(session.date), sessionView(context, session)]),
    [urls.commitments, commitmentsView(context)],
    ...ofYears(commitmentYears(context), (year) => [urls.commitmentsOf(year), commitmentsView(context, year)]),
    [urls.goals, goalsView(context)],
    ...goals.map((goal): [string, unknown] => [urls.goal(goal.id), goalView(context, goal)]),
    [urls.benchmarks, benchmarks.map((benchmark) => benchmarkSummary(context, benchmark))],
    ...benchmarks.flatMap((benchmark): [string, unknown][] => {
      const view = benchmarkView(context, benchmark);
      return [
        [urls.benchmark(benchmark.id), { view, picture: chartSvg(view.chart) }],
        [urls.benchmarkCsv(benchmark.id), benchmarkCsv(benchmark)],
        ...benchmarkYears(benchmark).map((year): [string, unknown] => [
          urls.benchmarkOf(benchmark.id, year),
          benchmarkYearView(context, benchmark, year),
        ]),
      ];
    }),
    [urls.milestones, milestonesView(context)],
    ...ofYears(milestoneYears(context), (year) => [urls.milestonesOf(year), milestonesView(context, year)]),
    ...milestones.map((each): [string, unknown] => [urls.milestone(each.id), milestoneView(context, each)]),
    [urls.timeline, timelinePageView(context)],
    ...ofYears(timelineYears(context), (year) => [urls.timelineOf(year), timelinePageView(context, year)]),
    ...documents.partners.map((partner): [string, unknown] => [
      urls.partner(partner.id),
      partnerView(context, partner),
    ]),
    [urls.agreement, agreementView(context)],
    [urls.health, healthView(context)],
    [urls.retrospectives, retrospectivesView(context)],
    ...allPeriods(context).map(({ id, period }): [string, unknown] => [
      urls.retrospective(id),
      retrospectiveView(context, period),
    ]),
    ...(closing ? [[urls.closing, closing] satisfies [string, unknown]] : []),
    [urls.feeds, feedsView(context, SITE)],
    [urls.journalJson, journalIndexJson(context, { schema: '', year: urls.journalJsonOf })],
    ...jsonYears(context).map((year): [string, unknown] => [
      urls.journalJsonOf(year),
      journalYearJson(context, year, { schema: '', year: urls.journalJsonOf }),
    ]),
  ]);
}

async function makeTexts(context: ViewContext, documents: Documents): Promise<void> {
  const { partnership, partners, goals, benchmarks, checkIns, milestones, feedback, pages } = documents;
  const texts: Document<object>[] = [partnership, ...partners, ...goals, ...benchmarks, ...milestones];
  for (const document of [...texts, ...pages.filter(({ file }) => !file.endsWith('.mdx'))])
    await makeText(context, document, false);
  for (const document of checkIns) await makeText(context, document, true);
  for (const { data } of feedback)
    for (const { body } of data.remarks)
      await renderMarkdown(body, {
        labels: wordsOf('en').markdown,
        headingBase: 4,
        resolveImage: NONE,
        resolveLink: NONE,
      });
}

const NONE = () => undefined;
/** Pictures are checked when the journal is read; here only the text about them matters. */
const PICTURE = { src: '/picture.png', width: 40, height: 30 };

async function makeText(context: ViewContext, document: Document<object>, isCheckIn: boolean): Promise<void> {
  const { id, file, body, data } = document;
  if (body.trim() === '') return;
  const pictures = new Set(imagesOf({ file, fields: { ...data }, body }).map(({ written }) => written));
  await renderMarkdown(body, {
    labels: context.words.markdown,
    scope: id,
    resolveImage: (src) => (pictures.has(src) ? PICTURE : undefined),
    resolveLink: (href) => entryLink(context, file, href),
    mention: (name) => mentioned(context, name),
    ...(isCheckIn && { headings: () => entryHeadingReader([]) }),
  });
}
