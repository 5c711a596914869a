import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../../../src/cli/check.ts';
import { renameCommand } from '../../../src/cli/rename/command.ts';
import type { Asker } from '../../../src/cli/ask/asker.ts';
import { type Ran, runHere } from '../../support/run-here.ts';

const PICTURE = join(import.meta.dirname, '../../../content/partners/sam.jpg');

export const TODAY = '2026-06-12';

/** A journal with ids everywhere they can be, and with the same words where they mean something else. */
const FILES: Record<string, string> = {
  'partnership.md': `---
name: Two towns
since: 2026-01-05
timezone: Europe/London
purpose: We finish what we start. @sam says so, sam@example.org doesn't.
cadence: { every: 2 weeks, starts: 2026-01-11 }
missed: Whoever misses one, @sam or @robin, says so.
site: { url: 'https://two-towns.example', base: /journal/ }
---
We met on a ferry. [The run](https://two-towns.example/journal/goals/run/), and [another](https://else.example/goals/run/).
`,
  'partners/robin.md': `---\nname: Robin\n---\n`,
  'partners/sam.md': `---\nname: Samira\navatar: ./sam.jpg # sam.jpg is the good one\n---\nHello.\n\n![Me](sam-2.jpg "sam-2.jpg")\n`,
  // With Windows line endings and a byte order mark, as some editors save files.
  'goals/run.md':
    '\ufeff' +
    `---
title: Run a long way # not a garden, nor a run
owners: [robin, "sam"]
measurable: [long-run, 'weekly']
timeBound: { starts: 2026-01-05, due: 2026-10-04 }
duties: { robin: Plans the run, sam: Keeps the log for @robin }
reviews:
  - date: 2026-03-29
    decision: adjust
    because: '@sam''s injury'
    agreedBy: [robin, sam]
    change:
      long-run.target: [{ value: { robin: 42, sam: 42 } }, { value: 42.2 }]
      "duties.sam": [Cheers, Keeps the log for @robin]
      measurable: [[long-run], [long-run, weekly]]
---
الهدف: [القياس](../benchmarks/long-run.md) مع @sam.
`.replaceAll('\n', '\r\n'),
  'benchmarks/long-run.md': `---
title: Long run
goal: run
unit: km
per: partner
baseline: { date: 2026-01-05, value: { robin: 8, sam: 5 } }
target: { date: 2026-10-04, value: 42.2 }
---
`,
  'benchmarks/weekly.md': `---\ntitle: Weekly\ngoal: "run"\nunit: km\nbaseline: { date: 2026-01-05, value: 8 }\ntarget: { date: 2026-10-04, value: 30 }\n---\n`,
  'milestones/half.md': `---
title: Half
date: 2026-04-12
kind: milestone
goal: run
benchmark: long-run
partners: [robin, sam]
---
[The run], <https://else.example/@sam>, [@sam](../partners/sam.md), [@sam](https://else.example).

[The run]: <../goals/run.md#why> "goals/run.md"
`,
  'check-ins/2026/2026-05-01.md': `---
date: 2026-05-01
present:
  - robin
  - sam
readings:
  long-run: { robin: 18, sam: }
  weekly: 12
confidence: { run: { robin: 7, sam: 8 } }
pulse: { sam: { trust: 5 } }
---
## Progress
We went for a run, @sam and I: \`@sam\`, "long-run", sam.

    @sam in code

<p>@sam, <a href="../../goals/run.md">the run</a></p>

<!-- @sam in a comment -->

## Next steps
- [ ] @robin @sam Run the run (due 2026-05-15)
- [ ] ~~@sam Rest~~ because @robin slept
- [ ] Plan the talk with @sam, then (@sam)

### sam
- [ ] Buy shoes

### Samira and robin
- [ ] Run

## Feedback
### sam to Robin
You kept the log.
### Robin to Samira
So did you.
`,
  'check-ins/2026-05-15-sam.md': `---\ndate: 2026-05-15\nauthor: sam\nreadings:\n  long-run: { sam: 21 }\n---\n![The hut](2026-05-15-sam.jpg)\n[Half](../milestones/half.md)\n[[run]], [[goals/run|the run]], [[long-run]], [[sam]], [[half]], [[2026-05-01]].\n`,
  'check-ins/2026-05-15-robin.md': `---\ndate: 2026-05-15\n---\nAs [she says](./2026-05-15-sam.md).\n`,
  'feedback/2026-05-01.yaml': `acknowledged: [{ by: sam, at: 2026-05-02T08:11:00Z }]
remarks:
  - { by: robin, at: 2026-05-02T08:10:00Z, on: "long-run: { robin: 18, sam: }", line: 7, body: "And @sam, \`@sam\`?", seen: [sam] }
  - { by: sam, at: 2026-05-02T08:20:00Z, on: "@sam Rest", body: Soon }
`,
  'pages/letter.mdx': `---
title: Letter
---
export const best = 'long-run';

<GoalCard id="run" /> and <GoalCard
  id={'run'}
/>

<BenchmarkChart id="long-run" /> <BenchmarkChart id={best} />

<MilestoneCard id="half" />

<Progress benchmark="weekly" /> for @sam and <a href="/journal/goals/run/">the run</a>.
`,
};

const BESIDE: Record<string, string> = {
  '.github/CODEOWNERS': '/content/ @robin-example @sam\n/content/partners/sam.md @sam\n',
  '.github/workflows/own.yml': 'on: { push: { paths: [content/goals/run.md, content/goals/run.md.txt] } }\n',
};

/** A journal in a repository, with images. */
export class RenameJournal {
  readonly root = mkdtempSync(join(tmpdir(), 'alongside-rename-'));
  readonly folder = join(this.root, 'content');

  constructor(changed: Readonly<Record<string, string | undefined>> = {}) {
    for (const [file, text] of Object.entries({ ...FILES, ...changed })) if (text !== undefined) this.write(file, text);
    for (const [file, text] of Object.entries(BESIDE)) this.write(join('..', file), text);
    for (const name of ['partners/sam', 'partners/sam-2', 'check-ins/2026-05-15-sam'])
      cpSync(PICTURE, join(this.folder, `${name}.jpg`));
    execFileSync('git', ['init', '--quiet'], { cwd: this.root });
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  textOf(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Returns every file by path, without git's own. */
  all(): Record<string, string> {
    return filesIn(this.root);
  }

  async rename(args: readonly string[], asker?: Asker) {
    return this.#run(await runHere(renameCommand(asker), [...args, '--today', TODAY], this.#where));
  }

  async check() {
    return this.#run(await runHere(check, ['--today', TODAY], this.#where));
  }

  get #where() {
    return { environment: { ALONGSIDE_CONTENT: this.folder } };
  }

  #run({ status, stdout, stderr }: Ran) {
    const named = (text: string) => text.replaceAll(this.folder, 'content');
    return { status, out: named(stdout), error: named(stderr) };
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Returns every file in a folder by path; for an image, its digest. */
export function filesIn(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && !entry.parentPath.includes(`${root}/.git/`) && entry.parentPath !== `${root}/.git`,
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), contentOf(path)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return path.endsWith('.jpg') ? createHash('sha256').update(bytes).digest('hex') : bytes.toString();
}
