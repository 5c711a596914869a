import { LANGUAGES, languageOf } from '../../domain/languages.ts';
import type { Problem } from '../problem.ts';
import { problemOfField, sourcesOf } from '../source.ts';
import type { Rule } from './rule.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The site has words for the journal's language. */
export const spokenLocale: Rule = ({ sources }) =>
  sourcesOf('partnership', sources).flatMap((source): Problem[] => {
    const { locale } = source.data ?? {};
    if (locale === undefined || languageOf(locale) !== undefined) return [];
    return [
      problemOfField(source, ['locale'], 'value', {
        code: 'language/no-words',
        message: `The site has no words in ${NAMES.of(locale) ?? locale}: what it says itself, dates included, will be in English.`,
        why: 'What you write stays as it is. The site says its own words in the languages that it was translated into.',
        fix: `Take one of these: ${LANGUAGES.map((language) => `${NAMES.of(language) ?? language} (\`${language}\`)`).join(', ')}; a country may follow, as in \`en-GB\`. Or leave it, if English is fine: what you write is marked as \`${locale}\` all the same.`,
      }),
    ];
  });
