import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { NamedPartner } from '../../domain/check-in/feedback-notes.ts';
import { WIKI_ORDER } from '../../domain/wiki-link.ts';
import { defined } from '../../domain/defined.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { quotedWords } from '../../domain/text.ts';
import { readSource } from '../../journal/files/read-source-file.ts';
import { realFiles } from '../../journal/files/real-files.ts';
import { type SourceFile, sourcesOf } from '../../journal/files/source-file.ts';
import { readTree, type Tree } from '../../journal/files/tree.ts';
import type { Change } from '../../journal/files/write-files.ts';
import { KEYRING_FILE } from '../../journal/keyring.ts';
import { readCheckInName } from '../../journal/rules/file-names.ts';
import { doubtfulLines, type ProseContext, proseEdits } from './prose.ts';
import { type Edit, fieldEdits, inOrder, keyringEdits, quoteEdits, type Renaming, withEdits } from './references.ts';

/** A line that will change, shortened around the change. */
export interface ChangedLine {
  /** Relative to the folder of the changes. */
  file: string;
  line: number;
  before: string;
  after: string;
}

/** The changes that a renaming makes. */
export interface RenamePlan {
  /**
   * The folder that the paths are relative to: the journal's, or the repository's if a file beside the journal changes
   * too.
   */
  root: string;
  changes: Change[];
  /** Old path to new one. */
  moved: [string, string][];
  lines: ChangedLine[];
  /** Lines of programs that may name the id, and aren't changed. */
  doubtful: string[];
}

export interface RenamePlace {
  folder: string;
  today: PlainDate | undefined;
  /** The repository that the journal is in; undefined if there is none. */
  repository: string | undefined;
}

/** The journal as it is: every file's text, by path. */
export interface Before {
  tree: Tree;
  sources: readonly SourceFile[];
}

/** Reads a journal's documents as they are before a renaming. */
export function readBefore(folder: string): Before {
  const tree = readTree(folder, realFiles);
  return { tree, sources: tree.documents.map((found) => readSource(found, folder, realFiles).source) };
}

/** Works out everything that a renaming changes, from the files as they are. */
export function planRename({ folder, repository }: RenamePlace, renaming: Renaming, before: Before): RenamePlan {
  const { sources } = before;
  const moves = movesOf(renaming, before);
  const site = sourcesOf('partnership', sources)[0]?.data?.site;
  const base = site?.base ?? '/';
  const found = new Map([...movedByHand(renaming, before), ...moves]);
  const earlier = WIKI_ORDER.slice(0, WIKI_ORDER.indexOf(renaming.collection));
  const context: ProseContext = {
    renaming,
    moves: found,
    partners: namesIn(sources, renaming),
    leadsThere: (id) =>
      !sources.some((source) => source.id === id && earlier.some((folder) => folder === source.collection)),
    base,
    ...defined({ site: site?.url === undefined ? undefined : `${site.url.replace(/\/+$/, '')}${base}` }),
  };
  const edits = new Map(
    sources.map((source) => [
      source,
      { ofFields: fieldEdits(source, renaming, found), ofBody: proseEdits(source, context) },
    ]),
  );
  const quotes = sessionWords(sources, (source) => edits.get(source));
  const texts = new Map<string, TextChange>();
  const doubtful: string[] = [];
  for (const [source, { ofFields, ofBody }] of edits) {
    const ofQuotes =
      source.collection === 'feedback'
        ? quoteEdits(source, renaming, (words) =>
            // By whole words: `kimberly` doesn't contain the word `kim`.
            ` ${quotes.get(source.id) ?? ''} `.includes(` ${quotedWords(words)} `),
          )
        : [];
    const change = inFile(readFileSync(join(folder, source.file), 'utf8'), source, {
      ofFields: inOrder([...ofFields, ...ofQuotes]),
      ofBody,
    });
    if (change.edits.length > 0) texts.set(source.file, change);
    const first = source.split?.bodyLine ?? 1;
    doubtful.push(...doubtfulLines(source, ofBody, context).map((line) => `${source.file}:${line + first - 1}`));
  }
  if (renaming.collection === 'partners' && before.tree.others.has(KEYRING_FILE)) {
    const text = readFileSync(join(folder, KEYRING_FILE), 'utf8');
    const found = keyringEdits(text, renaming);
    if (found.length > 0) texts.set(KEYRING_FILE, { text, edits: found });
  }
  return assemble({ folder, repository }, { moves, texts, doubtful });
}

