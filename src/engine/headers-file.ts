/*
 * `_headers`: what a page can't say of itself, for hosts that read such a file (Cloudflare, Netlify). A host that doesn't serves it
 * as one more file, which tells nothing that isn't on every page.
 */

export const HEADERS_FILE = '_headers';

interface HeaderRule {
  /** Of addresses; `*` is anything, `:name` anything without a slash. */
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Every answer's. Beside a page's own policy this one only adds: no other site can show the page inside its own. */
const EVERYWHERE = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Referrer-Policy', 'same-origin'],
] as const;

/**
 * Files whose names change with what is in them. For all others these hosts say by themselves that a browser has to ask each time;
 * to say it here too would add that to what is said of these.
 */
const KEPT = [['Cache-Control', 'public, max-age=31536000, immutable']] as const;

/**
 * @param base the site's, with a slash at both ends: the first rule is for it
 * @param kept folders of files that never change, below the base
 * @param own what the project has in such a file of its own
 */
export function headersFile(base: string, kept: readonly string[], own = ''): string {
  const rules: HeaderRule[] = [
    { path: `${base}*`, headers: EVERYWHERE },
    ...kept.map((folder) => ({ path: `${base}${folder}/*`, headers: KEPT })),
  ];
  const text = rules.map(({ path, headers }) =>
    [encodeURI(path), ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  );
  return `${text.join('')}${own}`;
}

/** The rules of such a file; what isn't a rule is passed over. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/).filter((each) => /^\s*[^\s#]/.test(each))) {
    const [, name, value] = /^\s+([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ path: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

/** The site's base, as the file of its build says; none where there is no such file. */
export function baseIn(rules: readonly HeaderRule[]): string | undefined {
  const [, base] = /^(\/(?:.*\/)?)\*$/.exec(rules[0]?.path ?? '') ?? [];
  return base === undefined ? undefined : decoded(base);
}

/**
 * What the hosts add to an answer: the headers of all rules for its address. Of one that several give, all values count.
 * @param pathname decoded
 */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Record<string, string> {
  const found = rules.filter(({ path }) => patternOf(path).test(pathname)).flatMap(({ headers }) => headers);
  const values = Map.groupBy(found, ([name]) => name);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.map(([, value]) => value).join(', ')]));
}

function patternOf(path: string): RegExp {
  const parts = decoded(path).split(/(\*|:[A-Za-z]\w*)/);
  const written = parts.map((part, index) => {
    if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return part === '*' ? '.*' : '[^/]+';
  });
  return new RegExp(`^${written.join('')}$`, 'su');
}

/** What the project has in such a file may be no address. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
