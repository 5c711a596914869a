import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/*
 * A journal whose hidden documents have a unique word in every field, body, file name and image: `partnerscanary…` if
 * only the partners may see it, `privatecanary…` if no build may show it. A scan looks for the first part of the word;
 * the rest says which field it was in.
 */

const JOURNALS = join(import.meta.dirname, '../journals');

export type HiddenFrom = 'partners' | 'private';

/** The beginning of canaries for an audience. */
export const STEM: Readonly<Record<HiddenFrom | 'public', string>> = {
  public: 'publiccanary',
  partners: 'partnerscanary',
  private: 'privatecanary',
};

export interface CanaryJournal {
  folder: string;
  write: (path: string, content: string | Uint8Array) => void;
  addHidden: (audience: HiddenFrom) => void;
  removeHidden: (audience: HiddenFrom) => void;
  addPicture: (path: string, audience: HiddenFrom | 'public') => void;
  remove: (path?: string) => void;
}

/** Copies the journal `hidden` into its own folder, without canaries yet. */
export function canaryJournal(): CanaryJournal {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-canaries-'));
  cpSync(join(JOURNALS, 'hidden'), folder, { recursive: true });
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const addPicture = (path: string, audience: HiddenFrom | 'public') =>
    copyFileSync(join(JOURNALS, 'canary-pictures', `${audience}.jpg`), join(folder, path));
  return {
    folder,
    write,
    addPicture,
    addHidden(audience) {
      for (const [path, text] of hiddenDocuments(audience)) write(path, text);
      addPicture(pictureOf(audience), audience);
    },
    removeHidden(audience) {
      for (const path of [...hiddenDocuments(audience).keys(), pictureOf(audience)]) rmSync(join(folder, path));
    },
    remove: (path = '') => rmSync(join(folder, path), { recursive: true, force: true }),
  };
}

/** Returns the canaries of an audience's documents. */
export function canariesOf(audience: HiddenFrom): string[] {
  const text = [...hiddenDocuments(audience)].flat().join('\n');
  return [...new Set(text.match(new RegExp(`${STEM[audience]}[a-z]*`, 'g')))].sort();
}

function pictureOf(audience: HiddenFrom): string {
  return `milestones/${STEM[audience]}picture.jpg`;
}

/** Returns a document of every type, with every field that takes words. */
export function hiddenDocuments(audience: HiddenFrom): Map<string, string> {
  const c = STEM[audience];
  const day = audience === 'partners' ? '14' : '16';
  const visibility = `visibility: ${audience}`;
  return new Map([
    [
      `partners/${c}partner.md`,
      `---
name: ${c}name
pronouns: ${c}pronouns
github: ${c}github
role: ${c}role
duties: [${c}duty]
strengths: [${c}strength]
values: [${c}value]
motivations: [${c}motivation]
workingStyle: ${c}style
communication: { style: ${c}talk, prefers: ${c}prefers, avoid: ${c}avoid }
commitment: ${c}commitment
avatar: ../milestones/${c}picture.jpg
${visibility}
---
${c}partnerbody
`,
    ],
    [
      `goals/${c}goal.md`,
      `---
title: ${c}goaltitle
owners: [ada]
specific: ${c}specific
measurable: [${c}benchmark]
achievable: ${c}achievable
relevant: ${c}relevant
timeBound: { starts: 2026-01-05, due: 2026-06-30 }
values: [${c}goalvalue]
status: dropped
duties: { ada: ${c}goalduty }
reviews:
  - { date: 2026-01-12, decision: adjust, change: { specific: [${c}old, ${c}specific] }, because: ${c}because, agreedBy: [ada] }
  - { date: 2026-01-30, decision: drop, because: ${c}dropped, agreedBy: [ada] }
closing: { achieved: false, wentWell: ${c}well, wentBadly: ${c}badly, learned: ${c}learned }
${visibility}
---
${c}goalbody
`,
    ],
    [
      `benchmarks/${c}benchmark.md`,
      `---
title: ${c}benchmarktitle
goal: ${c}goal
unit: ${c}unit
baseline: { date: 2026-01-05, value: 0 }
checkpoints: [{ date: 2026-03-01, value: 10, label: ${c}checkpoint }]
target: { date: 2026-06-30, value: 77 }
indicator: ${c}indicator
${visibility}
---
${c}benchmarkbody
`,
    ],
    [
      `check-ins/2026-01-${day}.md`,
      `---
date: 2026-01-${day}
topics: [${c}topic]
readings: { ${c}benchmark: 5 }
confidence: { ${c}goal: 3 }
pulse: { ada: { trust: 3 } }
${visibility}
---

${c}lead

## Progress

${c}progress ![${c}alt](../milestones/${c}picture.jpg)

## Wins

- ${c}win

## Setbacks

- ${c}setback
  - Lesson: ${c}setbacklesson
  - Recovery: ${c}setbackrecovery

## Concerns

- ${c}concern

## Feedback

### Ada to Ben

${c}spoken

## Next steps

- [ ] @ben ${c}promise

## Accountability

- [ ] @ada ${c}accountability
`,
    ],
    [
      `milestones/${c}milestone.md`,
      `---
title: ${c}milestonetitle
date: 2026-01-20
kind: smallWin
goal: ${c}goal
celebrated: ${c}celebrated
cover: ./${c}picture.jpg
coverAlt: ${c}coveralt
${visibility}
---
${c}milestonebody
`,
    ],
    [
      `milestones/${c}fall.md`,
      `---
title: ${c}falltitle
date: 2026-01-21
kind: setback
lesson: ${c}falllesson
recovery: ${c}fallrecovery
${visibility}
---
`,
    ],
    [
      `feedback/2026-01-${day}.yaml`,
      `${visibility}
source: https://example.org/${c}source
acknowledged: [{ by: ben, at: 2026-01-24T08:00:00Z }]
remarks:
  - { by: ben, at: 2026-01-24T08:00:00Z, on: ${c}win, body: ${c}remark }
`,
    ],
    [
      `pages/${c}page.md`,
      `---
title: ${c}pagetitle
order: ${day}
${visibility}
---
${c}pagebody
`,
    ],
    [
      `pages/${c}program.mdx`,
      `---
title: ${c}programtitle
order: 90
${visibility}
---
export const word = '${c}programword';

{word} ${c}programbody
`,
    ],
  ]);
}