/** Returns the partners by id. If a file was renamed by hand, its partner keeps the old id, as in the texts. */
export function namesIn(sources: readonly SourceFile[], renaming?: Renaming): NamedPartner[] {
  return sourcesOf('partners', sources).map(({ id, fields }) => ({
    id: renaming?.collection === 'partners' && id === renaming.to ? renaming.from : id,
    name: typeof fields?.['name'] === 'string' ? fields['name'] : id,
  }));
}

/** A file's text, and the changes to it. */
interface TextChange {
  text: string;
  edits: Edit[];
}

interface Parts {
  moves: ReadonlyMap<string, string>;
  texts: Map<string, TextChange>;
  doubtful: string[];
}

function assemble({ folder, repository }: Omit<RenamePlace, 'today'>, { moves, texts, doubtful }: Parts): RenamePlan {
  const beside = repository === undefined ? new Map<string, TextChange>() : besideJournal(repository, folder, moves);
  const root = repository !== undefined && beside.size > 0 ? repository : folder;
  const under = root === folder ? '' : `${relative(root, folder).replaceAll(sep, '/')}/`;
  const changes: Change[] = [];
  for (const [file, to] of moves) {
    const bytes = readFileSync(join(folder, file));
    const changed = texts.get(file);
    changes.push(
      { kind: 'create', path: under + to, text: changed ? withEdits(changed.text, changed.edits) : bytes },
      { kind: 'remove', path: under + file, before: bytes },
    );
  }
  const all = [...[...texts].map(([file, change]) => [under + file, change] as const), ...beside];
  for (const [path, { text, edits }] of all)
    if (!moves.has(path.slice(under.length)) || beside.has(path))
      changes.push({ kind: 'replace', path, before: text, text: withEdits(text, edits) });
  return {
    root,
    changes,
    moved: [...moves].map(([from, to]) => [under + from, under + to]),
    lines: all.flatMap(([file, change]) => linesOf(file, change)),
    doubtful: doubtful.map((place) => under + place),
  };
}

/**
 * Returns the renamed files: the document, other files with the id in their names, and pictures beside these with the
 * same name.
 */
function movesOf({ collection, from, to }: Renaming, { tree }: Before): Map<string, string> {
  const moves = new Map<string, string>();
  const stems = new Set(tree.documents.map(({ file }) => stemOf(file)));
  for (const { collection: of, id, file } of tree.documents) {
    const isIt = of === collection && id === from;
    const isSide = collection === 'partners' && of === 'checkIns' && readCheckInName(id)?.author === from;
    if (!isIt && !isSide) continue;
    const stem = stemOf(file);
    const renamed = stem.slice(0, -from.length) + to;
    moves.set(file, renamed + file.slice(stem.length));
    for (const picture of tree.images) {
      const other = stemOf(picture);
      const isNumbered =
        other.startsWith(`${stem}-`) && /^\d+$/.test(other.slice(stem.length + 1)) && !stems.has(other);
      if (other === stem || isNumbered) moves.set(picture, renamed + picture.slice(stem.length));
    }
  }
  return moves;
}

/** Returns the former paths of files that were already renamed by hand, which other files still use. */
function movedByHand({ collection, from, to }: Renaming, before: Before): Map<string, string> {
  const { documents } = before.tree;
  if (documents.some((file) => file.collection === collection && file.id === from)) return new Map();
  const back = movesOf({ collection, from: to, to: from }, before);
  return new Map([...back].map(([now, old]) => [old, now]));
}

function stemOf(file: string): string {
  return file.slice(0, -posix.extname(file).length);
}

