import type { PlainDate } from '../../../domain/plain-date.ts';
import type { ViewContext } from '../../../presentation/view-context.ts';

/** What questions about a new document go by; of a journal that is yet to be written most of it is empty. */
export interface Scene {
  today: PlainDate;
  partners: readonly ScenePartner[];
  goals: readonly { id: string; title: string; due: PlainDate | undefined; measurable: readonly string[] }[];
  benchmarks: readonly { id: string; title: string }[];
}

export interface ScenePartner {
  id: string;
  name: string;
}

/** The scene of a journal that is there. */
export function sceneOf({ journal }: ViewContext): Scene {
  const { partners, goals, benchmarks } = journal.documents;
  return {
    today: journal.today,
    partners: partners.map(({ id, data }) => ({ id, name: data.name })),
    goals: goals.map(({ id, data: { title, timeBound, measurable } }) => ({
      id,
      title,
      due: timeBound?.due,
      measurable,
    })),
    benchmarks: benchmarks.map(({ id, data }) => ({ id, title: data.title })),
  };
}
