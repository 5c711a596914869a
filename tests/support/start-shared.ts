import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { BuiltSite } from './build-site.ts';
import { hasChromium, launchSharedChromium } from './chromium.ts';
import { buildExample } from './example-site.ts';
import { buildSealedExample } from './sealed-example.ts';
import type { SharedSite } from './shared.ts';

/** What the test files of all projects share. */
interface Shared {
  started: ReturnType<typeof start>;
  projects: number;
}

const start = () => Promise.all([hasChromium ? launchSharedChromium() : undefined, serveSites()]);

/** Every project loads this file as a separate module, but all in one process. */
const here = globalThis as typeof globalThis & { alongsideShared?: Shared };

/** Starts what a project's test files share, and returns a function that stops it after the last project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (here.alongsideShared ??= { started: start(), projects: 0 });
  shared.projects += 1;
  const [chromium, sites] = await shared.started;
  project.provide('chromium', chromium?.wsEndpoint());
  project.provide('sites', sites.origin);
  return async () => {
    shared.projects -= 1;
    if (shared.projects > 0) return;
    delete here.alongsideShared;
    await Promise.all([chromium?.close(), sites.close()]);
  };
}

/** The shared sites; each is built when it's first asked for. */
const SITES: Readonly<Record<SharedSite, () => Promise<BuiltSite>>> = {
  example: () => buildExample(),
  'example-below-journal': () => buildExample({ site: 'https://pair.example', base: '/journal/' }),
  'sealed-below-journal': () => buildSealedExample({ base: '/journal/' }),
};

/** Starts a server that answers with a site's folder, by its name. */
async function serveSites(): Promise<{ origin: string; close: () => Promise<void> }> {
  const built = new Map<string, Promise<BuiltSite>>();
  const siteOf = (name: string): Promise<BuiltSite> => {
    // `shared.ts` doesn't ask for others.
    const site = built.get(name) ?? SITES[name as SharedSite]();
    built.set(name, site);
    return site;
  };
  const server = createServer((request, response) => {
    void siteOf((request.url ?? '').slice(1)).then(
      ({ folder }) => response.end(folder),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on a port has an address object.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      for (const site of await Promise.allSettled(built.values())) if (site.status === 'fulfilled') site.value.remove();
    },
  };
}
