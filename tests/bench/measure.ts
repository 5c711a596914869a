import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Measured {
  /** Wall clock. */
  seconds: number;
  /** Of processor time, user and system, the processes that it waited for among it; unknown where there is no `/proc`. */
  processorSeconds: number | undefined;
  /** The most memory that the process itself held; unknown where there is no `/proc`. */
  megabytes: number | undefined;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  environment?: Readonly<Record<string, string>>;
}

/** The system tells these as long as the process lives; so it is asked often enough to hear the last. */
const ASK_MS = 20;
/** Linux counts a process's time in these, a second. */
const TICKS = 100;

/**
 * Runs a command to its end.
 * @throws Error with what it printed when it does not end well
 */
export function measure({ program, args, cwd, environment = {} }: Command): Promise<Measured> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(program, args, { cwd, env: { ...process.env, ...environment } });
    let printed = '';
    let megabytes: number | undefined;
    let processorSeconds: number | undefined;
    const keep = (chunk: Buffer) => {
      printed = `${printed}${chunk.toString('utf8')}`.slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const asking = setInterval(() => {
      megabytes = peakOf(child.pid) ?? megabytes;
      processorSeconds = processorSecondsOf(child.pid) ?? processorSeconds;
    }, ASK_MS);
    child.on('error', failed);
    child.on('close', (code) => {
      clearInterval(asking);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) done({ seconds, processorSeconds, megabytes });
      else failed(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${printed}`));
    });
  });
}

/** `VmHWM` is the high-water mark of what a process holds, in kB. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** After its name in brackets, a process's own user and system time and those of its children are fields 14 to 17 (proc(5)). */
function processorSecondsOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    // A process that has ended and was not asked yet counts nothing any more.
    return ticks === 0 ? undefined : ticks / TICKS;
  } catch {
    return undefined;
  }
}

/** The middle one, of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = NaN, high = low] = Number.isInteger(half) ? sorted.slice(half - 1, half + 1) : [sorted[half - 0.5]];
  return (low + high) / 2;
}

/** The medians of several runs. */
export function medianOf(runs: readonly Measured[]): Measured {
  const known = (values: readonly (number | undefined)[]) => {
    const numbers = values.flatMap((value) => value ?? []);
    return numbers.length === 0 ? undefined : median(numbers);
  };
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    processorSeconds: known(runs.map(({ processorSeconds }) => processorSeconds)),
    megabytes: known(runs.map(({ megabytes }) => megabytes)),
  };
}
