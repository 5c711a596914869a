import type { Audience } from '../../src/domain/audience/model.ts';
import type { Documents } from '../../src/domain/documents.ts';
import { makeFormats } from '../../src/i18n/formats.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import type { ViewContext } from '../../src/views/common/context.ts';
import { makeUrls } from '../../src/views/common/urls.ts';
import { journal } from '../domain/builders.ts';

interface Chosen {
  audience?: Audience;
  locale?: string;
}

/** Makes a view context for the journal of some documents on a day. Every picture is 8 by 6. */
export function contextOf(
  given: Partial<Documents>,
  today: string,
  { audience = 'private', locale = 'en-GB' }: Chosen = {},
): ViewContext {
  return {
    journal: journal(given, today, audience),
    words: wordsOf('en'),
    formats: makeFormats(locale),
    urls: makeUrls('/'),
    pictureOf: (_collection, _id, path) => ({
      width: 8,
      height: 6,
      sharpUpTo: 8,
      sized: ({ width }) => `${path}?${width}`,
    }),
  };
}

/** Returns the first of some things; fails if there are none. */
export function first<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things;
  if (thing === undefined) throw new RangeError('There is none.');
  return thing;
}
