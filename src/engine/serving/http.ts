import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { extname, join } from 'node:path';
import { hasCode } from '../../journal/files/disk-failure.ts';

/** A server's answer. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Headers besides the type; without them, browsers are told not to store the answer. */
  headers?: Readonly<Record<string, string>>;
  /** Where to redirect to. */
  location?: string;
}

/** A request. */
export interface Asked {
  /** Decoded, and without `..`. */
  pathname: string;
  /** As written, with its question mark; empty if there is none. */
  search: string;
  query: URLSearchParams;
  request: IncomingMessage;
}

export interface ServeOptions {
  /** The host name or address to listen on; by default only this machine. */
  host?: string;
  /** 0: any free port. */
  port?: number;
}

const DEFAULT_HOST = 'localhost';
const DEFAULT_PORT = 4321;
/** How many ports are tried if others are in use. */
const MAX_PORTS = 20;

const HTML = 'text/html; charset=utf-8';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': HTML,
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Makes an answer from a page. */
export function htmlAnswer(body: string, status = 200): Answer {
  return { status, type: HTML, body };
}

/** Returns a redirection. @param status 301 for a permanent one */
export function redirectTo(location: string, status: 301 | 302 = 302): Answer {
  return { status, type: HTML, body: '', location };
}

/** Returns the media type of a file, by its name. */
export function typeOf(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream';
}

/** Returns a file of a folder; undefined if it doesn't exist. */
export function fileAnswer(folder: string, pathname: string, status = 200): Answer | undefined {
  const file = join(folder, pathname);
  if (!isFile(file)) return undefined;
  return { status, type: typeOf(file), body: readFileSync(file) };
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    // A name that is too long for the disk can't be a file's.
    if (hasCode(error, 'ENAMETOOLONG')) return false;
    throw error;
  }
}

export interface RunningServer {
  /** Without a path. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves the answers of a function.
 * @param answer returns undefined if it has sent the response itself
 * @param posted where data may be sent to; everything else is read-only
 */
export async function serve(
  { host = DEFAULT_HOST, port = DEFAULT_PORT }: ServeOptions,
  answer: (asked: Asked, response: ServerResponse) => Promise<Answer | undefined>,
  posted: readonly string[] = [],
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const asked = askedBy(request, host, posted);
    if (typeof asked === 'number')
      return void response.writeHead(asked, asked === 405 ? { allow: 'GET, HEAD' } : {}).end();
    void answer(asked, response)
      .catch((error: unknown): Answer => ({ status: 500, type: 'text/plain; charset=utf-8', body: String(error) }))
      .then((given) => {
        if (!given) return;
        const { status, type, body, location } = given;
        const headers = {
          'content-type': type,
          'cache-control': 'no-store',
          ...(status !== 304 && { 'content-length': Buffer.byteLength(body) }),
          ...given.headers,
          ...(location !== undefined && { location }),
        };
        response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
      });
  });
  const used = await listen(server, host, port);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${used}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Returns what a request asks for, or the status that rejects it. */
function askedBy(request: IncomingMessage, host: string, posted: readonly string[]): Asked | number {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && request.method !== 'POST') return 405;
  if (!isOwnName(request.headers.host ?? '', host)) return 403;
  try {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const decoded = decodeURIComponent(pathname);
    const isAWayOut = decoded.split(/[/\\]/).includes('..') || decoded.includes('\0');
    if (isAWayOut) return 404;
    return isRead || posted.includes(decoded) ? { pathname: decoded, search, query: searchParams, request } : 405;
  } catch {
    return 400;
  }
}

/**
 * Returns whether a request names this machine. Another site's page could make its own name resolve to this machine,
 * and would then be allowed to read what is served; only the name reveals that.
 */
function isOwnName(header: string, host: string): boolean {
  const name = header.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name === host || name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; ; port += 1)
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(port, host, () => {
          server.off('error', failed);
          done();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    } catch (error) {
      const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isInUse || port >= first + MAX_PORTS) throw error;
    }
}
