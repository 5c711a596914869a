import type { Session } from '../../domain/check-in/session.ts';
import { languageOf } from '../../i18n/languages.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import { directionOf } from '../../i18n/direction.ts';

/** How a text that is not in the page's language is marked up: attributes of its element. */
export interface Tongue {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/**
 * The language of a document, where it is not the page's. A document without a `lang` is in the journal's language; a
 * page is too, unless the site has no words in it.
 */
export function langOf({ journal, formats }: ViewContext, { lang }: { lang?: string | undefined }): string | undefined {
  const { locale } = journal.documents.partnership.data;
  const written = lang ?? (languageOf(locale) === undefined ? locale : undefined);
  return written === formats.locale ? undefined : written;
}

/** Of what a document says in its fields. */
export function tongueOf(context: ViewContext, data: { lang?: string | undefined }): { tongue?: Tongue } {
  const lang = langOf(context, data);
  return lang === undefined ? {} : { tongue: { lang, dir: directionOf(lang) } };
}

/** Of something that was said in a session, by the file that says it. */
export function tongueOfSaid(
  context: ViewContext,
  said: { session: Session['date']; author?: string | undefined },
): { tongue?: Tongue } {
  const file = byDate(context.journal)
    .sessions.get(said.session)
    ?.checkIns.find(({ data }) => data.author === said.author);
  return tongueOf(context, file?.data ?? {});
}

/** Of what several documents say together: none where they are not in one language. */
export function sharedTongue(
  context: ViewContext,
  documents: readonly { data: { lang?: string | undefined } }[],
): { tongue?: Tongue } {
  const [first, ...others] = documents;
  if (!first) return tongueOf(context, {});
  return others.every(({ data }) => data.lang === first.data.lang) ? tongueOf(context, first.data) : {};
}
