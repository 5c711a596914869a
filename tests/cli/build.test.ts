import { expect, it } from 'vitest';
import { build } from '../../src/cli/build.ts';
import { runHere } from '../support/run-here.ts';

it.each([
  ['--shard', ['--shard', '3/16']],
  ['--index', ['--index']],
  ['--trust-pages', ['--trust-pages']],
])('a build of a single journal refuses %s', async (option, args) => {
  const { status, stderr } = await runHere(build, args);
  expect(status).toBe(2);
  expect(stderr.split('\n')[0]).toBe(`\`${option}\` goes with \`--all\`.`);
});
