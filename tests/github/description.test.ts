import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Github } from '../../src/github/client.ts';
import { upsertComment } from '../../src/github/comments.ts';
import { defaultBranch, headOf, makeCommit, textAt } from '../../src/github/commits.ts';
import { openPull } from '../../src/github/open-pull.ts';
import { givenFeedback } from '../../src/github/pull-request-feedback.ts';
import { readPullRequest, whyNoComment } from '../../src/github/pull-request.ts';
import { answerSchema, checkRequest, resolved, type Schema } from '../support/github-description.ts';
import { runs } from '../support/properties.ts';

/** Generates anything that a schema accepts. */
function answersOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const { type, enum: values, format, oneOf, anyOf = oneOf, allOf, ...rest } = resolved(schema);
  const { properties = {}, required = [], items = {} } = rest;
  if (values) return fc.constantFrom(...values);
  if (anyOf) return fc.oneof(...anyOf.map((each) => answersOf(each, depth)));
  if (allOf)
    return fc
      .tuple(...allOf.map((each) => answersOf(each, depth)))
      .map((parts) => Object.assign({}, ...parts) as unknown);
  const types = [type ?? (rest.properties ? 'object' : 'null')].flat();
  return fc.oneof(
    ...types.map((each): fc.Arbitrary<unknown> => {
      switch (each) {
        case 'string':
          return textOf(format);
        case 'integer':
        case 'number':
          // GitHub doesn't state limits, but counts and numbers start at 1, and so do lines.
          return fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
        case 'boolean':
          return fc.boolean();
        case 'array':
          return fc.array(answersOf(items, depth + 1), { maxLength: 2 });
        case 'object': {
          const named = Object.entries(properties).filter(([name]) => depth < 3 || required.includes(name));
          const parts = Object.fromEntries(named.map(([name, property]) => [name, answersOf(property, depth + 1)]));
          return fc.record(parts, { requiredKeys: required.filter((name) => name in parts), noNullPrototype: true });
        }
        default:
          return fc.constant(null);
      }
    }),
  );
}

function textOf(format: string | undefined): fc.Arbitrary<string> {
  if (format === 'uri') return fc.webUrl();
  if (format !== 'date-time') return fc.string({ unit: 'grapheme' });
  const [min, max] = [new Date('2008-01-01'), new Date('2100-01-01')];
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().replace(/\.\d+/, ''));
}

const arbitraries = new Map<string, fc.Arbitrary<unknown>>();

function answerTo(route: string): fc.Arbitrary<unknown> {
  const known = arbitraries.get(route);
  if (known) return known;
  // File contents are in base64.
  const made = /\/contents\/|\/blobs\//.test(route)
    ? fc.base64String().map((content) => ({ type: 'file', encoding: 'base64', content }))
    : answersOf(answerSchema(route));
  arbitraries.set(route, made);
  return made;
}

/** Makes a GitHub that answers with anything its description allows, parsed by the schemas of the code that asks. */
function githubThatAnswers(one: fc.GeneratorValue): Github {
  const answer = (route: string) =>
    route.startsWith('DELETE')
      ? undefined
      : (one as (of: () => fc.Arbitrary<unknown>) => unknown)(() => answerTo(route));
  return {
    repository: { owner: 'robin', repo: 'journal' },
    wait: () => Promise.resolve(),
    ask: ({ route, schema }) => Promise.resolve(schema.parse(answer(route))),
    askAll: ({ route, schema }) => {
      const list = answer(route);
      return Promise.resolve((list as unknown[]).map((entry) => schema.parse(entry)));
    },
  };
}

const FILE = { path: 'content/feedback/2026-05-03.yaml', text: 'remarks: []\n' };
const ASKED: Record<string, (github: Github) => Promise<unknown>> = {
  'the default branch': defaultBranch,
  'the head of a branch': (github) => headOf(github, 'main'),
  'a file': (github) => textAt(github, FILE.path, 'main'),
  'a commit': (github) => makeCommit(github, { parent: 'a'.repeat(40), message: 'Feedback', files: [FILE] }),
  'a comment': (github) => upsertComment(github, { pull: 1, marker: '', body: 'Kept' }),
  'what hinders a comment': (github) => whyNoComment(github, 1),
  'a new branch': (github) =>
    openPull(
      // The file, branch and pull request don't exist.
      {
        ...github,
        ask: (question) => github.ask(question),
        askAll: () => Promise.resolve([]),
      },
      { branch: 'check-in', title: 'Check-in', body: '', message: 'Begin', files: [] },
    ),
};

describe('what GitHub’s description allows', () => {
  it.each(Object.keys(ASKED))('is understood: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (one) => {
        await ASKED[name]?.(githubThatAnswers(one));
      }),
      { numRuns: runs(200) },
    );
  });

  it('is understood in every comment of a pull request, and none is unexpected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (one) => {
        const pull = await readPullRequest(githubThatAnswers(one), 12);
        expect(pull.odd).toEqual([]);
        givenFeedback(pull, {
          partnerOf: new Map(),
          numberOf: new Map(),
          isOurs: () => false,
          isShowable: () => true,
        });
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the fake GitHub server', () => {
  const repo = '/repos/robin/journal';
  it.each([
    ['an unknown operation', { method: 'GET', path: `${repo}/pull/12`, query: {}, body: undefined }],
    ['an unknown parameter', { method: 'GET', path: `${repo}/pulls`, query: { heads: 'robin:a' }, body: undefined }],
    [
      'a value that it does not know',
      { method: 'GET', path: `${repo}/pulls`, query: { state: 'some' }, body: undefined },
    ],
    ['an invalid number', { method: 'GET', path: `${repo}/pulls/twelve`, query: {}, body: undefined }],
    [
      'an unknown property',
      { method: 'POST', path: `${repo}/git/refs`, query: {}, body: { ref: 'a', sha: 'b', force: true } },
    ],
    ['a missing property', { method: 'POST', path: `${repo}/git/refs`, query: {}, body: { ref: 'a' } }],
    [
      'an unknown property further in',
      { method: 'POST', path: `${repo}/git/trees`, query: {}, body: { tree: [{ text: 'a' }] } },
    ],
    ['an unexpected body', { method: 'GET', path: `${repo}/pulls/12`, query: {}, body: {} }],
  ])('doesn’t accept %s', (_what, request) => {
    expect(checkRequest(request).problems).toHaveLength(1);
  });
});
