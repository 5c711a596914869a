import { describe, expect, it } from 'vitest';
import { compileMessages } from '../../src/i18n/catalogue.ts';
import { CATALOGUES } from '../../src/i18n/catalogues.ts';
import { LANGUAGES } from '../../src/i18n/reading/languages.ts';
import { speechOf, wordsOf } from '../../src/i18n/speech.ts';
import { homeView } from '../../src/views/home/view.ts';
import { benchmark, goal, partnership } from '../domain/builders.ts';
import { contextOf } from '../views/context.ts';
import { at, ENTRIES, textsOf } from './words-samples.ts';

const goals = [goal('launch', { measurable: ['users'] }), goal('over', { status: 'dropped' })];
const benchmarks = [benchmark('users', { goal: 'launch' })];

const AT_WORK = ENTRIES.filter(({ isAtWork }) => isAtWork);
const REPLACED = new Set(AT_WORK.map(({ path }) => path));
const KEPT = ENTRIES.filter(({ path }) => !REPLACED.has(path));

describe('the words of a journal', () => {
  it('are personal if it’s personal or mixed', () => {
    for (const context of ['personal', 'mixed'] as const) expect(speechOf('en', context).words).toBe(wordsOf('en'));
  });

  it.each(LANGUAGES)('in %s are for colleagues if it’s professional', (language) => {
    const alone = compileMessages(CATALOGUES[language].atWork, language);
    expect(AT_WORK.length).toBeGreaterThan(0);
    for (const entry of AT_WORK)
      expect(textsOf(wordsOf(language, 'professional'), entry), entry.path).toEqual(textsOf(alone, entry));
  });

  it.each(LANGUAGES)('in %s stay the same wherever work makes no difference', (language) => {
    const [personal, professional] = [wordsOf(language), wordsOf(language, 'professional')];
    const changed = KEPT.filter(
      (entry) => textsOf(personal, entry).join('\n') !== textsOf(professional, entry).join('\n'),
    );
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  it('don’t say what they’re for', () => {
    expect(at(speechOf('en', 'professional').words, 'atWork')).toBeUndefined();
  });
});

describe('the home page starts', () => {
  it.each([
    ['professional', 'numbers'],
    ['personal', 'promises'],
    ['mixed', 'promises'],
  ])('in a %s journal, after its goals, with its %s', (context, leads) => {
    const view = homeView(contextOf({ partnership: partnership({ context }), goals, benchmarks }, '2026-02-01'));
    expect(view.leads).toBe(leads);
    expect(view.goals.map(({ card }) => card.href)).toEqual(['/goals/launch/']);
  });
});
