import { brokenLimit } from '../../domain/check-in/limits.ts';
import { quotedWords } from '../../domain/text.ts';
import { problemOfField, type SourceFile, sourcesOf } from '../files/source-file.ts';
import { parseMarkdown } from '../parse-body.ts';
import type { ProblemDetails, Problem } from '../problems/problem.ts';
import { faultOfHtml, readProse } from '../prose/read-prose.ts';
import { bodyFinding, NOTHING_LEFT, showsNothing, TOO_DEEP } from './body.ts';
import { readCheckInName } from './file-names.ts';
import type { Rule } from './rule.ts';
import { recordIn } from './sessions.ts';

/** Checks that what remarks quote is in their session. */
export const feedbackQuotes: Rule = ({ sources }) => {
  const withFeedback = sourcesOf('feedback', sources).filter(({ fields }) => remarksIn(fields).length > 0);
  if (withFeedback.length === 0) return [];
  const sessions = Map.groupBy(
    sourcesOf('checkIns', sources),
    ({ id }): string | undefined => readCheckInName(id)?.date,
  );
  return withFeedback.flatMap((source) => {
    const files = sessions.get(source.id) ?? [];
    if (files.length === 0) return [];
    const text = quotedWords(files.map(({ split }) => `${split?.yaml ?? ''}\n${split?.body ?? ''}`).join('\n'));
    const longest = Math.max(...files.map(linesOf));
    return remarksIn(source.fields).flatMap((remark, index) => misquote(source, remark, index, text, longest));
  });
};

interface Quote {
  on?: unknown;
  line?: unknown;
}

/** Returns the quotes in a file's remarks, even if it has other problems. */
function remarksIn(fields: Readonly<Record<string, unknown>> | undefined): Quote[] {
  const remarks = fields?.['remarks'];
  return Array.isArray(remarks) ? remarks.map(recordIn) : [];
}

function misquote(source: SourceFile, { on, line }: Quote, index: number, text: string, longest: number): Problem[] {
  if (typeof on === 'string' && !text.includes(quotedWords(on)))
    return [problemOfField(source, ['remarks', index, 'on'], 'value', noWords(source.id))];
  if (typeof line === 'number' && line > longest)
    return [problemOfField(source, ['remarks', index, 'line'], 'value', noLine(source.id, longest))];
  return [];
}

function linesOf({ split }: SourceFile): number {
  return split ? split.bodyLine + split.body.split('\n').length - 1 : 0;
}

const WHY = 'A remark is shown beside what it’s about, and hidden wherever that’s hidden.';

function noWords(session: string): ProblemDetails {
  return {
    code: 'feedback/quote-not-found',
    message: `The check-in of ${session} doesn’t say these words.`,
    why: WHY,
    fix: 'Quote a line as it is in the check-in now; or remove `on` to make the remark about the whole check-in.',
  };
}

function noLine(session: string, longest: number): ProblemDetails {
  return {
    code: 'feedback/quote-not-found',
    message: `The check-in of ${session} doesn’t have that line: its longest file has ${longest}.`,
    why: WHY,
    fix: 'Correct the number, or remove `line`.',
  };
}

/** Checks that remarks, which are texts of their own, have something to show. */
export const remarks: Rule = ({ sources }) =>
  sourcesOf('feedback', sources).flatMap((source) =>
    (source.data?.remarks ?? []).flatMap(({ body }, index): Problem[] => {
      const finding = findingOf(body);
      return finding ? [problemOfField(source, ['remarks', index, 'body'], 'value', finding)] : [];
    }),
  );

/** Returns what keeps a remark from being shown; undefined if it can be. */
export function findingOf(body: string): ProblemDetails | undefined {
  const limit = brokenLimit(body);
  if (limit) return bodyFinding({ kind: 'beyond-limits', detail: limit });
  // Without these characters there are only words.
  if (!/[<[>*+_-]/.test(body)) return undefined;
  const { prose, ...read } = readProse(parseMarkdown(body));
  const { tooDeep, tooMany } = prose.html.length > 0 && !read.tooDeep && !read.tooMany ? faultOfHtml(body) : read;
  if (tooDeep) return TOO_DEEP;
  if (tooMany) return bodyFinding({ kind: 'beyond-limits', detail: 'pieces' });
  return showsNothing({ ...prose, pictures: prose.pictures.map((picture) => ({ ...picture, url: '#' })) })
    ? NOTHING_LEFT
    : undefined;
}

/** Checks that each GitHub account belongs to one partner only. */
export const sameAccount: Rule = ({ sources }) => {
  const firstOf = new Map<string, string>();
  return sourcesOf('partners', sources).flatMap((source): Problem[] => {
    const account = source.data?.github;
    if (account === undefined) return [];
    // GitHub ignores case.
    const key = account.toLowerCase();
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, source.file);
      return [];
    }
    const finding = {
      code: 'partner/same-account',
      message: `\`${account}\` is already the \`github\` name in \`${first}\`.`,
      why: 'Remarks from that account have to belong to one partner, and there’s no telling which.',
      fix: 'Write the partner’s own user name on GitHub, or remove the line.',
    } as const;
    return [problemOfField(source, ['github'], 'value', finding)];
  });
};
