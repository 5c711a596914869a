import { describe, expect, it } from 'vitest';
import { inContext } from '../../src/presentation/words/in-context.ts';
import { speechOf, WORDS } from '../../src/i18n/speech.ts';
import { homeView } from '../../src/views/home/view.ts';
import { benchmark, goal, partnership } from '../domain/builders.ts';
import { contextOf } from '../views/context.ts';

const professional = partnership({ context: 'professional' });
const goals = [goal('launch', { measurable: ['users'] }), goal('over', { status: 'dropped' })];
const benchmarks = [benchmark('users', { goal: 'launch' })];

describe('the words of a journal', () => {
  it('are those between people where it is personal or mixed', () => {
    for (const context of ['personal', 'mixed'] as const) expect(speechOf('en', context).words).toBe(WORDS.en);
  });

  it.each(Object.entries(WORDS))('in %s are those between colleagues where it is professional', (_language, words) => {
    const { home, milestones, retrospectives, drafts, together, agreement } = inContext(words, 'professional');
    const { atWork } = words;
    expect(home).toMatchObject(atWork.home);
    expect(milestones.facts.celebrated).toBe(atWork.milestones.celebrated);
    expect(milestones.found.anniversary(2)).toBe(atWork.milestones.anniversary(2));
    expect(retrospectives.questions).toEqual(atWork.retrospectives.questions);
    expect(drafts.sections.wins).toBe(atWork.drafts.wins);
    expect(together.hint).toBe(atWork.together.hint);
    expect(agreement.story).toBe(atWork.agreement.story);
  });

  it('stay what they are wherever work makes no difference', () => {
    const { home, goals: ofGoals, drafts } = speechOf('en', 'professional').words;
    expect(home.latest).toBe(WORDS.en.home.latest);
    expect(ofGoals).toBe(WORDS.en.goals);
    expect(drafts.sections.progress).toBe(WORDS.en.drafts.sections.progress);
  });
});

describe('the home page leads', () => {
  it('with goals under way and benchmarks at work', () => {
    const view = homeView(contextOf({ partnership: professional, goals, benchmarks }, '2026-02-01'));
    expect(view.leads).toBe('numbers');
    expect(view.goals.map(({ card }) => card.href)).toEqual(['/goals/launch/']);
  });

  it.each(['personal', 'mixed'])('with what was promised in a %s journal', (context) => {
    const view = homeView(contextOf({ partnership: partnership({ context }), goals, benchmarks }, '2026-02-01'));
    expect(view.leads).toBe('promises');
    expect(view.goals).toEqual([]);
  });
});
