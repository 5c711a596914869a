import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Sites that several test files read: each is built once. `start-shared.ts` defines them. */
export type SharedSite = 'example' | 'example-below-journal' | 'sealed-below-journal';

declare module 'vitest' {
  interface ProvidedContext {
    /** The endpoint of the Chromium that test files share. */
    chromium: string | undefined;
    /** The address of the server that tells test files where shared sites are. */
    sites: string;
  }
}

/**
 * Opens the Chromium that test files share, because starting one and opening its first page takes seconds. What is
 * opened with the result is closed with it.
 */
export function openChromium(): Promise<Browser> {
  const address = inject('chromium');
  if (address === undefined) throw new Error('There is no Chromium to share.');
  return chromium.connect(address);
}

/** Returns the folder of a site that test files share, for reading only. */
export async function sharedSite(name: SharedSite): Promise<string> {
  const response = await fetch(`${inject('sites')}/${name}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
