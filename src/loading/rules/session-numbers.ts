import { sourcesOf, type SourceOf } from '../source.ts';
import type { Path } from '../yaml/locate.ts';
import { readCheckInName } from './file-names.ts';
import type { RuleInput } from './rule.ts';

/** A number that a check-in gives, for one partner or for all. */
export interface Given {
  source: SourceOf<'checkIns'>;
  path: Path;
  value: number;
  /** What it is a number of, and whose: the same for all that speak of the same. */
  subject: string;
}

/** Benchmarks of which the partners share one series. */
export function sharedBenchmarks({ sources }: Pick<RuleInput, 'sources'>): ReadonlySet<string> {
  return new Set(
    sourcesOf('benchmarks', sources)
      .filter(({ fields }) => fields && fields['per'] !== 'partner')
      .map(({ id }) => id),
  );
}

/**
 * The readings of a check-in, also of one with mistakes. One number without a name is the author's; in a joint file it is
 * everyone's who was present.
 */
export function readingsOf(
  source: SourceOf<'checkIns'>,
  shared: ReadonlySet<string>,
  partners: Iterable<string>,
): Given[] {
  return Object.entries(recordIn(source.fields?.['readings'])).flatMap(([benchmark, given]): Given[] => {
    const path = ['readings', benchmark];
    if (typeof given !== 'number') return numbersByName(source, path, given, benchmark);
    const { author, present } = whoIn(source);
    const whose = shared.has(benchmark) ? [''] : author !== undefined ? [author] : (present ?? [...partners]);
    return whose.map((partner) => ({ source, path, value: given, subject: `${benchmark} ${partner}` }));
  });
}

/** What a check-in says of goals and of its partners themselves. */
export function feelingsOf(source: SourceOf<'checkIns'>): Given[] {
  const { author = '' } = whoIn(source);
  const confidence = Object.entries(recordIn(source.fields?.['confidence'])).flatMap(([goal, given]): Given[] => {
    const path = ['confidence', goal];
    if (typeof given !== 'number') return numbersByName(source, path, given, `confidence ${goal}`);
    return [{ source, path, value: given, subject: `confidence ${goal} ${author}` }];
  });
  const pulse = Object.entries(recordIn(source.fields?.['pulse'])).flatMap(([partner, given]) =>
    numbersByName(source, ['pulse', partner], given, `pulse ${partner}`),
  );
  return [...confidence, ...pulse];
}

function numbersByName(source: SourceOf<'checkIns'>, path: Path, given: unknown, subject: string): Given[] {
  return Object.entries(recordIn(given)).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ source, path: [...path, name], value, subject: `${subject} ${name}` }] : [],
  );
}

function whoIn({ id, fields }: SourceOf<'checkIns'>): { author?: string | undefined; present?: string[] } {
  const [author, present] = [fields?.['author'], fields?.['present']];
  return {
    author: typeof author === 'string' ? author : readCheckInName(id)?.author,
    ...(Array.isArray(present) ? { present: present.filter((name) => typeof name === 'string') } : {}),
  };
}

/** Fields that may be anything, as far as they are names with values. */
export function recordIn(value: unknown): Record<string, unknown> {
  // An object that is no list has text for its keys.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
