import { languageOf, LANGUAGES } from '../../i18n/reading/languages.ts';
import { PARTNERSHIP_FILE } from '../files/folders.ts';
import { problemOfField, sourcesOf } from '../files/source-file.ts';
import { FILE_START, type Problem, problemAt } from '../problems/problem.ts';
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

/** A journal has a partnership and its partners. */
export const completeness: Rule = ({ ids }) => {
  const problems = [];
  if (ids.partnership.size === 0)
    problems.push(
      problemAt(PARTNERSHIP_FILE, FILE_START, {
        code: 'file/no-partnership',
        message: 'There is no `partnership.md` in this folder.',
        why: 'It says who you are to each other and when you check in; every page needs it.',
        fix: 'Write it as the README of the content folder shows, or name the right folder with `--content`.',
      }),
    );
  if (ids.partners.size === 0)
    problems.push(
      problemAt('partners', FILE_START, {
        code: 'file/no-partners',
        message: 'There is no partner yet.',
        why: 'Goals, check-ins and commitments belong to partners.',
        fix: 'Write a file for each of you, such as `partners/robin.md`.',
      }),
    );
  return problems;
};
