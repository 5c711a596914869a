import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment, PROGRAM, ROOT } from './build-site.ts';

export interface DevServer {
  address: string;
  /** Everything printed so far. */
  output: () => string;
  stop: () => Promise<void>;
}

export interface Answer {
  status: number;
  text: string;
}

const STARTED_MS = 60_000;
const POLL_MS = 100;
/** The number of characters of an answer to show when a test fails. */
const SHOWN = 500;

/** Starts `npm run dev` for a journal, on a free port of this machine, and waits until it answers. */
export async function startDevServer({ content, today }: { content: string; today: string }): Promise<DevServer> {
  const port = await freePort();
  const server = spawn(process.execPath, [PROGRAM, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: ROOT,
    env: bareEnvironment({ ALONGSIDE_CONTENT: content, ALONGSIDE_TODAY: today }),
  });
  const chunks: Buffer[] = [];
  server.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  server.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString('utf8');
  const ended = once(server, 'close');
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill();
    await ended;
  };
  try {
    await poll(address, () => true, STARTED_MS);
  } catch {
    await stop();
    throw new Error(`The server did not answer:\n${output()}`);
  }
  return { address, output, stop };
}

/**
 * Requests a page until it's as wanted, and returns that answer.
 * @throws Error with the last answer if it never is
 */
export async function poll(url: string, isWanted: (answer: Answer) => boolean, patienceMs = 20_000): Promise<Answer> {
  let last: Answer | undefined;
  for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(POLL_MS)) {
    last = await ask(url);
    if (last && isWanted(last)) return last;
  }
  throw new Error(
    `${url} was never as wanted; at last ${last ? `${last.status}: ${last.text.slice(-SHOWN)}` : 'nobody answered'}`,
  );
}

/** Requests a page like a browser; undefined if the server doesn't answer yet. */
async function ask(url: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('The probe has no port.');
  return address.port;
}
