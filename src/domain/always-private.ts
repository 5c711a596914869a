import { brokenLimit } from './body/limits.ts';
import { emptyBody, type CheckInBody, type SectionKind } from './check-in-body.ts';
import type { CheckInDocument } from './documents.ts';
import type { SensitiveKind } from './schemas/partnership.ts';

const SECTIONS: ReadonlyMap<SensitiveKind, SectionKind> = new Map([
  ['setbacks', 'setbacks'],
  ['concerns', 'concerns'],
  ['feedback', 'feedback'],
]);

/**
 * A check-in without what is never public: its pulse, and whole sections of its body. A body beyond the limits, whose
 * sections nobody has read, could hold any of them, and goes as a whole.
 */
export function cutAlwaysPrivate(
  document: CheckInDocument,
  never: ReadonlySet<SensitiveKind>,
  reparse: (body: string) => CheckInBody,
): CheckInDocument {
  const kinds = new Set([...never].flatMap((kind) => SECTIONS.get(kind) ?? []));
  const data = never.has('pulse') ? { ...document.data, pulse: {} } : document.data;
  return { ...document, data, ...withoutSections(document, kinds, reparse) };
}

/**
 * A paragraph could turn the line after a cut into its underlined heading, and so into another section: a blank line
 * stands between them, and what is read again is cut again while it shows anything to cut.
 */
function withoutSections(
  { body, content }: Pick<CheckInDocument, 'body' | 'content'>,
  kinds: ReadonlySet<SectionKind>,
  reparse: (body: string) => CheckInBody,
): Pick<CheckInDocument, 'body' | 'content'> {
  if (kinds.size > 0 && brokenLimit(body)) return { body: '', content: emptyBody() };
  const cut = content.sections.filter(({ kind }) => kind !== undefined && kinds.has(kind));
  if (cut.length === 0) return { body, content };
  const rest = cut
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => joinApart(text.slice(0, start), text.slice(end)), body);
  return withoutSections({ body: rest, content: reparse(rest) }, kinds, reparse);
}

function joinApart(before: string, after: string): string {
  return before === '' || before.endsWith('\n\n') ? before + after : `${before.trimEnd()}\n\n${after}`;
}
