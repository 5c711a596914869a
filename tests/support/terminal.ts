import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/*
 * A real terminal for commands to ask in: a pseudo-terminal made by `script` from util-linux, whose keys come from a
 * pipe and whose screen goes to another. This needs no compiled package. Without such a `script`, the tests that need a
 * terminal are skipped with a message; in CI that's a failure, because the message would go unnoticed there.
 */
export const hasTerminal = (spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '').includes(
  'util-linux',
);

const HOW_TO =
  'There’s no `script` of util-linux, so that the tests of what is asked in a terminal do not run. Install it (on Debian: apt-get install bsdutils).';

if (!hasTerminal) {
  if (process.env['CI']) throw new Error(HOW_TO);
  console.warn(`\n  ${HOW_TO}\n`);
}

/** What a terminal sends for keys that aren't letters. */
export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  backspace: '\u007f',
  escape: '\u001b',
  controlC: '\u0003',
} as const;

/** Long enough for a slow machine; a screen that never shows the expected text takes this long to fail. */
const PATIENCE_MS = 60_000;
const POLL_MS = 50;
/** Wide enough that our lines don't wrap where a test doesn't expect it. */
const SIZE = 'stty columns 160 rows 50';

export interface Terminal {
  /**
   * Waits until the screen shows a text that's new since the last one found, ignoring colours and cursor movements.
   * Wait for a question before sending its keys.
   * @throws Error with the screen if the command ends first or takes too long
   */
  see: (text: string) => Promise<void>;
  /** Sends keys: letters, or some of `KEYS`. */
  press: (...keys: readonly string[]) => void;
  /** Waits for the command's end, and returns its status and everything that the screen showed. */
  ended: () => Promise<{ status: number | null; screen: string }>;
}

/**
 * Starts a command in its own terminal. It's stopped if the test doesn't wait for its end.
 * @example const terminal = openTerminal([process.execPath, 'src/cli/start.mjs', 'new'], { cwd: ROOT })
 */
export function openTerminal(
  command: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Terminal {
  if (!hasTerminal) throw new Error(HOW_TO);
  const { CI: _, ...inherited } = process.env;
  const started = spawn('script', ['-qfec', `${SIZE} && exec ${command.map(quoted).join(' ')}`, '/dev/null'], {
    cwd,
    env: { ...inherited, TERM: 'xterm', SHELL: '/bin/sh', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let screen = '';
  let found = 0;
  let isOver = false;
  started.stdout.setEncoding('utf8').on('data', (text: string) => (screen += text));
  // A command that has ended doesn't read keys.
  started.stdin.on('error', () => undefined);
  const over = once(started, 'close').then(([status]) => {
    isOver = true;
    return typeof status === 'number' ? status : null;
  });
  const shown = () => stripVTControlCharacters(screen);
  const timeUp = (reason: string) => new Error(`${reason} The screen:\n${shown()}`);

  return {
    async see(text) {
      for (const until = Date.now() + PATIENCE_MS; ;) {
        const wasOver = isOver;
        const at = shown().indexOf(text, found);
        if (at >= 0) {
          found = at + text.length;
          return;
        }
        if (wasOver) throw timeUp(`The command ended and never said \`${text}\`.`);
        if (Date.now() > until) {
          started.kill();
          throw timeUp(`\`${text}\` was awaited too long.`);
        }
        await sleep(POLL_MS);
      }
    },
    press(...keys) {
      started.stdin.write(keys.join(''));
    },
    async ended() {
      const slow = setTimeout(() => started.kill(), PATIENCE_MS);
      const status = await over;
      clearTimeout(slow);
      return { status, screen: shown() };
    },
  };
}

/** Quotes a word for the shell in which `script` runs the command. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
