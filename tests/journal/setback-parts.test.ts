import { expect, it } from 'vitest';
import { labelledPart } from '../../src/domain/check-in/items.ts';
import { parseBody } from '../../src/journal/parse-body.ts';

it('a line without a colon is no lesson, even where it is a label and a letter more', () => {
  expect(labelledPart('Lesson: rest')).toEqual({ part: 'lesson', text: 'rest' });
  expect(labelledPart('Lessons')).toBeUndefined();
});

it('a picture between setbacks is none', () => {
  const { setbacks } = parseBody('## Setbacks\nKnee\n\n![A knee](./knee.jpg)\n\nCold\n', []).body;
  expect(setbacks.map(({ text }) => text)).toEqual(['Knee', 'Cold']);
});

it('a promise that is a sign alone is open, not dropped', () => {
  const { commitments } = parseBody('## Next steps\n- [ ] 🎉\n- [ ] ~~🎉~~\n', []).body;
  expect(commitments.map(({ state }) => state)).toEqual(['open', 'dropped']);
});
