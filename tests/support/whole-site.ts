import { chartSvg } from '../../src/charts/draw-svg.ts';
import { visibleTo } from '../../src/domain/audience/audience.ts';
import type { Audience } from '../../src/domain/audience/model.ts';
import { sectionKind } from '../../src/domain/check-in/sections.ts';
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
import type { ViewContext } from '../../src/views/shared/context.ts';
import { entryLink } from '../../src/views/shared/entry-link.ts';
import { mentioned } from '../../src/views/shared/partner.ts';
import { makeUrls } from '../../src/views/shared/urls.ts';
import { timelineFilterCss } from '../../src/views/timeline/filters.ts';
import { timelinePageView, timelineView, timelineYears } from '../../src/views/timeline/view.ts';

const SITE = 'https://pair.example';
const AUDIENCES: readonly Audience[] = ['public', 'partners', 'private'];

/** All that a build makes of documents without Astro: every view, chart and text of every page, for everybody. */
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
  const { sessions, goals, benchmarks, milestones, documents } = context.journal;
  homeView(context);
  for (const year of [undefined, ...checkInYears(context)]) checkInsView(context, year);
  for (const year of [undefined, ...commitmentYears(context)]) commitmentsView(context, year);
  goalsView(context);
  for (const year of [undefined, ...milestoneYears(context)]) milestonesView(context, year);
  agreementView(context);
  feedsView(context, SITE);
  feedEntries(context);
  statusBadge(context);
  calendarText(calendarView(context, SITE));
  timelineFilterCss(timelineView(context));
  for (const year of [undefined, ...timelineYears(context)]) timelinePageView(context, year);
  for (const session of sessions) sessionView(context, session);
  for (const goal of goals) goalView(context, goal);
  for (const milestone of milestones) milestoneView(context, milestone);
  for (const partner of documents.partners) partnerView(context, partner);
  for (const benchmark of benchmarks) {
    benchmarkCsv(benchmark);
    for (const year of benchmarkYears(benchmark)) benchmarkYearView(context, benchmark, year);
    chartSvg(benchmarkView(context, benchmark).chart);
  }
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
/** Pictures are checked where the journal is read; here only what the text makes of them matters. */
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
    ...(isCheckIn && { sectionOf: sectionKind }),
  });
}
