import { afterEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../../support/git-repository.ts';
import { sampleOf } from '../../support/properties.ts';
import { JOURNAL, THIRD } from './journal.ts';
import { runDigest } from './run-digest.ts';

type Files = Readonly<Record<string, string | undefined>>;

interface Case {
  before: Files | undefined;
  change: Files;
  args?: readonly string[];
}

const SECOND = 'content/check-ins/2026-02-22.md';
const OURS = 'content/check-ins/2026-03-01.md';

const reviewed = (JOURNAL['content/goals/marathon.md'] ?? '').replace(
  'timeBound: { starts: 2026-02-01, due: 2026-10-04 }\n',
  `timeBound: { starts: 2026-02-01, due: 2026-11-01 }
reviews:
  - date: 2026-03-01
    decision: adjust
    change: { due: [2026-10-04, 2026-11-01] }
    because: The knee needs three weeks.
    agreedBy: [robin, sam]
`,
);

const HOSTILE = `---
date: 2026-03-01
topics: ["<script>alert(1)</script>", "| a | b |", "\`\`\`\\n# Heading\\n\`\`\`", "\\e[31mred\\u202e"]
readings: { evil: 5 }
---

## Wins

- <img src=x onerror=alert(1)> and <!-- alongside-digest --> and &lt;b&gt;
- Thanks @octocat, @org/team and mail me: robin@example.org; see #12, other/repo#34, GH-56
- https://github.com/other/repo/issues/1 www.example.org [link](https://example.org/x) ![picture](https://example.org/y.png)
- **bold** _under_ ~~struck~~ \\* \`code | pipe\` $a_b$ [ ] [x] - + 1.
- ${'very '.repeat(200)}long

## Setbacks

- # Heading?
  - Lesson: <details><summary>open</summary>

## Next steps

- [ ] @sam Ask octocat@example.org about #99 | <b>now</b>
`;

const CASES: Readonly<Record<string, Case>> = {
  'a session with everything in it': {
    before: JOURNAL,
    change: {
      [OURS]: THIRD,
      'content/milestones/first-fourteen.md': `---
title: Fourteen, and dry
date: 2026-03-01
goal: marathon
benchmark: long-run
partners: [robin]
---
`,
      'content/milestones/tea.md': '---\ntitle: Tea at the top\ndate: 2026-02-28\nkind: smallWin\n---\n',
      'content/milestones/the-knee.md': `---
title: The knee
date: 2026-02-27
kind: setback
partners: [robin]
lesson: Warm up
---
`,
      'content/feedback/2026-02-22.yaml': `remarks:
  - { by: robin, at: 2026-02-23T08:10:00Z, on: Sam missed two runs, body: What would have made Tuesday possible? }
`,
      'content/pages/handbook.md': '---\ntitle: Handbook\n---\n\nText.\n',
    },
  },
  'two sides of one session': {
    before: JOURNAL,
    change: {
      'content/check-ins/2026-03-01-robin.md': `---
date: 2026-03-01
author: robin
readings: { long-run: 11 }
---

## Setbacks

- Slept badly

## Next steps

- [x] @robin Book the race
`,
      'content/check-ins/2026-03-01-sam.md': `---
date: 2026-03-01
author: sam
readings: { long-run: 10 }
---

## Setbacks

- Slept badly

## Next steps

- [ ] @sam Draft chapter four (due 2026-03-01)
`,
    },
  },
  'a first session': {
    before: Object.fromEntries(Object.entries(JOURNAL).filter(([path]) => !path.includes('check-ins'))),
    change: { 'content/check-ins/2026-02-15.md': JOURNAL['content/check-ins/2026-02-15.md'] },
    args: ['--today', '2026-02-15'],
  },
  'a whole journal where there was none': { before: { 'README.md': 'Soon.\n' }, change: JOURNAL },
  'an edit of an old session': {
    before: { ...JOURNAL, [OURS]: THIRD },
    change: {
      [SECOND]: JOURNAL[SECOND]?.replace('robin: 10,', 'robin: 10.5,')
        .replace('missed two runs', 'missed two runs\n  - Lesson: mornings or not at all')
        .replace('[x] @sam Send', '[ ] @sam Send'),
    },
  },
  'a session that is taken away': {
    before: { ...JOURNAL, [OURS]: THIRD },
    change: { [OURS]: undefined },
  },
  'nothing changed': { before: JOURNAL, change: { 'README.md': 'A new readme.\n' } },
  'a goal changed by a review': { before: JOURNAL, change: { 'content/goals/marathon.md': reviewed } },
  'a journal with errors': {
    before: JOURNAL,
    change: { [OURS]: THIRD.replace('screens: 41', 'screns: 41').replace('topics:', 'topic:') },
  },
  'a base with errors': {
    before: { ...JOURNAL, [SECOND]: (JOURNAL[SECOND] ?? '').replace('topics', 'topic') },
    change: { [SECOND]: JOURNAL[SECOND] },
  },
  'a warning that was not there, beside one that was': {
    before: { ...JOURNAL, 'content/check-ins/2026-03-05.md': '---\ndate: 2026-03-05\n---\n\n## Wins\n\n- Early\n' },
    change: { 'content/check-ins/2026-03-06.md': '---\ndate: 2026-03-06\n---\n\n## Wins\n\n- Earlier\n' },
  },
  'hostile words': {
    before: {
      ...JOURNAL,
      'content/benchmarks/evil.md': `---
title: "x\\"] %%{init: {'theme': 'dark'}}%% \`md\` #quot; | <b> @octocat"
unit: "\\" --> 9 \\n line [1]"
baseline: { date: 2026-02-01, value: 0 }
target: { date: 2026-10-04, value: 10 }
---
`,
      'content/check-ins/2026-02-23.md': '---\ndate: 2026-02-23\nreadings: { evil: 1 }\n---\n\n## Notes\n\nA note.\n',
    },
    change: { [OURS]: HOSTILE },
  },
  'partners in another language': {
    before: {
      ...JOURNAL,
      'content/partnership.md': (JOURNAL['content/partnership.md'] ?? '').replace('en-GB', 'en-US'),
    },
    change: { [OURS]: THIRD },
  },
};

const repositories: GitRepository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

function branchOf({ before, change }: Case): GitRepository {
  const repository = GitRepository.init();
  repositories.push(repository);
  repository.write(before ?? {}).commit('Before');
  repository.branch('week').write(change);
  return repository;
}

describe('npm run digest', () => {
  it.each(Object.entries(CASES))('describes %s', async (name, given) => {
    const repository = branchOf(given);
    const told: string[] = [];
    for (const format of ['markdown', 'text', 'json']) {
      const { status, out, error } = await runDigest(
        repository,
        '--base',
        'main',
        '--audience',
        'public',
        '--format',
        format,
        ...(given.args ?? []),
      );
      expect(error).toBe('');
      told.push(`exit ${status}, ${format}\n\n${out}`);
    }
    await expect(`${told.join(`\n\n${'='.repeat(120)}\n`)}\n`).toMatchFileSnapshot(
      `goldens/${name.replaceAll(/\W+/g, '-')}.txt`,
    );
  });

  it.each(sampleOf(Object.entries(CASES), 3))('says the same about %s once it’s committed', async (_, given) => {
    const repository = branchOf(given);
    const args = ['--base', 'main', '--format', 'json', ...(given.args ?? [])];
    const ofFiles = await runDigest(repository, ...args);
    repository.commit();
    expect(await runDigest(repository, ...args, '--head', 'week')).toEqual(ofFiles);
    expect(await runDigest(repository, ...args)).toEqual(ofFiles);
  });
});
