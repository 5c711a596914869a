import type { ViewContext } from './view-context.ts';

/** Whether nothing but the partnership's name is shown to the public. */
export function isClosed({ journal: { audience, documents } }: Pick<ViewContext, 'journal'>): boolean {
  const { partners, goals, benchmarks, checkIns, milestones, pages } = documents;
  return (
    audience === 'public' &&
    [partners, goals, benchmarks, checkIns, milestones, pages].every(({ length }) => length === 0)
  );
}
