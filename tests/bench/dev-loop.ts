import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { alongside } from './alongside.ts';
import type { GeneratedJournal } from './generate-journal.ts';

const POLL_MS = 10;
const PATIENCE_MS = 60_000;

export interface DevTimes {
  /** From starting `dev` until it serves a check-in's page, in seconds. */
  firstPage: number;
  /** From each save of a check-in until its page, requested repeatedly, shows the change, in seconds. */
  saves: number[];
}

export async function devTimes(journal: GeneratedJournal, saves: number, scratch: string): Promise<DevTimes> {
  const folder = join(scratch, 'dev-journal');
  rmSync(folder, { recursive: true, force: true });
  cpSync(journal.folder, folder, { recursive: true });
  const port = await freePort();
  const { program, args, cwd, environment } = alongside(['dev', '--port', String(port), '--host', '127.0.0.1'], {
    folder,
    today: journal.today,
  });
  const begun = performance.now();
  const server = spawn(program, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  try {
    const date = '2010-01-05';
    const page = `http://127.0.0.1:${port}/check-ins/${date}/`;
    const file = join(folder, 'check-ins/2010', `${date}.md`);
    const text = readFileSync(file, 'utf8');
    await until(page, 'Progress');
    const firstPage = (performance.now() - begun) / 1000;
    const times: number[] = [];
    for (let save = 0; save < saves; save++) {
      const words = `Saved for the time ${save}.`;
      const started = performance.now();
      writeFileSync(file, `${text}\n${words}\n`);
      await until(page, words);
      times.push((performance.now() - started) / 1000);
      await sleep(1000);
    }
    return { firstPage, saves: times };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function until(page: string, words: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const shown = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (shown.includes(words)) return;
    await sleep(POLL_MS);
  }
  throw new Error(`${page} never showed "${words}".`);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? found(address.port) : failed(new Error())));
    });
  });
}
