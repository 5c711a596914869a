import { posix } from 'node:path';
import { LINK_PROTOCOLS } from '../../domain/check-in/limits.ts';
import { isPlainDate } from '../../domain/plain-date.ts';
import { WIKI_ORDER, type WikiFolder, wikiNames } from '../../domain/wiki-link.ts';
import { problemOfWords, type SourceFile } from '../files/source-file.ts';
import { nearest } from '../problems/did-you-mean.ts';
import { OWN, type ProblemDetails } from '../problems/problem.ts';
import { resolveUrl } from '../prose/resolve-url.ts';
import type { Rule, RuleInput } from './rule.ts';

const PROGRAMS: ReadonlySet<string> = new Set(['javascript', 'vbscript', 'data']);

/** Checks that every link in a text leads somewhere, and doesn't run code. */
export const links: Rule = (input) => {
  const documents = new Map(input.sources.map((source) => [source.file, source]));
  return input.sources.flatMap((source) =>
    (source.prose?.links ?? []).flatMap(({ url, place }) => {
      const finding = findingOf(source.file, url, documents, input);
      return finding ? [problemOfWords(source, url, place, finding)] : [];
    }),
  );
};

/** Checks that every `[[id]]` names something that has a page. */
export const wikiLinks: Rule = ({ sources }) => {
  const names = wikiNames(
    sources.flatMap(({ collection, id }) => {
      const folder = collection === 'checkIns' ? 'check-ins' : WIKI_ORDER.find((known) => known === collection);
      if (folder === undefined) return [];
      return [{ folder, id: folder === 'check-ins' ? id.slice(0, 'YYYY-MM-DD'.length) : id }];
    }),
  );
  return sources.flatMap((source) =>
    (source.prose?.wikiLinks ?? []).flatMap(({ target, written, place }) =>
      names.has(target) ? [] : [problemOfWords(source, written, place, unknownId(target, written, names))],
    ),
  );
};

function unknownId(
  target: string,
  written: string,
  names: ReadonlyMap<string, { folder: WikiFolder; id: string }>,
): ProblemDetails {
  const isSession = isPlainDate(target.replace(/^check-ins\//, ''));
  const known = [...names.keys()].filter((name) => name.includes('/') === target.includes('/'));
  const [last = ''] = target.split('/').slice(-1);
  const elsewhere = [...names].find(([name, { id }]) => name.includes('/') && id === last)?.[0];
  const near = elsewhere ?? nearest(target.toLowerCase().replaceAll(' ', '-'), known);
  return {
    code: isSession ? 'link/unknown-session' : 'link/unknown-id',
    message: isSession
      ? `There’s no check-in on ${target.replace(/^check-ins\//, '')}, so \`${written}\` is shown as plain text.`
      : `Nothing in the journal has the id \`${target}\`, so \`${written}\` is shown as plain text.`,
    why: 'Between `[[` and `]]` goes the id of a goal, benchmark, milestone, partner or page, or the date of a check-in; your own words go after a `|`.',
    fix:
      near === undefined || isSession
        ? 'Correct the id, or remove the brackets. In code, `[[` is just text.'
        : `Did you mean \`${near}\`?`,
    ...(near === undefined || isSession ? {} : { suggestion: written.replace(target, near) }),
  };
}

function findingOf(
  from: string,
  url: string,
  documents: ReadonlyMap<string, SourceFile>,
  { images, others }: RuleInput,
): ProblemDetails | undefined {
  const target = resolveUrl(from, url);
  switch (target.kind) {
    case 'here':
      return undefined;
    case 'brokenEscape':
      return brokenEscape(url);
    case 'elsewhere':
      if (PROGRAMS.has(target.protocol)) return dangerous(target.protocol);
      return LINK_PROTOCOLS.has(target.protocol) ? undefined : removed(target.protocol);
    case 'file': {
      const found = documents.get(target.file);
      if (found) return found.collection === 'feedback' ? noPage(url) : undefined;
      if (images.has(target.file) || others.has(target.file)) return noPage(url);
      return missing(from, url, target.file, [...documents.keys()]);
    }
  }
}

/** Returns the problem of an address with a `%` that isn't followed by two hexadecimal digits. */
export function brokenEscape(url: string): ProblemDetails {
  return {
    code: 'link/broken-escape',
    message: `The \`%\` in \`${url}\` doesn’t mean anything.`,
    why: 'In an address, `%` and two digits mean a character: `%20` is a space. Any other `%` leads nowhere.',
    fix: 'Write `%25` for the percent sign itself, or correct the two digits.',
  };
}

function dangerous(protocol: string): ProblemDetails {
  return {
    code: 'link/dangerous',
    message: `A link that starts with \`${protocol}:\` would run a program.`,
    why: 'Clicking it would run it, so the site doesn’t show such a link.',
    fix: `Remove it, or link to a page: \`https://…\` or \`${OWN.goal}\`.`,
  };
}

function removed(protocol: string): ProblemDetails {
  return {
    code: 'link/removed',
    message: `A link that starts with \`${protocol}:\` is shown without its address.`,
    why: `The site links to ${[...LINK_PROTOCOLS]
      .filter((known) => /^http|mailto/.test(known))
      .map((known) => `\`${known}:\``)
      .join(', ')} and to files of the journal.`,
    fix: 'Write the address as text, or link to a page that has it.',
  };
}

function noPage(url: string): ProblemDetails {
  return {
    code: 'link/no-page',
    message: `\`${url}\` has no page, so the link is shown as text.`,
    why: 'Only documents of the journal have pages.',
    fix: 'Link to a document, or show a picture with `![What it shows](./picture.jpg)`.',
  };
}

function missing(from: string, url: string, file: string, known: readonly string[]): ProblemDetails {
  const near = meantFile(file.replace(/\/+$/, ''), known);
  const path = near && posix.relative(posix.dirname(from), near);
  const [, rest = ''] = /^[^?#]*([?#].*)$/.exec(url) ?? [];
  const meant = path && encodeURI(path) + rest;
  return {
    code: 'link/missing',
    message: url === '' ? 'This link leads nowhere.' : `The link \`${url}\` doesn’t lead to a file of the journal.`,
    why: `A link’s path starts from the folder of its own file, and ends as the file does: \`${OWN.goal}\`.`,
    fix: meant
      ? `Did you mean \`${meant}\`?`
      : `Correct the path, or remove the link and keep its words.${renamedHint(file)}`,
    ...(meant ? { suggestion: meant } : {}),
  };
}

const CAN_BE_RENAMED = /^(goal|benchmark|partner|milestone)s\/([a-z0-9-]+)\.md$/;

function renamedHint(file: string): string {
  const [, one, id] = CAN_BE_RENAMED.exec(file) ?? [];
  return one === undefined || id === undefined
    ? ''
    : ` If that file was renamed, \`npm run rename -- ${one} ${id} <new>\` writes the new name everywhere.`;
}

/**
 * Returns the file that was probably meant: with its extension; elsewhere under the same name; or with a similar name
 * in the same folder.
 */
function meantFile(file: string, known: readonly string[]): string | undefined {
  const name = posix.basename(file);
  const sameName = known.filter((other) => [name, `${name}.md`, `${name}.mdx`].includes(posix.basename(other)));
  const [only, ...more] = sameName;
  const withEnding = sameName.find((other) => other.startsWith(`${file}.`) || other === file);
  if (withEnding !== undefined) return withEnding;
  if (only !== undefined && more.length === 0) return only;
  const folder = posix.dirname(file);
  return nearest(
    file,
    known.filter((other) => posix.dirname(other) === folder),
    2,
  );
}
