import type { Session } from '../../domain/check-in/session.ts';
import { languageOf } from '../../i18n/reading/languages.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import { directionOf } from '../../i18n/direction.ts';

/** How a text that is not in the page's language is marked up: attributes of its element. */
export interface LangAttributes {
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
export function langAttributes(
  context: ViewContext,
  data: { lang?: string | undefined },
): { language?: LangAttributes } {
  const lang = langOf(context, data);
  return lang === undefined ? {} : { language: { lang, dir: directionOf(lang) } };
}

/** Of something that was said in a session, by the file that says it. */
export function langAttributesOfSaid(
  context: ViewContext,
  said: { session: Session['date']; author?: string | undefined },
): { language?: LangAttributes } {
  const file = byDate(context.journal)
    .sessions.get(said.session)
    ?.checkIns.find(({ data }) => data.author === said.author);
  return langAttributes(context, file?.data ?? {});
}

/** Of what several documents say together: none where they are not in one language. */
export function sharedLangAttributes(
  context: ViewContext,
  documents: readonly { data: { lang?: string | undefined } }[],
): { language?: LangAttributes } {
  const [first, ...others] = documents;
  if (!first) return langAttributes(context, {});
  return others.every(({ data }) => data.lang === first.data.lang) ? langAttributes(context, first.data) : {};
}
