import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { launchChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/serve-folder.ts';

/**
 * Not a dependency of the project: it depends on a `latest`, which a lock file can't pin, and brings 200 packages that
 * nothing else needs. npm downloads it into its own cache the first time it's used.
 */
const LIGHTHOUSE = 'lighthouse@12';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse's results for a page on a phone. */
export interface LighthouseScores {
  page: string;
  /** 0 to 100, in the order of `CATEGORIES`. */
  scores: number[];
  /** Largest contentful paint. */
  paintSeconds: number;
  /** Audits that keep a score below 100. */
  objections: string[];
}

/** Runs Lighthouse on pages of a built site, one after the other, in the tests' browser. */
export async function lighthouseScores(site: string, pages: readonly string[]): Promise<LighthouseScores[]> {
  const port = await freePort();
  const [server, browser] = await Promise.all([serveFolder(site), launchChromium([`--remote-debugging-port=${port}`])]);
  try {
    const found: LighthouseScores[] = [];
    for (const page of pages)
      found.push(await scoresOf(page, `${server.origin}/${page}${page === '' ? '' : '/'}`, port));
    return found;
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

async function scoresOf(page: string, url: string, port: number): Promise<LighthouseScores> {
  const { categories, audits } = await reportOn(url, port);
  const weighty = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return {
    page,
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    paintSeconds: (audits['largest-contentful-paint']?.numericValue ?? NaN) / 1000,
    objections: weighty.flatMap(({ id }) => {
      const audit = audits[id];
      if (audit === undefined || audit.score === null || audit.score >= 0.9) return [];
      return [`${audit.title}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`];
    }),
  };
}

/** The part of Lighthouse's report that's used here. */
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string; numericValue?: number }>;
}

/** Runs Lighthouse's own command line with the browser that listens on `port`. */
async function reportOn(url: string, port: number): Promise<Report> {
  const switches = [`--port=${port}`, `--only-categories=${CATEGORIES.join(',')}`, '--output=json', '--quiet'];
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...switches], {
    // It includes images of the page as base64.
    maxBuffer: 64 * 2 ** 20,
  });
  // Its format is documented, and fixed for this major version.
  return JSON.parse(stdout) as Report;
}

/** Finds a free port, because Chromium has to be told which one to listen on. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === 'string' ? failed(new Error('No port is free.')) : found(address.port),
      );
    });
  });
}
