import { describe, expect, it } from 'vitest';
import { feedbackFromTo } from '../../../src/domain/check-in/feedback-notes.ts';

const ROBIN_AND_SAM = [
  { id: 'robin', name: 'Robin Lee' },
  { id: 'sam', name: 'Sam' },
];

describe('feedback’s author and recipient', () => {
  it.each([
    'Robin to Sam',
    'robin TO sam:',
    'From Robin to Sam',
    '@robin to @sam',
    'Robin Lee to Sam',
    'Robin an Sam',
    'Von Robin an Sam',
    'Robin für Sam',
    'Robin à Sam',
    'De Robin à Sam',
    'Robin pour Sam',
    'Robin a Sam',
    'Robin para Sam',
    'Robin → Sam',
    'Robin->Sam',
    'Robin ➡️ Sam',
    'RobinからSamへ',
    'Robin から Sam に',
    'من Robin إلى Sam',
  ])('are read from %j', (heading) => {
    expect(feedbackFromTo(heading, ROBIN_AND_SAM)).toEqual({ from: 'robin', to: 'sam' });
  });

  it('keep unknown names as they’re written', () => {
    expect(feedbackFromTo('Robin to Alex', ROBIN_AND_SAM)).toEqual({ from: 'robin', to: 'Alex' });
    expect(feedbackFromTo('ロビンからサムへ', [])).toEqual({ from: 'ロビン', to: 'サム' });
    expect(feedbackFromTo('من روبن إلى سام', [])).toEqual({ from: 'روبن', to: 'سام' });
  });

  it('recognize a partner by a first name that isn’t an id', () => {
    const partners = [
      { id: 'rl', name: 'Robin Lee' },
      { id: 'sam', name: 'Sam' },
    ];
    expect(feedbackFromTo('Robin to Sam', partners)).toEqual({ from: 'rl', to: 'sam' });
  });

  it('don’t match a first name that two partners share', () => {
    const two = [
      { id: 'a', name: 'Kim Ash' },
      { id: 'b', name: 'Kim Birch' },
    ];
    expect(feedbackFromTo('Kim to Kim Birch', two)).toEqual({ from: 'Kim', to: 'b' });
  });

  it('are found whatever words partners’ names contain', () => {
    const partners = [
      { id: 'de-witt', name: 'De Witt' },
      { id: 'para', name: 'Lee to Go' },
    ];
    expect(feedbackFromTo('De Witt to Lee to Go', partners)).toEqual({ from: 'de-witt', to: 'para' });
    expect(feedbackFromTo('Lee to Go to De Witt', partners)).toEqual({ from: 'para', to: 'de-witt' });
  });

  it.each(['', 'Robin', 'to Sam', 'Robin to', 'Robin, Sam', 'What went well', '→'])(
    'aren’t guessed from %j',
    (heading) => {
      expect(feedbackFromTo(heading, ROBIN_AND_SAM)).toBeUndefined();
    },
  );
});
