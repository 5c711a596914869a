import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { launchChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/serve-folder.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page, as on a phone. */
export interface LighthouseScores {
  page: string;
  /** Of 100, in the order of `CATEGORIES`. */
  scores: number[];
  /** Largest contentful paint. */
  paintSeconds: number;
  /** What keeps a score from 100. */
  objections: string[];
}

/** Pages of a built site, looked at one after the other in the browser of the tests. */
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
  const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { categories, audits } = result.lhr;
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

/** Chromium has to be told where it can be reached. */
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
