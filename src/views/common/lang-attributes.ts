import type { Session } from '../../domain/check-in/session.ts';
import { languageOf } from '../../i18n/reading/languages.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import { directionOf } from '../../i18n/direction.ts';

/** Attributes for an element whose text isn't in the page's language. */
export interface LangAttributes {
  /** A BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/**
 * Returns the language of a document, if it isn't the page's. A document without `lang` is in the journal's language,
 * and so is a page, unless the site doesn't have that language.
 */
export function langOf({ journal, formats }: ViewContext, { lang }: { lang?: string | undefined }): string | undefined {
  const { locale } = journal.documents.partnership.data;
  const written = lang ?? (languageOf(locale) === undefined ? locale : undefined);
  return written === formats.locale ? undefined : written;
}

/** Returns the attributes for text in a document's fields. */
export function langAttributes(
  context: ViewContext,
  data: { lang?: string | undefined },
): { language?: LangAttributes } {
  const lang = langOf(context, data);
  return lang === undefined ? {} : { language: { lang, dir: directionOf(lang) } };
}

/** Returns the attributes for something said in a session, from the file that says it. */
export function langAttributesOfSaid(
  context: ViewContext,
  said: { session: Session['date']; author?: string | undefined },
): { language?: LangAttributes } {
  const file = byDate(context.journal)
    .sessions.get(said.session)
    ?.checkIns.find(({ data }) => data.author === said.author);
  return langAttributes(context, file?.data ?? {});
}

/** Returns the attributes for text from several documents; undefined if they're not in the same language. */
export function sharedLangAttributes(
  context: ViewContext,
  documents: readonly { data: { lang?: string | undefined } }[],
): { language?: LangAttributes } {
  const [first, ...others] = documents;
  if (!first) return langAttributes(context, {});
  return others.every(({ data }) => data.lang === first.data.lang) ? langAttributes(context, first.data) : {};
}
