import type { WriteView } from '../../../src/views/write/view.ts';
import { writeView } from '../../../src/views/write/view.ts';
import { contextOf, type Files, frontmatter, robinAndSam } from '../../output/drafts/written-journal.ts';

export const TODAY = '2026-03-05';

/**
 * A few weeks of a partnership: promises that are due, overdue and due later, and numbers that add up or belong to each
 * partner.
 */
export const JOURNAL: Files = robinAndSam(
  {
    'goals/marathon.md': frontmatter({
      title: 'Run a marathon',
      owners: ['robin', 'sam'],
      specific: 'Both of us finish.',
      measurable: ['long-run', 'book'],
      achievable: 'Four runs a week.',
      relevant: 'Health.',
      timeBound: { starts: '2026-01-05', due: '2026-10-04' },
      status: 'active',
    }),
    'benchmarks/long-run.md': frontmatter({
      title: 'Long run',
      goal: 'marathon',
      unit: 'km',
      per: 'partner',
      baseline: { date: '2026-01-05', value: 8 },
      target: { date: '2026-10-04', value: 42 },
    }),
    'benchmarks/book.md': frontmatter({
      title: 'Book',
      goal: 'marathon',
      unit: 'words',
      per: 'pair',
      aggregate: 'sum',
      baseline: { date: '2026-01-05', value: 0 },
      target: { date: '2026-10-04', value: 90_000 },
    }),
    'check-ins/2026-02-22.md': frontmatter(
      { date: '2026-02-22', readings: { 'long-run': { robin: 12, sam: 14 }, book: 3000 } },
      '\n## Next steps\n\n- [ ] @sam Draft *chapter* four (due 2026-02-25)\n- [ ] @robin Book the race (due 2026-03-08)\n- [ ] Look for shoes (due 2026-06-01)\n\n## Accountability\n\n- [ ] @sam Sends a photo of the log\n',
    ),
    'check-ins/2026-03-01.md': frontmatter(
      { date: '2026-03-01', readings: { 'long-run': { robin: 14, sam: 15 }, book: 2500 } },
      '\n## Wins\n\n- Slept well\n\n## Next steps\n\n- [ ] @sam Draft *chapter* four (due 2026-02-25)\n',
    ),
  },
  { questions: ['What are we avoiding?', 'What *did* we learn?'] },
);

export function smallForm(): WriteView {
  return writeView(contextOf(JOURNAL, TODAY));
}
