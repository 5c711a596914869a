import { describe, expect, it } from 'vitest';
import PartnerPage from '../../../src/views/partners/PartnerPage.astro';
import { partnerView } from '../../../src/views/partners/view.ts';
import { benchmark, checkIn, goal, partner, written } from '../../domain/builders.ts';
import { contextOf, first } from '../context.ts';
import { all, headings, links, meter, one, render, section, terms, textOf, texts } from './rendered.ts';

type Given = Parameters<typeof contextOf>[0];

/** Renders Robin's page. */
function page(robin: Parameters<typeof partner>[1] = {}, given: Given = {}, prose = '') {
  const context = contextOf({ partners: [partner('robin', robin), partner('sam')], ...given }, '2026-02-05');
  const view = partnerView(context, first(context.journal.partners));
  return render(PartnerPage, { view, prose, words: context.words });
}

describe('the page of a partner', () => {
  it('of a partner who has said little has a name, and what’s promised', async () => {
    const tree = await page();
    expect(headings(tree)).toEqual(['h1 Robin', 'h2 Commitments']);
    expect(texts(section(tree, 'Commitments'), 'p')).toEqual(['Nothing open.']);
    expect(all(tree, 'img')).toEqual([]);
  });

  it('says who they are and how to talk with them', async () => {
    const tree = await page(
      {
        pronouns: 'they',
        role: 'Coach',
        duties: ['Cooks', 'Plans'],
        strengths: ['Calm'],
        feedback: 'question',
        communication: { style: 'direct', avoid: 'mornings' },
        timezone: 'Europe/Berlin',
        avatar: './robin.jpg',
      },
      {},
      '<p>Runs.</p>',
    );
    expect(texts(one(tree, 'header', { className: 'page-header' }), 'p')).toEqual(['they', 'Coach']);
    expect(terms(section(tree, 'About'))).toEqual({
      Duties: ['Cooks', 'Plans'],
      Strengths: ['Calm'],
      'How to talk with me': ['Style: direct', 'Avoid: mornings'],
      'Feedback I ask for': ['Ask me questions'],
      'Time zone': ['Europe/Berlin'],
    });
    expect(texts(section(tree, 'About'), 'p')).toEqual(['Runs.']);
    // The name is next to it.
    expect(one(tree, 'img').properties['alt']).toBe('');
  });

  it('has all that a partner can say about themselves, in order', async () => {
    const tree = await page({
      rolesReviewed: '2026-01-20',
      timezone: 'Europe/Berlin',
      commitment: 'Four hours a week',
      feedback: 'listen',
      communication: { style: 'direct', prefers: 'calls', avoid: 'mornings' },
      workingStyle: 'In the evening',
      motivations: ['Rain'],
      values: ['Health', 'Fun'],
      strengths: ['Calm'],
      duties: ['Cooks'],
    });
    expect(Object.entries(terms(section(tree, 'About')))).toEqual([
      ['Duties', ['Cooks']],
      ['Strengths', ['Calm']],
      ['Values', ['Health', 'Fun']],
      ['What gets me going again', ['Rain']],
      ['Working style', ['In the evening']],
      ['How to talk with me', ['Style: direct', 'Prefers: calls', 'Avoid: mornings']],
      ['Feedback I ask for', ['Listen first']],
      ['Time I give', ['Four hours a week']],
      ['Time zone', ['Europe/Berlin']],
      ['Role last reviewed', ['20 January 2026']],
    ]);
  });

  it.each([
    [{ style: 'direct' }, ['Style: direct']],
    [{ prefers: 'calls' }, ['Prefers: calls']],
    [{ avoid: 'mornings' }, ['Avoid: mornings']],
  ])('says only what’s known about how to talk with them: %j', async (communication, told) => {
    expect(terms(await page({ communication }))).toEqual({ 'How to talk with me': told });
  });

  it('marks the language of what the partner wrote, but not of what the site says', async () => {
    const tree = await page({
      lang: 'ar',
      strengths: ['هدوء'],
      commitment: 'ساعة',
      communication: { style: 'مباشر' },
      feedback: 'listen',
      timezone: 'Africa/Cairo',
      rolesReviewed: '2026-01-20',
    });
    expect(all(tree, 'dd').map((each) => [textOf(each), each.properties['lang']])).toEqual([
      ['هدوء', 'ar'],
      ['Style: مباشر', undefined],
      ['Listen first', undefined],
      ['ساعة', 'ar'],
      ['Africa/Cairo', undefined],
      ['20 January 2026', undefined],
    ]);
  });

  it.each([
    ['who was there from the first day', { joined: '2026-01-05' }, undefined],
    ['who joined a day later', { joined: '2026-01-06' }, 'Partner since 6 January 2026.'],
    ['who joins today', { joined: '2026-02-05' }, 'Partner since 5 February 2026.'],
    ['who joins tomorrow', { joined: '2026-02-06' }, 'Joins on 6 February 2026.'],
    ['who left', { left: '2026-02-01' }, 'Partner from 5 January 2026 to 1 February 2026.'],
    [
      'who came and left',
      { joined: '2026-01-12', left: '2026-02-01' },
      'Partner from 12 January 2026 to 1 February 2026.',
    ],
  ])('says since when they’ve been a partner: %s', async (_, membership, told) => {
    const [meta] = texts(await page(membership), 'p', { className: 'meta' }).filter((text) => text !== 'Nothing open.');
    expect(meta).toBe(told);
  });

  it('shows their goals, and no others', async () => {
    const goals = [goal('run'), goal('swim', { owners: ['sam'] })];
    expect(links(section(await page({}, { goals }), 'Goals'))).toMatchObject({ run: '/goals/run/' });
    expect(texts(section(await page({}, { goals }), 'Goals'), 'h3')).toEqual(['run']);
  });

  it('shows their own progress', async () => {
    const benchmarks = [benchmark('run', { per: 'partner' }), benchmark('together')];
    const checkIns = [checkIn('2026-02-01', { readings: { run: { robin: 4, sam: 9 }, together: 1 } })];
    const tree = section(await page({}, { benchmarks, checkIns }), 'Benchmarks');
    expect(texts(tree, 'p')).toEqual(['run 4 km 2.29 km ahead of plan']);
    expect(meter(tree ?? { type: 'root', children: [] })).toMatchObject({ name: 'Robin: run', percent: 40 });
  });

  it('shows what they promised, and doesn’t count their feedback', async () => {
    const body = '## Feedback\n### Robin to Sam\nWell run.\n\n## Next steps\n- [ ] @robin Write\n- [ ] @sam Ring';
    const tree = await page({}, { checkIns: [written('2026-02-01', body)] });
    expect(texts(section(tree, 'Commitments'), 'li').join()).toMatch(/^Write open/);
    expect(section(tree, 'Feedback')).toBeUndefined();
  });
});
