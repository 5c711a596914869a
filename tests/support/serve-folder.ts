import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

export interface FolderServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Types worth compressing; images and fonts already are. */
const PACKS = /^text\/|json|xml/;

/** Serves a built site on loopback, on a free port, as a plain static host does. */
export async function serveFolder(folder: string, base = '/'): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(base)
      ? fileAt(folder, decodeURIComponent(pathname.slice(base.length)))
      : undefined;
    const found = file ?? fileAt(folder, '404.html');
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(found)] ?? 'application/octet-stream';
    const isZipped = PACKS.test(type) && String(request.headers['accept-encoding']).includes('gzip');
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': type,
      ...(isZipped && { 'content-encoding': 'gzip' }),
    });
    const bytes = createReadStream(found);
    (isZipped ? bytes.pipe(createGzip()) : bytes).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** Returns the file of an address inside the folder; a folder's is its `index.html`. */
function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(`/${path}`));
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) return file;
  const index = join(file, 'index.html');
  return stats?.isDirectory() && statSync(index, { throwIfNoEntry: false }) ? index : undefined;
}
