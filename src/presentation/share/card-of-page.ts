import type { Journal } from '../../domain/journal.ts';
import type { ViewContext } from '../view-context.ts';
import { JOURNAL_CARD, shareCards } from './share-cards.ts';
import type { ShareCard } from './share-card.ts';

type Cards = ReadonlyMap<string, () => ShareCard>;

const made = new WeakMap<Journal, Cards>();

/**
 * The card that stands for a page: its own, its year's, its section's, or else the journal's.
 * @param href the page's own address
 * @example cardOfPage(context, urls.session(plainDate('2026-05-01'))).id // 'check-ins/2026'
 */
export function cardOfPage(context: ViewContext, href: string): ShareCard {
  const path = href.slice(context.urls.home.length).replace(/\/$/, '');
  const [section = '', rest = ''] = path.split('/');
  const cards = cardsOf(context);
  const found = [`pages/${path}`, path, `${section}/${rest.slice(0, 4)}`, section, JOURNAL_CARD].find((id) =>
    cards.has(id),
  );
  const card = cards.get(found ?? JOURNAL_CARD);
  if (!card) throw new Error('Every journal has a card.');
  return card();
}

/** Made once a journal: every page asks. */
function cardsOf(context: ViewContext): Cards {
  const known = made.get(context.journal);
  if (known) return known;
  const cards = new Map(shareCards(context).map(({ id, card }) => [id, card]));
  made.set(context.journal, cards);
  return cards;
}
