import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Audience } from '../../src/domain/audience/model.ts';
import type { Documents } from '../../src/domain/documents.ts';
import { checkInDraft } from '../../src/output/drafts/check-in.ts';
import { withoutHints } from '../../src/output/drafts/next-check-in.ts';
import type { ViewContext } from '../../src/views/common/context.ts';
import { emptyState } from '../../src/views/common/empty-state.ts';
import { checkInsToChange, nextCheckIn } from '../../src/views/common/next-check-in.ts';
import { makeRepositoryLinks } from '../../src/views/common/repository-links.ts';
import { benchmark, checkIn, checkInsOn, day, partner, partnership, written } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const TODAY = '2026-01-20';
const NEXT = '2026-01-25';
const SIDES = ['2026-01-11-robin', '2026-01-11-sam', '2026-01-18-robin'].map((id) => checkIn(id));

/** The public sees part of it, so the form is elsewhere. */
const IN_PART = { privacy: { default: 'partners' } };

function withRepository(given: Partial<Documents>, today = TODAY, audience: Audience = 'public'): ViewContext {
  const repository = makeRepositoryLinks({ repository: 'https://github.com/robin/journal', folder: 'content' });
  const open = (each: { data: object }) => ({ ...each, data: { ...each.data, visibility: 'public' } });
  // Only what they may see differs.
  const seen = Object.fromEntries(
    Object.entries({ partners: [partner('robin'), partner('sam')], ...given }).map(([kind, documents]) => [
      kind,
      Array.isArray(documents) ? documents.map(open) : documents,
    ]),
  ) as Partial<Documents>;
  const context = contextOf({ partnership: partnership(IN_PART), ...seen }, today, { audience });
  return { ...context, ...(repository && { repository }) };
}

/** Returns where each link leads, without prefilled text. */
function links(given: Partial<Documents>, today?: string): [string, string][] {
  return nextCheckIn(withRepository(given, today)).map(({ label, href }) => {
    const { pathname, searchParams } = new URL(href);
    return [label, searchParams.get('filename') ?? pathname];
  });
}

