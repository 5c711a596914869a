import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAnswer, htmlAnswer, type RunningServer, serve } from '../../../src/engine/serving/http.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-served-'));
let server: RunningServer;
beforeAll(async () => {
  writeFileSync(join(folder, 'a.css'), 'a {}');
  server = await serve({ host: '127.0.0.1', port: 4700 }, ({ pathname }) =>
    Promise.resolve(fileAnswer(folder, pathname) ?? htmlAnswer(pathname, 404)),
  );
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Sends a request that a browser wouldn't: with the path unchanged, and any host name. */
function ask(path: string, { host, method = 'GET' }: { host?: string; method?: string } = {}) {
  return new Promise<{ status: number | undefined; text: string }>((done, failed) => {
    const { port, hostname } = new URL(server.address);
    const asked = request(
      { port, hostname, path, method, ...(host !== undefined && { headers: { host } }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') }));
      },
    );
    asked.on('error', failed);
    asked.end();
  });
}

describe('a server', () => {
  it('answers with a file, decoding the path', async () => {
    expect(await ask('/a.css')).toEqual({ status: 200, text: 'a {}' });
    expect(await ask('/caf%C3%A9?x=1')).toEqual({ status: 404, text: '/café' });
  });

  it.each(['/..%2f..%2fetc/passwd', '/..%5cwindows', '/a.css%00.html'])(
    'doesn’t leave its folder: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('doesn’t answer malformed requests, or those that would change something', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/a.css', { method: 'POST' })).status).toBe(405);
    expect(await ask('/a.css', { method: 'HEAD' })).toEqual({ status: 200, text: '' });
  });

  it.each(['localhost:4700', '127.0.0.1:4700', '[::1]:4700', 'pair.localhost'])(
    'recognizes itself as %s',
    async (host) => {
      expect((await ask('/a.css', { host })).status).toBe(200);
    },
  );

  it('can’t be read by another site’s pages through a name for this machine', async () => {
    expect((await ask('/a.css', { host: 'evil.example' })).status).toBe(403);
  });

  it('uses the next port if one is taken', async () => {
    const second = await serve({ host: '127.0.0.1', port: Number(new URL(server.address).port) }, () =>
      Promise.resolve(htmlAnswer('second')),
    );
    expect(second.address).not.toBe(server.address);
    await second.close();
  });
});
