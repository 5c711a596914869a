import type { CommitmentChange, CommitmentFate } from '../../domain/changes/commitment-changes.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import { partnerTags } from '../partner-tag.ts';
import { shortDate } from '../short-date.ts';
import type { ViewContext } from '../view-context.ts';
import { type DigestBlock, type DigestSection, list, section } from './digest-section.ts';

const IN_ORDER: readonly CommitmentFate[] = [
  'kept',
  'carried',
  'new',
  'moved',
  'reopened',
  'dropped',
  'overdue',
  'gone',
];

/** Promises, grouped by what became of them. */
export function commitmentsSection(context: ViewContext, changes: readonly CommitmentChange[]): DigestSection[] {
  const byFate = Map.groupBy(changes, ({ fate }) => fate);
  const { sections, fateOf, fates } = context.words.digest;
  const blocks = IN_ORDER.flatMap((fate): DigestBlock[] => {
    const group = byFate.get(fate) ?? [];
    if (group.length === 0) return [];
    const title = { kind: 'label', text: fateOf(fates[fate], group.length) } as const;
    return [
      title,
      ...list(
        context,
        group.map((change) => itemOf(context, change)),
      ),
    ];
  });
  return section(sections.commitments, blocks);
}

function itemOf(context: ViewContext, { fate, commitment, dueBefore }: CommitmentChange) {
  const { words, formats, journal } = context;
  const { text, owners, due, state, carried } = commitment;
  const names = formats.list(partnerTags(context, owners).map(({ name }) => name));
  const notes = [
    ...(fate === 'kept' && state === 'late' ? [words.commitments.states.late] : []),
    ...(state === 'open' ? [words.commitments.due(shortDate(context, due))] : []),
    ...(state === 'overdue'
      ? [words.commitments.overdueBy(daysBetween(due, journal.today), shortDate(context, due))]
      : []),
    ...(dueBefore !== undefined && fate !== 'kept' && fate !== 'dropped'
      ? [words.digest.movedFrom(shortDate(context, dueBefore))]
      : []),
    ...(fate === 'carried' ? [words.commitments.carried(carried)] : []),
  ];
  return { text: words.digest.promise(names, text, notes.join('; ')) };
}