describe('the next check-in', () => {
  it('is written in the form, by everyone who writes', () => {
    const form = [{ label: 'Write the next check-in', href: '/write/' }];
    for (const audience of ['private', 'partners'] as const)
      expect(nextCheckIn(withRepository({ checkIns: SIDES }, TODAY, audience))).toEqual(form);
    expect(nextCheckIn(contextOf({}, TODAY, { audience: 'public' }))).toEqual(form);
    expect(emptyState(contextOf({}, TODAY), 'check-in').inBrowser?.href).toBe('/write/');
  });
  it('is written together', () => {
    expect(links({ checkIns: checkInsOn('2026-01-11', '2026-01-18') })).toEqual([
      ['Write the next check-in', `content/check-ins/${NEXT}.md`],
    ]);
  });
  it('is written together if half of the sessions were', () => {
    const half = [...checkInsOn('2026-01-11'), checkIn('2026-01-18-robin')];
    expect(links({ checkIns: half }, '2026-01-26').map(([label]) => label)).toEqual(['Write the next check-in']);
  });
  it('is also written separately if partners mostly write one side each', () => {
    expect(links({ checkIns: SIDES })).toEqual([
      ['Write the next check-in', `content/check-ins/${NEXT}.md`],
      ['Write Robin’s side', `content/check-ins/${NEXT}-robin.md`],
      ['Write Sam’s side', 'content/check-ins/2026-01-18-sam.md'],
    ]);
  });
  it('is continued where it was started', () => {
    const begun = checkIn(NEXT);
    expect(links({ checkIns: [...checkInsOn('2026-01-11', '2026-01-18'), begun] })).toEqual([
      ['Write the next check-in', `/robin/journal/edit/main/content/check-ins/${NEXT}.md`],
    ]);
  });
  it('is written in the form if the draft hasn’t been filled in yet', () => {
    const given = {
      checkIns: [...checkInsOn('2026-01-11', '2026-01-18'), { ...checkIn(NEXT), untouched: true as const }],
    };
    expect(nextCheckIn(withRepository(given, TODAY, 'partners')).map(({ href }) => href)).toEqual(['/write/']);
    expect(links(given)).toEqual([
      ['Write the next check-in', `/robin/journal/edit/main/content/check-ins/${NEXT}.md`],
    ]);
  });
  it('is continued in the form by `dev`, which has the file', () => {
    const begun = withRepository({ checkIns: [checkIn(NEXT)] }, TODAY, 'private');
    expect(nextCheckIn(begun).map(({ href }) => href)).toEqual(['/write/']);
  });
  it('can be changed in the form by `dev` once it’s written, but older ones can’t', () => {
    const given = { checkIns: [written('2026-01-11', '- One'), written('2026-01-18-sam', '- Two')] };
    const files = (audience: Audience) => checkInsToChange(withRepository(given, TODAY, audience)).map(({ id }) => id);
    expect(files('private')).toEqual(['2026-01-18-sam']);
    expect(files('partners')).toEqual([]);
  });
  it('can be changed in the form by `dev` as the latest, as that of the next due date, or as one that the other still joins', () => {
    const ids = (...given: string[]) => {
      const checkIns = given.map((id) => written(id, '- One'));
      return checkInsToChange(withRepository({ checkIns }, TODAY, 'private')).map(({ id }) => id);
    };
    expect(ids('2026-01-18', '2026-01-19', '2026-01-11')).toEqual(['2026-01-19']);
    expect(ids('2026-01-11', TODAY, NEXT, '2026-02-01', '2026-02-08')).toEqual([TODAY, NEXT, '2026-02-08']);
    // Sam can still write a side of the one on the 18th.
    expect(ids('2026-01-11-robin', '2026-01-18-robin', '2026-01-19')).toEqual(['2026-01-18-robin', '2026-01-19']);
  });
  it('is completed by the other partner if one side has been started', () => {
    const checkIns = [...SIDES, checkIn('2026-01-18-sam'), checkIn(`${NEXT}-robin`)];
    expect(links({ checkIns })).toEqual([
      ['Write Robin’s side', `/robin/journal/edit/main/content/check-ins/${NEXT}-robin.md`],
      ['Write Sam’s side', `content/check-ins/${NEXT}-sam.md`],
    ]);
  });
  it('doesn’t have a link after the end of a term, or without a repository', () => {
    const ended = partnership({ ...IN_PART, term: { ends: '2026-01-19' } });
    expect(links({ partnership: ended, checkIns: checkInsOn('2026-01-11', '2026-01-18') })).toEqual([]);
    const { repository: _, ...without } = withRepository({});
    expect(nextCheckIn(without)).toEqual([]);
    const over = partnership({ term: { ends: '2026-01-19' } });
    const checkIns = checkInsOn('2026-01-11', '2026-01-18');
    expect(nextCheckIn(contextOf({ partnership: over, checkIns }, TODAY))).toEqual([]);
  });
  it('starts with exactly the text that the command writes', () => {
    const context = withRepository({ checkIns: [written('2026-01-18', '## Next steps\n- [ ] @sam Write')] });
    const { searchParams } = new URL(first(nextCheckIn(context)).href);
    const { text } = checkInDraft(context, { date: day(NEXT) });
    expect(searchParams.get('value')).toBe(text);
    expect(text).toContain('- [ ] @sam Write');
  });
  it('omits the hints if they’re too long for an address, and then everything', () => {
    const value = (words: string) => {
      const benchmarks = Array.from({ length: 40 }, (_, n) => benchmark(`measure-number-${n}`));
      const promises = Array.from({ length: 30 }, (_, n) => `- [ ] @sam Write chapter ${n} of ${words}`);
      const checkIns = [written('2026-01-18', `## Next steps\n${promises.join('\n')}`)];
      return new URL(first(nextCheckIn(withRepository({ benchmarks, checkIns }))).href).searchParams.get('value');
    };
    expect(value('the book')).toContain('Write chapter 29');
    expect(value('the book')).not.toMatch(/<!--|^#\s/m);
    expect(value('the book about it all, '.repeat(12))).toBeNull();
  });
});

describe('a draft without its hints', () => {
  it('has its fields, headings and tasks, but no comments', () => {
    const draft =
      '---\ndate: 2026-05-01\n# topics: []\n---\n\n## Wins\n\n<!-- What\nwent well? -->\n\n- [ ] Run\n\n<!-- x -->\n';
    expect(withoutHints(draft)).toBe('---\ndate: 2026-05-01\n---\n\n## Wins\n\n- [ ] Run\n');
  });
});

describe('the way to start', () => {
  it.each(['check-in', 'goal', 'benchmark', 'milestone'] as const)(
    'a %s is shown to the public for the host’s editor',
    (kind) => {
      const { command, inBrowser } = emptyState(withRepository({}), kind);
      expect(command).toBeUndefined();
      const { searchParams } = new URL(inBrowser?.href ?? '');
      expect(searchParams.get('filename')).toMatch(new RegExp(`^content/${kind}s/[a-z0-9-]+\\.md$`));
      expect(searchParams.get('value')).toMatch(/^---\n/);
    },
  );
  it.each([
    ['goal', { title: '', owners: ['robin', 'sam'], timeBound: { starts: TODAY, due: '2027-01-20' } }],
    ['benchmark', { title: '', unit: '', per: 'pair', baseline: { date: TODAY }, target: { date: '2027-01-20' } }],
    ['milestone', { title: '', date: TODAY, kind: 'milestone' }],
  ] as const)('a %s has every field that it needs, from today for a year', (kind, fields) => {
    const { searchParams } = new URL(emptyState(withRepository({}), kind).inBrowser?.href ?? '');
    const [, frontmatter = ''] = (searchParams.get('value') ?? '').split(/^---$/m);
    expect(parse(frontmatter)).toMatchObject(fields);
  });
  it('isn’t shown to the public if the repository isn’t known', () => {
    expect(emptyState(contextOf({}, TODAY, { audience: 'public' }), 'goal')).toEqual({});
  });
  it.each([
    ['check-in', 'Write a check-in', '/write/'],
    ['goal', 'Write a new goal', '/write/goal/'],
    ['benchmark', 'Write a new benchmark', '/write/benchmark/'],
    ['milestone', 'Write a new milestone', '/write/milestone/'],
  ] as const)('a %s is shown to partners for a terminal, and for the form in a browser', (kind, label, href) => {
    for (const audience of ['partners', 'private'] as const)
      expect(emptyState(withRepository({}, TODAY, audience), kind)).toEqual({
        command: `npm run new -- ${kind}`,
        inBrowser: { label, href },
      });
  });
});
