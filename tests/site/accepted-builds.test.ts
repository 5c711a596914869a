import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { memoryFiles } from '../journal/memory-files.ts';
import { mutated, mutations, SOUND } from '../journal/mutated-journals.ts';
import { buildSite } from '../support/build-site.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { SEED } from '../support/properties.ts';

const TODAY = '2026-06-20';
/** What changed a journal without breaking it; of each seed the first that changes so much. */
const SEEDS = [SEED, SEED + 1, SEED + 2];
const CHANGES = 4;

function acceptedJournal(seed: number): Record<string, Uint8Array> {
  const candidates = fc.sample(mutations(CHANGES, CHANGES), { seed, numRuns: 2_000 });
  for (const candidate of candidates) {
    const journal = mutated(SOUND, candidate);
    const { documents } = readJournal('content', { files: memoryFiles(journal), today: plainDate(TODAY) });
    if (documents) return journal;
  }
  throw new Error(`No journal of seed ${seed} is accepted.`);
}

it.each(SEEDS)(
  'a journal that check accepts after it was changed at random is built: seed %i',
  async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-accepted-'));
    for (const [path, bytes] of Object.entries(acceptedJournal(seed))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const site = await buildSite({ content: join(folder, 'content'), today: TODAY });
    expect(`${site.exitCode}\n${site.exitCode === 0 ? '' : site.output}`).toBe('0\n');
    site.remove();
    rmSync(folder, { recursive: true });
  },
  BUILD_MS,
);
