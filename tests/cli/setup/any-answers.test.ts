import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interview } from '../../../src/cli/setup/command.ts';
import { journalFiles } from '../../../src/cli/setup/journal-files.ts';
import type { Surroundings } from '../../../src/cli/setup/machine.ts';
import { languageOf } from '../../../src/i18n/reading/languages.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { UsageError } from '../../../src/journal/configuration.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { wordsOf } from '../../../src/i18n/speech.ts';
import { memoryFiles } from '../../journal/memory-files.ts';
import { runs } from '../../support/properties.ts';
import { NEEDED } from './run-setup.ts';

const TODAY = plainDate('2026-11-22');
const RUNS = runs(1000);
const SURROUNDINGS: Surroundings = {
  today: TODAY,
  timezone: 'Europe/Lisbon',
  locale: 'en-GB',
  origin: undefined,
  words: wordsOf('en'),
};

/**
 * Characters that mean something to YAML, Markdown, HTML, terminals, or the parsing of lists; and letters of many
 * scripts.
 */
const SIGNS = [
  ...': # - ? [ ] { } , & * ! | > % @ ` \' " \\ < / ; = ~ $ ( ) + . _ ^'.split(' '),
  ...[
    ' ',
    '  ',
    '\n',
    '\t',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\u00ad',
    '\u0000',
    '\u001b[31m',
    '\u202e',
  ],
  ...['a', 'Z', '0', '12', '1e9', 'null', 'yes', 'true', '---', '...', '2026-01-01', '<!--', '-->', '](', '__proto__'],
  ...['é', 'é', 'ß', '太', 'ا', '🏃🏽‍♀️', '\ud800', '：', '“'],
];
const words = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 }).map((signs) => signs.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);
const day = fc.oneof(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  words,
);
const number = fc.oneof(
  fc.double().map(String),
  fc.integer().map(String),
  fc.constantFrom('robin: 1, sam: 2', 'Robin=0.1,sam=-3', '1,5', '-0', '.5', '0x10', '007'),
  words,
);
const names = fc.oneof(
  fc.constant('Robin, Sam'),
  fc.array(words, { minLength: 2, maxLength: 4 }).map((all) => all.join(',')),
);
const pair = fc.tuple(words, words);

const answers = fc.record(
  {
    partners: names,
    ids: fc.oneof(fc.constant('a, b'), words),
    name: words,
    purpose: words,
    agreements: words,
    missed: words,
    every: fc.oneof(fc.constantFrom('1 day', '9999 months', '3 weeks', '0 days'), words),
    first: day,
    timezone: fc.oneof(fc.constantFrom('UTC', 'Asia/Tokyo', '+02:00'), words),
    goal: words,
    specific: words,
    achievable: words,
    relevant: words,
    due: day,
    benchmark: words,
    unit: words,
    per: fc.constantFrom('pair', 'partner'),
    baseline: number,
    target: number,
    'target-date': day,
    privacy: fc.constantFrom('public', 'partners', 'private'),
    boundaries: words,
    repository: fc.oneof(fc.constant('git@github.com:Robin/journal.git'), fc.webUrl(), words),
    site: fc.oneof(fc.webUrl(), words),
    since: day,
    locale: fc.oneof(fc.constantFrom('en', 'pt-BR', 'ja', 'ar'), words),
    pronouns: pair.map((both) => both.join(',')),
    github: fc.oneof(
      fc.constant('a,b'),
      pair.map((both) => both.join(',')),
    ),
    role: pair.map((both) => both.join(';')),
  },
  { requiredKeys: [] },
);

/** A few odd answers among valid ones, so that most journals get written and each answer is refused by itself. */
const fewOdd = fc
  .tuple(answers, fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 3 }))
  .map(([all, picks]) => {
    const entries = Object.entries(all);
    return Object.fromEntries(
      picks.flatMap((pick) => (entries.length > 0 ? [entries[pick % entries.length] ?? ['name', 'x']] : [])),
    );
  });

/** Returns what the journal's reader says about a journal made from these answers, or why it can't be made. */
async function outcomeOf(given: Readonly<Record<string, string>>) {
  try {
    const agreed = await interview(
      SURROUNDINGS,
      { ...NEEDED, ...given, yes: true },
      { asker: undefined, say: () => undefined },
    );
    const files = journalFiles({ ...agreed, today: TODAY }, wordsOf('en'));
    const disk = memoryFiles(Object.fromEntries(files.map(({ path, text }) => [`journal/${path}`, text])));
    const { problems } = readJournal('journal', { files: disk, today: TODAY });
    // A language without a translation may be intended: `check` only mentions it.
    const isSpoken = languageOf(agreed.answers['locale'] ?? '') !== undefined;
    return { problems: problems.filter(({ code }) => isSpoken || code !== 'language/no-words') };
  } catch (error) {
    if (error instanceof UsageError) return { refused: error.message };
    throw error;
  }
}

describe('setup, whatever is answered', () => {
  it('writes a journal without problems, or says which answer it can’t accept', { timeout: 60_000 }, async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fewOdd, async (given) => {
        const { refused, problems } = await outcomeOf(given);
        if (refused !== undefined) expect(refused).toMatch(/^`--[a-z-]+` (?:can’t be|has \d+ parts?) /);
        else expect(problems).toEqual([]);
        written += refused === undefined ? 1 : 0;
      }),
      { numRuns: RUNS },
    );
    expect(written).toBeGreaterThan(RUNS / 10);
  });
});