/** Returns the words of each session after the renaming, in the form in which quotes are compared. */
function sessionWords(
  sources: readonly SourceFile[],
  editsOf: (source: SourceFile) => { ofFields: Edit[]; ofBody: Edit[] } | undefined,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const source of sourcesOf('checkIns', sources)) {
    const date = readCheckInName(source.id)?.date ?? source.id;
    const { ofFields = [], ofBody = [] } = editsOf(source) ?? {};
    const { yaml = '', body = '' } = source.split ?? {};
    texts.set(date, `${texts.get(date) ?? ''}\n${withEdits(yaml, ofFields)}\n${withEdits(body, ofBody)}`);
  }
  return new Map([...texts].map(([date, text]) => [date, quotedWords(text)]));
}

/** Converts edits of fields and body to edits of the whole file, with its own line ends. */
function inFile(
  text: string,
  { split }: SourceFile,
  { ofFields, ofBody }: { ofFields: Edit[]; ofBody: Edit[] },
): TextChange {
  const starts = [
    text.startsWith('\ufeff') ? 1 : 0,
    ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length),
  ];
  const placed = (part: string, line: number, edits: readonly Edit[]) =>
    edits.map((edit) => {
      const above = part.slice(0, edit.start).split('\n');
      const start = (starts[line + above.length - 2] ?? 0) + (above.at(-1) ?? '').length;
      return { start, end: start + edit.end - edit.start, text: edit.text };
    });
  return {
    text,
    edits: split
      ? [...placed(split.yaml, split.yamlLine, ofFields), ...placed(split.body, split.bodyLine, ofBody)]
      : [],
  };
}

const AROUND = 30;

/** Returns the lines that change, each shortened around the change. */
function linesOf(file: string, { text, edits }: TextChange): ChangedLine[] {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  const byLine = Map.groupBy(inOrder(edits), ({ start }) => starts.findLastIndex((line) => line <= start));
  return [...byLine].map(([index, all]) => {
    const from = starts[index] ?? 0;
    const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
    const inLine = all.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    const [first, last] = [inLine[0]?.start ?? 0, inLine.at(-1)?.end ?? 0];
    const [cut, until] = [first > AROUND * 1.5 ? first - AROUND : 0, Math.max(last + AROUND, AROUND * 2)];
    const shown = (full: string, end: number) =>
      `${cut > 0 ? '…' : ''}${full.slice(cut, end).trim()}${end < full.length ? '…' : ''}`;
    // What is added to a keyring starts a new line.
    const after = withEdits(line, inLine).replace(/\s*\n\s*/g, ' ');
    return {
      file,
      line: index + 1,
      before: shown(line, until),
      after: shown(after, until + after.length - line.length),
    };
  });
}

/**
 * Returns changes to files of the repository that may contain a path of the journal: code owners and the triggers of
 * workflows.
 */
function besideJournal(
  repository: string,
  folder: string,
  moves: ReadonlyMap<string, string>,
): Map<string, TextChange> {
  const workflows = join(repository, '.github/workflows');
  const files = [
    ...['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab-ci.yml', '.gitattributes', '.gitignore'],
    ...(existsSync(workflows) ? readdirSync(workflows).map((name) => `.github/workflows/${name}`) : []),
  ].filter((file) => /\.ya?ml$|[A-Za-z]+$/.test(file) && existsSync(join(repository, file)));
  const under = relative(repository, folder).replaceAll(sep, '/');
  const changed = new Map<string, TextChange>();
  for (const file of files) {
    const text = readFileSync(join(repository, file), 'utf8');
    const edits = [...moves].flatMap(([from, to]) => {
      const path = `${under}/${from}`;
      const found = new RegExp(
        String.raw`(?<![\w.-])${path.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}(?![\w./-])`,
        'g',
      );
      return [...text.matchAll(found)].map(({ index }) => ({
        start: index,
        end: index + path.length,
        text: `${under}/${to}`,
      }));
    });
    if (edits.length > 0) changed.set(file, { text, edits });
  }
  return changed;
}
