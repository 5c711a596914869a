import type { Partnership } from '../../domain/schemas/partnership.ts';
import type { Words } from './words.ts';

/** What the site says in a journal's context. One that is mixed is spoken to as people, and so like a personal one. */
export function inContext(words: Words, context: Partnership['context']): Words {
  if (context !== 'professional') return words;
  const { home, milestones, retrospectives, agreement, drafts, together } = words.atWork;
  return {
    ...words,
    home: { ...words.home, ...home },
    milestones: {
      ...words.milestones,
      found: { ...words.milestones.found, anniversary: milestones.anniversary },
      facts: { ...words.milestones.facts, celebrated: milestones.celebrated },
    },
    retrospectives: { ...words.retrospectives, ...retrospectives },
    agreement: { ...words.agreement, ...agreement },
    drafts: { ...words.drafts, sections: { ...words.drafts.sections, ...drafts } },
    together: { ...words.together, ...together },
  };
}
