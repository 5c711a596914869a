import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** What Pagefind keeps of each page to show it, under `fragment/`: gzipped, behind this signature. */
const SIGNATURE = 'pagefind_dcd';

const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.record(z.string(), z.string()),
});

/** A page as Pagefind read it. */
export type Fragment = z.infer<typeof fragmentSchema>;

/** @throws where Pagefind writes its fragments in another way than the version that we know */
export function readFragment(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('Pagefind writes its fragments in a way that is not known here.');
  return fragmentSchema.parse(JSON.parse(text.slice(SIGNATURE.length)));
}
