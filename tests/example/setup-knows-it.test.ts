import { expect, it } from 'vitest';
import { whatIsThere } from '../../src/cli/setup/preflight.ts';
import { EXAMPLE } from '../support/example-site.ts';

it('is known by setup as the example', () => {
  expect(whatIsThere(EXAMPLE)).toEqual({ kind: 'example' });
});
