import { visibleTo } from '../../src/domain/audience.ts';
import { sectionKind } from '../../src/domain/body/section-names.ts';
import type { Document, Documents } from '../../src/domain/documents.ts';
import { type Audience, makeJournal } from '../../src/domain/journal.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { imagesOf } from '../../src/loading/images.ts';
import { parseBody } from '../../src/loading/parse-body.ts';
import { agreementView } from '../../src/presentation/agreement-view.ts';
import { benchmarkCsv } from '../../src/presentation/benchmark-csv.ts';
import { benchmarkView } from '../../src/presentation/benchmark-view.ts';
import { checkInsView } from '../../src/presentation/check-ins-view.ts';
import { commitmentsView } from '../../src/presentation/commitments-view.ts';
import { entryLink } from '../../src/presentation/entry-link.ts';
import { calendarView } from '../../src/presentation/feeds/calendar-view.ts';
import { feedEntries } from '../../src/presentation/feeds/feed-entries.ts';
import { feedsView } from '../../src/presentation/feeds/feeds-view.ts';
import { statusBadge } from '../../src/presentation/feeds/status-badge.ts';
import { makeFormats } from '../../src/presentation/formats.ts';
import { goalView } from '../../src/presentation/goal-view.ts';
import { goalsView } from '../../src/presentation/goals-view.ts';
import { homeView } from '../../src/presentation/home-view.ts';
import { milestoneView } from '../../src/presentation/milestone-view.ts';
import { milestonesView } from '../../src/presentation/milestones-view.ts';
import { mentioned } from '../../src/presentation/partner-tag.ts';
import { partnerView } from '../../src/presentation/partner-view.ts';
import { sessionView } from '../../src/presentation/session-view.ts';
import { timelineFilterCss } from '../../src/presentation/timeline-filter-css.ts';
import { timelinePageView, timelineYears } from '../../src/presentation/timeline-page-view.ts';
import { timelineView } from '../../src/presentation/timeline-view.ts';
import { makeUrls } from '../../src/presentation/urls.ts';
import type { ViewContext } from '../../src/presentation/view-context.ts';
import { en } from '../../src/presentation/words/en/en.ts';
import { calendarText } from '../../src/rendering/feeds/calendar-text.ts';
import { chartSvg } from '../../src/rendering/chart/draw-svg.ts';
import { renderMarkdown } from '../../src/rendering/markdown/render-markdown.ts';

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
      words: en,
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
  checkInsView(context);
  commitmentsView(context);
  goalsView(context);
  milestonesView(context);
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
      await renderMarkdown(body, { labels: en.markdown, headingBase: 4, resolveImage: NONE, resolveLink: NONE });
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
