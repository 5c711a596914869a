import { describe, expect, it } from 'vitest';
import { feedbackFromTo } from '../../src/domain/check-in/feedback-notes.ts';
import { labelledPart } from '../../src/domain/check-in/items.ts';
import { nearSectionName, sectionKind } from '../../src/domain/check-in/sections.ts';
import { LANGUAGES, languageOf, READING, wordsRead } from '../../src/i18n/reading/languages.ts';
import type { Reading } from '../../src/i18n/reading/reading.ts';
import { parseBody } from '../../src/journal/parse-body.ts';

describe.each(Object.entries(READING))('what the site reads in %s', (_language, reading) => {
  const lists = listsIn(reading);

  it('has words for every kind', () => {
    const kinds = listsIn(READING.en).map(([kind]) => kind);
    // Only some languages have words after a date.
    expect(lists.map(([kind]) => kind).filter((kind) => kind !== 'due.after')).toEqual(kinds);
    expect(lists.filter(([, words]) => words.some((word) => word === '' || word !== word.trim()))).toEqual([]);
  });

  it('has each word once', () => {
    expect(lists.filter(([, words]) => new Set(words).size < words.length)).toEqual([]);
  });

  // Names are looked up in one list for all languages, in which the last of two meanings would win.
  it('doesn’t have a section name that means another one, in any language', () => {
    const others = Object.entries(reading.sections).flatMap(([kind, names]) =>
      names.split(', ').filter((name) => sectionKind(name) !== kind || nearSectionName(name) !== undefined),
    );
    expect(others).toEqual([]);
  });

  it('doesn’t have a label that means another one, in any language', () => {
    for (const [part, labels] of Object.entries(reading.setbackParts))
      for (const label of labels.split(', ')) expect(labelledPart(`${label}: so`)).toEqual({ part, text: 'so' });
  });

  it('has words between names, each of which is recognized', () => {
    const { words, from, to } = reading.fromTo;
    for (const each of from.split(', '))
      for (const other of to.split(', ')) {
        const heading = words === 'before' ? `${each} Robin ${other} Sam` : `Robin${each}Sam${other}`;
        expect(feedbackFromTo(heading, []), heading).toEqual({ from: 'Robin', to: 'Sam' });
      }
  });

  it('has words between owners, each of which is recognized', () => {
    for (const and of reading.and.split(', ')) {
      const { body } = parseBody(`## Next steps\n- [ ] Book the race (@robin ${and} @sam)`, []);
      expect(body.commitments, and).toMatchObject([{ text: 'Book the race', owners: ['robin', 'sam'] }]);
    }
  });

  it('has only letters where words become regular expressions', () => {
    const { fromTo, and, due }: Reading = reading;
    const words = [fromTo.from, fromTo.to, and].flatMap((list) => list.split(', '));
    expect(words.filter((word) => !/^[\p{L}\p{M}]+$/u.test(word))).toEqual([]);
    const dueWords = [due.before, ...(due.after === undefined ? [] : [due.after])].flatMap((list) => list.split(', '));
    expect(dueWords.filter((word) => !/^[\p{L}\p{M}]+(?:[ ’][\p{L}\p{M}]+)*$/u.test(word))).toEqual([]);
  });
});

describe('all languages', () => {
  it('are read in the order of their list', () => {
    expect(wordsRead(({ and }) => and)).toEqual(LANGUAGES.flatMap((language) => READING[language].and.split(', ')));
  });

  it.each([
    ...wordsRead(({ due }) => due.before).map((word) => `${word} 2026-05-03`),
    ...wordsRead(({ due }) => due.after).map((word) => `2026-05-03${word}`),
  ])('have a due date in "%s", in brackets and at the end', (due) => {
    const { body } = parseBody(`## Next steps\n- [ ] Book the race (${due})\n- [ ] Pay for it ${due}`);
    expect(body.commitments).toMatchObject([
      { text: 'Book the race', due: '2026-05-03' },
      { text: `Pay for it ${due}`, key: 'pay for it', due: '2026-05-03' },
    ]);
  });

  it.each(wordsRead(({ tomorrow }) => tomorrow))('recognize that %s isn’t a date', (tomorrow) => {
    const { issues } = parseBody(`## Next steps\n- [ ] Pay for it (due ${tomorrow})`);
    expect(issues).toMatchObject([{ kind: 'day-in-words', day: tomorrow }]);
  });

  it.each([
    ['pt-BR', 'pt'],
    ['it-CH', 'it'],
    ['nl-BE', 'nl'],
    ['sv', undefined],
  ])('are selected by locale: %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

/**
 * Lists every list of names in a language.
 * @example listsIn({ and: 'y, e', fromTo: { from: 'de' } }) // [['and', ['y', 'e']], ['fromTo.from', ['de']]]
 */
function listsIn(reading: object, path = ''): [string, string[]][] {
  return Object.entries(reading).flatMap(([name, value]: [string, unknown]): [string, string[]][] => {
    if (typeof value === 'object' && value !== null) return listsIn(value, `${path}${name}.`);
    return [[`${path}${name}`, String(value).split(', ')]];
  });
}
