import { describe, expect, it } from 'vitest';
import AgreementPage from '../../../src/views/agreement/AgreementPage.astro';
import { agreementView } from '../../../src/views/agreement/view.ts';
import { goal, partner, partnership } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, render, section, terms, texts } from './rendered.ts';

function agreement(given: Parameters<typeof contextOf>[0], prose = '', today = '2026-01-06') {
  const context = contextOf(given, today);
  return render(AgreementPage, { view: agreementView(context), prose, words: context.words });
}

/** Returns what's beneath a heading of the comparison, without the heading. */
async function aspect(given: Parameters<typeof contextOf>[0], heading: string) {
  const shared = section(await agreement(given), 'What we share, where we differ');
  const found =
    shared && all(shared, 'div', { className: 'aspect' }).find((each) => texts(each, 'h3').includes(heading));
  return texts(found, 'p');
}

describe('the agreement', () => {
  it('of a new journal has only what every partnership has', async () => {
    expect(headings(await agreement({}))).toEqual([
      'h1 We finish what matters.',
      'h2 Roles and duties',
      'h2 What we agreed on',
    ]);
  });

  it('lists what was agreed, including pauses', async () => {
    const pauses = [{ from: '2026-02-01', to: '2026-02-14', because: 'Skiing.' }];
    const agreed = partnership({
      cadence: { every: '1 week', starts: '2026-01-11', pauses },
      principles: ['Honesty', 'Patience'],
      missed: 'We say so.',
    });
    const tree = await agreement({ partnership: agreed }, '<p>How we met.</p>');
    expect(texts(section(tree, 'Principles'), 'li')).toEqual(['Honesty', 'Patience']);
    expect(terms(section(tree, 'What we agreed on'))).toEqual({
      'When we meet': ['Every week, on Sunday.'],
      'When a commitment is missed': ['We say so.'],
      Since: ['5 January 2026'],
      Pauses: ['1 February 2026 to 14 February 2026: Skiing.'],
    });
    expect(texts(section(tree, 'Our story'), 'p')).toEqual(['How we met.']);
  });
});

describe('roles and duties', () => {
  const sides = async (given: Parameters<typeof contextOf>[0], today?: string) => {
    const tree = section(await agreement(given, '', today), 'Roles and duties');
    return Object.fromEntries(
      (tree ? all(tree, 'section') : []).flatMap((side) =>
        side.properties['ariaLabel'] === undefined ? [] : [[side.properties['ariaLabel'], side]],
      ),
    );
  };

  it('are listed under each partner’s name, and say if there are none', async () => {
    const partners = [partner('robin', { role: 'Coach', duties: ['Cooks'] }), partner('sam')];
    const { Robin, Sam } = await sides({ partners });
    expect(texts(Robin, 'p')).toContain('Coach');
    expect(texts(Robin, 'li')).toEqual(['Cooks']);
    expect(texts(Sam, 'li')).toEqual([]);
    expect(texts(Sam, 'p')).toContain('No duties written down yet.');
    expect(texts(Robin, 'p')).not.toContain('No duties written down yet.');
  });

  it('include those of active goals, and say what’s missing there', async () => {
    const goals = [
      goal('run', { title: 'Marathon', duties: { robin: 'plans' } }),
      goal('old', { title: 'Novel', status: 'achieved', duties: { sam: 'writes' } }),
    ];
    const { Robin, Sam } = await sides({ goals });
    expect(texts(Robin, 'li')).toEqual(['Marathon: plans']);
    expect(texts(Sam, 'li')).toEqual([]);
    const tree = section(await agreement({ goals }), 'Roles and duties');
    expect(texts(tree, 'h3')).toEqual(['Still to be settled']);
    expect(texts(tree, 'li').at(-1)).toBe('Not written down yet: what Sam will do for “Marathon”.');
  });

  it.each([
    ['2026-07-04', 'Next review by 5 July 2026.'],
    ['2026-07-05', 'Next review by 5 July 2026.'],
    ['2026-07-06', 'A review was due on 5 July 2026.'],
  ])('on %s: %s', async (today, told) => {
    const { Sam } = await sides({ partnership: partnership({ reviews: { roles: '6 months' } }) }, today);
    expect(texts(Sam, 'p').at(-1)).toBe(told);
  });
});

describe('roles and duties', () => {
  it('have no heading if the audience sees no partner', async () => {
    expect(section(await agreement({ partners: [] }), 'Roles and duties')).toBeUndefined();
    expect(section(await agreement({}), 'Roles and duties')).toBeDefined();
  });
});

describe('partners’ views', () => {
  it('aren’t compared if they don’t say anything', async () => {
    expect(section(await agreement({}), 'What we share, where we differ')).toBeUndefined();
  });

  it('include a question where they differ, next to what they share', async () => {
    const partners = [partner('robin', { values: ['health', 'fun'] }), partner('sam', { values: ['health', 'peace'] })];
    expect(await aspect({ partners }, 'What matters to us')).toEqual([
      'Shared health',
      'Robin fun',
      'Sam peace',
      'Where did one of these decide something for you this month?',
    ]);
  });

  it('don’t include a question where they agree', async () => {
    const partners = [partner('robin', { values: ['health'] }), partner('sam', { values: ['health'] })];
    expect(await aspect({ partners }, 'What matters to us')).toEqual(['Shared health']);
  });

  it('have kinds of feedback in words', async () => {
    const partners = [partner('robin', { feedback: 'listen' }), partner('sam', { feedback: 'challenge' })];
    expect(await aspect({ partners }, 'Feedback we ask for')).toEqual([
      'Robin Listen first',
      'Sam Challenge me',
      'What does the feedback you ask for sound like, in one sentence?',
    ]);
  });
});
