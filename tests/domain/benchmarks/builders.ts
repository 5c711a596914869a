import type { z } from 'zod';
import type { Plan, Reading } from '../../../src/domain/benchmarks/model.ts';
import { type DatedValue, makePlan } from '../../../src/domain/benchmarks/plan.ts';
import type { CheckInDocument, Document } from '../../../src/domain/documents.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { type Benchmark, benchmarkSchema } from '../../../src/domain/schemas/benchmark.ts';
import { checkInSchema } from '../../../src/domain/schemas/check-in.ts';
import { type Goal, goalSchema } from '../../../src/domain/schemas/goal.ts';
import { type Partner, partnerSchema } from '../../../src/domain/schemas/partner.ts';

/** A day's value: `on('2026-01-05', 8)`. */
export const on = (date: string, value: number): DatedValue => ({ date: plainDate(date), value });

/** A reading that is its own actual. */
export const read = (date: string, value: number): Reading => ({ ...on(date, value), actual: value });

/** 0 on 1 January 2026, 100 on 11 April, which is 100 days later: one unit a day. */
export const oneADay: Plan = makePlan(on('2026-01-01', 0), [], on('2026-04-11', 100));

export function document<Data>(id: string, file: string, data: Data): Document<Data> {
  return { id, file, data, body: '' };
}

/** Makes a benchmark from its frontmatter; by default 0 to 100 km as in `oneADay`. */
export function benchmark(fields: Record<string, unknown> = {}, id = 'distance'): Document<Benchmark> {
  const plan = {
    baseline: { date: '2026-01-01', value: 0 },
    target: { date: '2026-04-11', value: 100 },
  };
  const data = benchmarkSchema.parse({ title: 'Distance', unit: 'km', ...('hold' in fields ? {} : plan), ...fields });
  return document(id, `benchmarks/${id}.md`, data);
}

export function goal(
  fields: Partial<z.input<typeof goalSchema>> | Record<string, unknown> = {},
  id = 'marathon',
): Document<Goal> {
  const data = goalSchema.parse({ title: 'Run a marathon', owners: ['robin', 'sam'], ...fields });
  return document(id, `goals/${id}.md`, data);
}

export function partner(id: string): Document<Partner> {
  return document(id, `partners/${id}.md`, partnerSchema.parse({ name: id }));
}

/** Makes a check-in named like its file: `2026-05-01` is joint, `2026-05-01-sam` is Sam's side. */
export function checkIn(id: string, fields: Record<string, unknown> = {}): CheckInDocument {
  const author = id.slice('2026-05-01-'.length);
  const data = checkInSchema.parse({ date: id.slice(0, '2026-05-01'.length), ...(author && { author }), ...fields });
  const content = {
    sections: [],
    extents: [],
    wins: [],
    setbacks: [],
    concerns: [],
    feedback: [],
    commitments: [],
    quotes: [],
    hasWords: false,
    images: [],
    links: [],
  };
  return { ...document(id, `check-ins/${id}.md`, data), content };
}
