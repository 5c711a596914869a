import { describe, expect, it } from 'vitest';
import PartnerPage from '../../../src/views/partners/PartnerPage.astro';
import { partnerView } from '../../../src/views/partners/view.ts';
import { benchmark, checkIn, goal, partner, written } from '../../domain/builders.ts';
import { contextOf, first } from '../context.ts';
import { all, headings, links, meter, one, render, section, terms, texts } from './rendered.ts';

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

  it('marks the language of what the partner wrote, but not of what the site says', async () => {
    const tree = await page({ lang: 'ar', strengths: ['هدوء'], feedback: 'listen' });
    expect(all(tree, 'dd').map(({ properties }) => properties['lang'])).toEqual(['ar', undefined]);
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
