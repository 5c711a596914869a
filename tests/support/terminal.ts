import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/*
 * A real terminal for a command to ask in: a pseudo-terminal that `script` of util-linux makes, whose keys come from a pipe
 * and whose screen goes to one. No package that has to be compiled is needed for it; and where there is no such `script`, the
 * tests that need a terminal are skipped, out loud; in CI that is a failure, because there nobody would hear it.
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

/** What a terminal sends for keys that are no letters. */
export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  backspace: '\u007f',
  escape: '\u001b',
  controlC: '\u0003',
} as const;

/** Whoever waits for a slow machine; a screen that never shows what is awaited costs this long. */
const PATIENCE_MS = 60_000;
const POLL_MS = 50;
/** Wide enough that no line of ours is broken where a test does not expect it. */
const SIZE = 'stty columns 160 rows 50';

export interface Terminal {
  /**
   * Waits until the screen shows a text that it did not show when the last one was found, colours and movements left out.
   * Wait for a question before its keys are sent.
   * @throws Error with the screen, when the command ends before or takes too long
   */
  see: (text: string) => Promise<void>;
  /** Sends keys: letters, or some of `KEYS`. */
  press: (...keys: readonly string[]) => void;
  /** How the command ended, and all that the screen showed. */
  ended: () => Promise<{ status: number | null; screen: string }>;
}

/**
 * Starts a command in a terminal of its own. It is stopped when the test forgets to let it end.
 * @example const terminal = openTerminal([process.execPath, 'src/cli/main.ts', 'new'], { cwd: ROOT })
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
  // A command that has ended reads no more keys.
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

/** Quotes a word for the shell that `script` runs the command with. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
