import { describe, expect, it } from 'vitest';
import { textEngine } from '../../../src/client/search/text-engine.ts';
import type { IndexedPage } from '../../../src/views/search/search-index.ts';

const record = (path: string, given: Partial<IndexedPage> = {}): IndexedPage => ({
  path,
  title: path,
  filters: { kind: ['page'] },
  text: '',
  ...given,
});

async function found(records: IndexedPage[], text: string, { filters = {}, order = 'relevance', lang = 'en' } = {}) {
  const engine = textEngine(records, { lang, hrefOf: (path) => Promise.resolve(`#${path}`) });
  const result = await engine.find({ text, filters, order: order === 'date' ? 'date' : 'relevance' });
  const hits = await result.hits(0, 10);
  expect(hits).toHaveLength(Math.min(10, result.count));
  return hits.map(({ href }) => href);
}

describe('the search in memory', () => {
  const pages = [
    record('tea', { text: 'We drank tea at noon.', date: '2026-01-01' }),
    record('team', {
      title: 'A Team',
      text: 'Tea, twice: tea.',
      date: '2026-03-01',
      filters: { kind: ['goal'], partner: ['robin', 'sam'] },
    }),
    record('steam', { text: 'The steam engine.', filters: { kind: ['goal'], partner: ['robin'] } }),
  ];

  it('matches beginnings of words, whatever the case, and not their insides', async () => {
    expect(await found(pages, 'TEA')).toEqual(['#team', '#tea']);
    expect(await found(pages, 'eam')).toEqual([]);
  });

  it('finds only pages that have all the words, in the title or text', async () => {
    expect(await found(pages, 'tea noon')).toEqual(['#tea']);
    expect(await found(pages, 'team twice')).toEqual(['#team']);
    expect(await found(pages, 'tea engine')).toEqual([]);
  });

  it('puts a match in a title before one in a text, and then the newest first', async () => {
    const same = [
      record('old', { text: 'ferry', date: '2025-01-01' }),
      record('undated', { text: 'ferry' }),
      record('new', { text: 'ferry', date: '2026-01-01' }),
      record('titled', { title: 'The ferry', date: '2024-01-01' }),
    ];
    expect(await found(same, 'ferry')).toEqual(['#titled', '#new', '#old', '#undated']);
    expect(await found(same, 'ferry', { order: 'date' })).toEqual(['#new', '#old', '#titled', '#undated']);
  });

  it('shows a result under its heading, and puts a page with exactly that title before it', async () => {
    const named = (path: string) => record(path, { title: 'The kitty is full', date: '2026-07-01' });
    const session = record('session', {
      title: 'Sunday, 19 July 2026',
      heading: 'The kitty is full',
      date: '2026-07-19',
      text: 'The kitty is full. '.repeat(20),
    });
    const said = record('said', { text: 'The kitty is full. '.repeat(20), date: '2026-08-01' });
    const all = [said, session, named('milestone')];
    expect(await found(all, 'kitty full')).toEqual(['#milestone', '#session', '#said']);
    expect(await found(all, '19 July')).toEqual(['#session']);
    const engine = textEngine([session], { lang: 'en', hrefOf: (path) => Promise.resolve(path) });
    const [hit] = await (await engine.find({ text: 'july', filters: {}, order: 'relevance' })).hits(0, 1);
    expect(hit?.heading).toBe('The kitty is full');
  });

  it('keeps only what has every chosen value', async () => {
    expect(await found(pages, '', { filters: { kind: 'goal' } })).toEqual(['#team', '#steam']);
    expect(await found(pages, '', { filters: { kind: 'goal', partner: 'sam' } })).toEqual(['#team']);
    expect(await found(pages, 'tea', { filters: { year: '2026' } })).toEqual([]);
  });

  it('finds nothing for punctuation', async () => {
    expect(await found(pages, '?!')).toEqual([]);
  });

  it.each([
    ['accents', 'cafe', 'Im Café', 'de'],
    ['accents in the query', 'été', 'ete', 'fr'],
    ['letters that are two', 'strasse', 'Eine Straße', 'de'],
    ['a word of a script without spaces', 'マラソン', '二人でフルマラソンを完走する', 'ja'],
    ['two such words that are written as one', 'マラソン完走', '二人でフルマラソンを完走する', 'ja'],
    ['an Arabic word behind its article', 'كتاب', 'كتبنا الكتاب', 'ar'],
    ['an Arabic word with vowel signs', 'كتاب', 'كِتَاب', 'ar'],
    ['a Greek word in capitals', 'ΟΔΟΣ', 'η οδός', 'el'],
    ['numbers', '42.2', 'at 42.2 km', 'en'],
    ['an apostrophe of print', "don't", 'We don’t', 'en'],
  ])('finds %s', async (_, text, written, lang) => {
    expect(await found([record('page', { text: written })], text, { lang })).toEqual(['#page']);
  });

  it('finds parts of compounds in languages that write them together, after words that begin that way', async () => {
    const records = [
      record('half', { text: 'Der Halbmarathon.', date: '2026-02-01' }),
      record('whole', { text: 'Der Marathon.', date: '2026-01-01' }),
    ];
    expect(await found(records, 'Marathon', { lang: 'de-AT' })).toEqual(['#whole', '#half']);
    expect(await found(records, 'marathon', { lang: 'en' })).toEqual(['#whole']);
    // A short word would be in most of them.
    expect(await found(records, 'rat', { lang: 'de' })).toEqual([]);
  });

  it.each([
    ['running', 'We run.', 'en'],
    ['commitments', 'A commitment.', 'en'],
    ['studies', 'We study.', 'en'],
    ['trained', 'In training.', 'en'],
    ['Läufe', 'Ein Lauf.', 'de'],
    ['corridas', 'Uma corrida.', 'pt'],
  ])('finds %s in another form', async (text, written, lang) => {
    expect(await found([record('page', { text: written })], text, { lang })).toEqual(['#page']);
  });

  it('puts the word itself before its forms, and doesn’t take a longer word for a form', async () => {
    const records = [record('run', { text: 'A run, and a run.' }), record('running', { text: 'Running.' })];
    expect(await found(records, 'running')).toEqual(['#running', '#run']);
    expect(await found([record('page', { text: 'Marathonists' })], 'marauders')).toEqual([]);
    expect(await found([record('page', { text: 'Trainspotters' })], 'training')).toEqual([]);
    expect(await found([record('page', { text: 'A run' })], 'rune')).toEqual([]);
  });

  it('distinguishes Japanese sound marks, which make different words', async () => {
    expect(await found([record('page', { text: 'がっこう' })], 'かっこう', { lang: 'ja' })).toEqual([]);
  });
});
