import { expect, it } from 'vitest';
import { BUILD_MS, buildExample } from '../support/example-site.ts';
import { siteDigests } from '../support/site-files.ts';

const BUILDS_MS = 3 * BUILD_MS;

it(
  'is the same to the byte in every time zone, and when it is built again',
  async () => {
    const digests: string[][] = [];
    for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles', 'America/Los_Angeles']) {
      const site = await buildExample({ timeZone, site: 'https://pair.example' });
      digests.push(siteDigests(site.folder));
      site.remove();
    }
    const [auckland, losAngeles, again] = digests;
    expect(auckland?.length).toBeGreaterThan(100);
    expect(auckland?.filter((line) => / (?:rss\.xml|check-ins\.ics|sitemap-0\.xml)$/.test(line))).toHaveLength(3);
    expect(losAngeles).toEqual(auckland);
    expect(again).toEqual(auckland);
  },
  BUILDS_MS,
);
