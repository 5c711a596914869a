import { defined } from '../../domain/defined.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { Journal } from '../../domain/model.ts';
import { yearOf } from '../../domain/plain-date.ts';
import { agreementView } from '../../views/agreement/view.ts';
import { healthView } from '../../views/health/view.ts';
import { homeView } from '../../views/home/view.ts';
import { closingView } from '../../views/retrospectives/closing-view.ts';
import { allPeriods, periodText } from '../../views/retrospectives/view.ts';
import { benchmarkSummary } from '../../views/common/benchmark-summary.ts';
import type { ChartSeries } from '../../views/common/chart-view.ts';
import { isClosed, type ViewContext } from '../../views/common/context.ts';
import { directionOf } from '../../i18n/direction.ts';
import { goalSummary } from '../../views/common/goal-summary.ts';
import { milestoneSummary } from '../../views/common/milestone-summary.ts';
import { partnerTagsToday, namesOfAll, type PartnerMarkView, partnerTag } from '../../views/common/partner.ts';

/**
 * Returns whether pages declare how to be shown when their address is shared: those of a public journal that has an
 * address. The partners' journal is sealed, so only they can open it.
 * @param siteUrl the site's address without its base
 */
export function isShared({ journal }: Pick<ViewContext, 'journal'>, siteUrl: string | undefined): siteUrl is string {
  return siteUrl !== undefined && journal.audience === 'public';
}

/** What the picture shows next to its words. */
export type ShareArt =
  | { kind: 'mark' }
  | { kind: 'celebration' }
  /** A benchmark's readings and plan. */
  | { kind: 'lines'; series: readonly Pick<ChartSeries, 'slot' | 'readings' | 'plan'>[] };

/** The picture shown when a page's address is shared: its complete content, as words and lines. */
export interface ShareCard {
  /** Its path among the pictures, without an extension: `benchmarks/long-run`. */
  id: string;
  dir: 'ltr' | 'rtl';
  siteName: string;
  kicker?: string;
  title: string;
  lede?: string;
  partners: readonly PartnerMarkView[];
  art: ShareArt;
}

/** In pixels, as social networks expect. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** The content that differs between cards. */
type Told = Pick<ShareCard, 'title'> & Partial<Pick<ShareCard, 'kicker' | 'lede' | 'partners' | 'art'>>;
type Sketch = readonly [id: string, told: () => Told];

/** The journal's own card, for its home page and for pages that don't have a card. */
const JOURNAL_CARD = 'journal';

/**
 * Returns every card of a journal. Each says what its page says: they're made from the same views, so they contain only
 * what the audience may see. Sessions of a year share a card, and so do quarters, because drawing takes time.
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
      partners: partnerTagsToday(context),
      art: { kind: 'mark' },
      ...told(),
    }),
  }));
}

/** Returns the site's title; the partnership's name if it doesn't have one. */
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

/** Returns the purpose as a lede, if it's shared. */
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
      () => ({
        kicker,
        title: words.sessions.title,
        lede: words.sessions.lede({ n: context.journal.sessions.length }),
      }),
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
        lede: words.retrospectives.sessions({ n: length }),
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
        const { card, due } = goalSummary(context, goal);
        return { kicker: words.goals.title, title: card.title, ...withLede(due), partners: card.partners };
      },
    ]),
    ...journal.benchmarks.map((benchmark): Sketch => [
      `benchmarks/${benchmark.id}`,
      () => {
        const { title, aim, series } = benchmarkSummary(context, benchmark);
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
  const { card } = milestoneSummary(context, milestone);
  return {
    title: card.title,
    ...defined({ kicker: card.meta }),
    // Without names it's for everyone.
    ...(card.partners.length > 0 && { partners: card.partners }),
    art: { kind: milestone.kind === 'setback' ? 'mark' : 'celebration' },
  };
}

function withLede(lede: string | undefined): Pick<Told, 'lede'> {
  return lede === undefined ? {} : { lede };
}

type Cards = ReadonlyMap<string, () => ShareCard>;

const made = new WeakMap<Journal, Cards>();

/**
 * Returns the card for a page: its own, its year's, its section's, or else the journal's.
 * @param href the page's own address
 * @example cardOfPage(context, urls.session(plainDate('2026-05-01'))).id // 'check-ins/2026'
 */
export function cardOfPage(context: ViewContext, href: string): ShareCard {
  const path = href.slice(context.urls.home.length).replace(/\/$/, '');
  const [section = '', rest = ''] = path.split('/');
  const cards = cardsOf(context);
  const found = [
    `pages/${path}`,
    path,
    `${section}/${rest}`,
    `${section}/${rest.slice(0, 4)}`,
    section,
    JOURNAL_CARD,
  ].find((id) => cards.has(id));
  const card = cards.get(found ?? JOURNAL_CARD);
  if (!card) throw new Error('Every journal has a card.');
  return card();
}

/** Returns a journal's cards, made once, because every page asks. */
function cardsOf(context: ViewContext): Cards {
  const known = made.get(context.journal);
  if (known) return known;
  const cards = new Map(shareCards(context).map(({ id, card }) => [id, card]));
  made.set(context.journal, cards);
  return cards;
}
