import { quotedWords } from '../../domain/body/quoted-words.ts';
import type { Finding, Problem } from '../problem.ts';
import { problemOfField, type Source, sourcesOf } from '../source.ts';
import { readCheckInName } from './file-names.ts';
import type { Rule } from './rule.ts';
import { recordIn } from './session-numbers.ts';

/** What remarks quote stands in their session. */
export const feedbackQuotes: Rule = ({ sources }) => {
  const withFeedback = sourcesOf('feedback', sources).filter(({ fields }) => remarksIn(fields).length > 0);
  if (withFeedback.length === 0) return [];
  const sessions = Map.groupBy(sourcesOf('checkIns', sources), ({ id }) => readCheckInName(id)?.date);
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

/** Also of a file with other mistakes. */
function remarksIn(fields: Readonly<Record<string, unknown>> | undefined): Quote[] {
  const remarks = fields?.['remarks'];
  return Array.isArray(remarks) ? remarks.map(recordIn) : [];
}

function misquote(source: Source, { on, line }: Quote, index: number, text: string, longest: number): Problem[] {
  if (typeof on === 'string' && !text.includes(quotedWords(on)))
    return [problemOfField(source, ['remarks', index, 'on'], 'value', noWords(source.id))];
  if (typeof line === 'number' && line > longest)
    return [problemOfField(source, ['remarks', index, 'line'], 'value', noLine(source.id, longest))];
  return [];
}

function linesOf({ split }: Source): number {
  return split ? split.bodyLine + split.body.split('\n').length - 1 : 0;
}

const WHY = 'The remark is shown beside what it is about, and is hidden where that is hidden.';

function noWords(session: string): Finding {
  return {
    code: 'feedback/quote-not-found',
    message: `The session of ${session} does not say these words.`,
    why: WHY,
    fix: 'Quote a line as it stands in the check-in now; or remove `on`, and the remark is about the session.',
  };
}

function noLine(session: string, longest: number): Finding {
  return {
    code: 'feedback/quote-not-found',
    message: `The session of ${session} has no such line: its longest file has ${longest}.`,
    why: WHY,
    fix: 'Correct the number, or remove `line`.',
  };
}
