/*
 * `_headers`: HTTP headers that a page can't set by itself, for hosts that read such a file (Cloudflare, Netlify).
 * Other hosts serve it as an ordinary file, which reveals nothing that isn't on every page.
 */

export const HEADERS_FILE = '_headers';

interface HeaderRule {
  /** The addresses that it applies to; `*` is anything, `:name` anything without a slash. */
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Headers of every answer. They only add to a page's own policy: no other site can show the page in a frame. */
const EVERYWHERE = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Referrer-Policy', 'same-origin'],
] as const;

/**
 * Headers of files whose names change with their content. For all others these hosts already tell browsers to check
 * each time; repeating that here would also apply it to these files.
 */
const KEPT = [['Cache-Control', 'public, max-age=31536000, immutable']] as const;

/**
 * Writes the file.
 * @param base the site's, with a slash at both ends: the first rule is for it
 * @param kept folders of files that never change, below the base
 * @param own the content of the project's own such file
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

/** Parses the rules of such a file; other lines are ignored. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/).filter((each) => /^\s*[^\s#]/.test(each))) {
    const [, name, value] = /^\s+([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ path: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

/** Returns the site's base, according to the file in its build; undefined if there is none. */
export function baseIn(rules: readonly HeaderRule[]): string | undefined {
  const [, base] = /^(\/(?:.*\/)?)\*$/.exec(rules[0]?.path ?? '') ?? [];
  return base === undefined ? undefined : decoded(base);
}

/**
 * Returns the headers that hosts add to an answer: those of all rules for its address. If several rules have the same
 * header, all values are combined.
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

/** Decodes a path, which may not be valid in the project's own file. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
