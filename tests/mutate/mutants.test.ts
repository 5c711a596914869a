import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { mutantsOf, withSwitches } from './mutants.ts';

function changes(source: string): string[] {
  return mutantsOf('some.ts', source, 1).map(({ original, mutated }) => `${original} -> ${mutated}`);
}

describe('mutants', () => {
  it('move a boundary, and reverse a comparison', () => {
    expect(changes('const a = b < c;')).toEqual(['b < c -> b <= c', 'b < c -> b >= c']);
  });

  it('remove each side of a condition', () => {
    expect(changes('f(a && b);').slice(1)).toEqual(['a && b -> a || b', 'a && b -> a', 'a && b -> b']);
  });

  it('remove statements, loops and calls that filter or sort', () => {
    expect(changes('for (const a of b.filter(c)) d(a);')).toEqual([
      'b.filter(c) -> b',
      'b.filter(c) -> []',
      'd(a) -> undefined',
    ]);
  });

  it('don’t change types, imports or messages’ words', () => {
    expect(changes(`import a from 'a'; type B = 1 | true; const c: B[] = d('words' as const);`)).toEqual([]);
  });
});

describe('a source with switches', () => {
  const source = `
    function f(list: readonly number[], least = 2): string {
      let sum = 0;
      for (const each of list.filter((a) => a > least && a !== 7)) sum += each;
      return list.at(-1)?.toFixed(1).slice(0, -1) ?? (sum > 3 ? 'much' : 'little');
    }`;
  const mutants = mutantsOf('some.ts', source, 1);

  /** Returns the function's results for some lists, or how it fails. */
  function outcome(code: string, isOn: (id: number) => boolean = () => false): unknown {
    const calls = 'JSON.stringify([f([3, 7, 9]), f([1]), f([]), f([4])])';
    try {
      return runInNewContext(`${stripTypeScriptTypes(code)}; ${calls}`, { __mutant: isOn });
    } catch (error) {
      return String(error);
    }
  }

  const switched = withSwitches('some.ts', source, mutants);

  it('behaves as before while none is on', () => {
    expect(outcome(switched)).toBe('["9.","1.","little","4."]');
  });

  it('counts every iteration of a loop', () => {
    const asked: number[] = [];
    outcome(switched, (id) => asked.push(id) < 0);
    expect(asked.filter((id) => id === -1)).toHaveLength(3);
  });

  it.each(mutants.map((mutant) => [`${mutant.original} -> ${mutant.mutated}`, mutant] as const))(
    'behaves with one on like the source with that change: %s',
    (_name, { id, start, end, mutated }) => {
      const changed = source.slice(0, start) + mutated + source.slice(end);
      expect(outcome(switched, (asked) => asked === id)).toBe(outcome(changed));
    },
  );
});
