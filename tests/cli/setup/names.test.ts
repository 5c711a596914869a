import { describe, expect, it } from 'vitest';
import { idsFor, namesIn, objectionToNames } from '../../../src/cli/setup/people.ts';

describe('the names of partners', () => {
  it.each(['Robin, Sam', 'Robin and Sam', 'Robin & Sam', ' Robin ,and Sam'])('can be written as %j', (answer) => {
    expect(namesIn(answer)).toEqual(['Robin', 'Sam']);
    expect(idsFor(answer)).toBe('robin, sam');
    expect(objectionToNames(answer)).toBeUndefined();
  });

  it('aren’t split at an “and” inside a name', () => {
    expect(namesIn('Andrew, Randi')).toEqual(['Andrew', 'Randi']);
  });
});
