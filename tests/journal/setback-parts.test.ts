import { expect, it } from 'vitest';
import { labelledPart } from '../../src/domain/check-in/items.ts';
import { parseBody } from '../../src/journal/parse-body.ts';

it('a line without a colon isn’t a lesson, even if it’s a label plus a letter', () => {
  expect(labelledPart('Lesson: rest')).toEqual({ part: 'lesson', text: 'rest' });
  expect(labelledPart('Lessons')).toBeUndefined();
});

it('a picture between setbacks isn’t one', () => {
  const { setbacks } = parseBody('## Setbacks\nKnee\n\n![A knee](./knee.jpg)\n\nCold\n', []).body;
  expect(setbacks.map(({ text }) => text)).toEqual(['Knee', 'Cold']);
});

it('a promise that’s only punctuation is open, not dropped', () => {
  const { commitments } = parseBody('## Next steps\n- [ ] 🎉\n- [ ] ~~🎉~~\n', []).body;
  expect(commitments.map(({ state }) => state)).toEqual(['open', 'dropped']);
});
