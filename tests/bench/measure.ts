import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Measured {
  /** Elapsed time. */
  seconds: number;
  /** Processor time, user and system, including the processes that it waited for; undefined if there's no `/proc`. */
  processorSeconds: number | undefined;
  /** The most memory that the process itself used; undefined if there's no `/proc`. */
  megabytes: number | undefined;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  environment?: Readonly<Record<string, string>>;
}

/** The system reports these only while the process lives, so it's polled often enough to catch the last values. */
const ASK_MS = 20;
/** Linux counts processor time in these units per second. */
const TICKS = 100;

/**
 * Runs a command until it ends.
 * @throws Error with its output if it fails
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

/** Reads the peak of a process's memory: `VmHWM` is its high-water mark in kB. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/**
 * Reads a process's processor time. After the name in brackets, its own user and system time and those of its children
 * are fields 14 to 17 (proc(5)).
 */
function processorSecondsOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    // A process that has ended but hasn't been waited for reports 0.
    return ticks === 0 ? undefined : ticks / TICKS;
  } catch {
    return undefined;
  }
}

/** Returns the middle value; for an even number of values, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = NaN, high = low] = Number.isInteger(half) ? sorted.slice(half - 1, half + 1) : [sorted[half - 0.5]];
  return (low + high) / 2;
}

/** Returns the medians of several runs. */
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
