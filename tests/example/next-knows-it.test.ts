import { expect, it } from 'vitest';
import { next } from '../../src/cli/next.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { runHere } from '../support/run-here.ts';

it('doesn’t open a check-in, and next says why', async () => {
  expect(await runHere(next, ['--content', EXAMPLE, '--today', '2026-11-28'])).toEqual({
    status: 0,
    stdout: 'Nothing to open: this is the example journal. `npm run setup -- ../our-journal` starts one of your own.\n',
    stderr: '',
  });
});
