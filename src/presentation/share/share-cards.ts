import type { JournalMilestone } from '../../domain/milestones.ts';
import { yearOf } from '../../domain/plain-date.ts';
import { agreementView } from '../agreement-view.ts';
import { benchmarkGlance } from '../benchmark-glance.ts';
import { isClosed } from '../closed-journal.ts';
import { closingView } from '../closing-view.ts';
import { directionOf } from '../direction.ts';
import { goalTeaser } from '../goal-teaser.ts';
import { healthView } from '../health-view.ts';
import { homeView } from '../home-view.ts';
import { milestoneTeaser } from '../milestone-teaser.ts';
import { allPartnerTags, namesOfAll, partnerTag } from '../partner-tag.ts';
import { periodText } from '../period-text.ts';
import { allPeriods } from '../retrospective-view.ts';
import type { ViewContext } from '../view-context.ts';
import type { ShareCard } from './share-card.ts';

/** What one card says that not all do. */
type Told = Pick<ShareCard, 'title'> & Partial<Pick<ShareCard, 'kicker' | 'lede' | 'partners' | 'art'>>;
type Sketch = readonly [id: string, told: () => Told];

/** The journal's own card: for its home, and for pages that have no card. */
export const JOURNAL_CARD = 'journal';

/**
 * Every card of a journal. Each says what its page says: made from the same views, so nothing that the audience may not see.
 * Sessions share a card a year, and so do quarters, for the time that drawing takes.
 */
export function shareCards(context: ViewContext): { id: string; card: () => ShareCard }[] {
  const siteName = siteNameOf(context);
  const { locale } = context.formats;
  return sketches(context).map(([id, told]) => ({
    id,
    card: () => ({
      id,
      dir: directionOf(locale),
      siteName,
      partners: allPartnerTags(context),
      art: { kind: 'mark' },
      ...told(),
    }),
  }));
}

export function siteNameOf({ journal }: ViewContext): string {
  const { data } = journal.documents.partnership;
  return data.site.title ?? data.name;
}

function sketches(context: ViewContext): Sketch[] {
  const home: Sketch = [
    JOURNAL_CARD,
    () => ({ title: siteNameOf(context), kicker: homeView(context).kicker, ...purposeOf(context) }),
  ];
  if (isClosed(context)) return [[JOURNAL_CARD, () => ({ title: siteNameOf(context) })]];
  return [home, ...sections(context), ...years(context), ...entries(context)];
}

/** Not where the page says the name instead. */
function purposeOf({ journal }: ViewContext): Pick<Told, 'lede'> {
  const { purpose } = journal.documents.partnership.data;
  return purpose ? { lede: purpose } : {};
}

function sections(context: ViewContext): Sketch[] {
  const { words } = context;
  const kicker = namesOfAll(context);
  const listed = (['timeline', 'commitments', 'goals', 'benchmarks', 'milestones', 'retrospectives'] as const).map(
    (id): Sketch => [id, () => ({ kicker, title: words[id].title, lede: words[id].lede })],
  );
  const closing = closingView(context);
  return [
    ...listed,
    [
      'check-ins',
      () => ({ kicker, title: words.sessions.title, lede: words.sessions.lede(context.journal.sessions.length) }),
    ],
    ['health', () => ({ kicker, title: healthView(context).title, lede: healthView(context).lede })],
    ['agreement', () => ({ kicker, title: words.agreement.title, lede: agreementView(context).purpose })],
    ...(closing ? [['closing', () => ({ kicker, title: closing.title })] as const] : []),
  ];
}

function years(context: ViewContext): Sketch[] {
  const { journal, words } = context;
  const sessions = Map.groupBy(journal.sessions, ({ date }) => yearOf(date));
  return [
    ...[...sessions].map(([year, { length }]): Sketch => [
      `check-ins/${year}`,
      () => ({
        kicker: words.sessions.title,
        title: periodText(context, { year }),
        lede: words.retrospectives.sessions(length),
      }),
    ]),
    ...allPeriods(context)
      .filter(({ period }) => period.quarter === undefined)
      .map(({ id, period }): Sketch => [
        `retrospectives/${id}`,
        () => ({ kicker: words.retrospectives.kicker, title: periodText(context, period) }),
      ]),
  ];
}

function entries(context: ViewContext): Sketch[] {
  const { journal, words } = context;
  return [
    ...journal.goals.map((goal): Sketch => [
      `goals/${goal.id}`,
      () => {
        const { card, due } = goalTeaser(context, goal);
        return { kicker: words.goals.title, title: card.title, ...withLede(due), partners: card.partners };
      },
    ]),
    ...journal.benchmarks.map((benchmark): Sketch => [
      `benchmarks/${benchmark.id}`,
      () => {
        const { title, aim, series } = benchmarkGlance(context, benchmark);
        return {
          kicker: words.benchmarks.title,
          title,
          ...withLede(aim),
          art: { kind: 'lines', series: series.map(({ spark }) => spark) },
        };
      },
    ]),
    ...journal.milestones.map((milestone): Sketch => [
      `milestones/${milestone.id}`,
      () => milestoneCard(context, milestone),
    ]),
    ...journal.partners.map(({ id, data }): Sketch => [
      `partners/${id}`,
      () => ({ title: data.name, ...withLede(data.role), partners: [partnerTag(context, id)] }),
    ]),
    ...journal.documents.pages.map(({ id, data }): Sketch => [`pages/${id}`, () => ({ title: data.title })]),
  ];
}

function milestoneCard(context: ViewContext, milestone: JournalMilestone): Told {
  const { card } = milestoneTeaser(context, milestone);
  return {
    title: card.title,
    ...(card.meta !== undefined && { kicker: card.meta }),
    // Nobody in particular: all of them.
    ...(card.partners.length > 0 && { partners: card.partners }),
    art: { kind: milestone.kind === 'setback' ? 'mark' : 'celebration' },
  };
}

function withLede(lede: string | undefined): Pick<Told, 'lede'> {
  return lede === undefined ? {} : { lede };
}
