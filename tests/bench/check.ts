import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateJournal } from './generate-journal.ts';

export interface CheckFigures {
  /** Files whose text is a check-in. */
  checkIns: number;
  /** Of processor time, user and system; the least of several runs. */
  seconds: number;
  /** At most, of all that the process had in memory. */
  megabytes: number;
}

const PROGRAM = join(import.meta.dirname, '../../src/cli/main.ts');
/** A generated journal has six check-ins for five sessions. */
const CHECK_INS_A_SESSION = 6 / 5;
const RUNS = 3;

/** What `npm run check` takes for journals of so many check-ins. @throws Error where one of them is not sound */
export function benchCheck(sizes: readonly number[] = [1_000, 10_000]): CheckFigures[] {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-check-'));
  try {
    return sizes.map((checkIns) => {
      const journal = generateJournal(join(folder, String(checkIns)), Math.ceil(checkIns / CHECK_INS_A_SESSION));
      const runs = Array.from({ length: RUNS }, () => runCheck(journal.folder, journal.today));
      return {
        checkIns,
        seconds: Math.min(...runs.map(({ seconds }) => seconds)),
        megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The process measures itself, at its very end. */
const MEASURE = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1e3 }));
});`;

function runCheck(folder: string, today: string): { seconds: number; megabytes: number } {
  const measure = `data:text/javascript,${encodeURIComponent(MEASURE)}`;
  const args = ['--import', measure, PROGRAM, 'check', '--content', folder, '--today', today];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`check ended with ${status}:\n${stdout}${stderr}`);
  // What MEASURE wrote.
  return JSON.parse(stderr) as { seconds: number; megabytes: number };
}

if (import.meta.main) {
  console.table(
    benchCheck(process.argv.length > 2 ? process.argv.slice(2).map(Number) : undefined).map(
      ({ checkIns, seconds, megabytes }) => ({
        'check-ins': checkIns,
        'processor time (s)': seconds.toFixed(2),
        'memory (MB)': Math.round(megabytes),
        'µs a check-in': Math.round((seconds / checkIns) * 1e6),
      }),
    ),
  );
}
