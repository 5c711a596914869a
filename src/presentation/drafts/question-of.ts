import type { Journal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';

/**
 * The open question of a session: the partnership's questions in turn, so that both sides of a session have the same.
 * @returns undefined where the partnership has no questions
 */
export function questionOf({ documents }: Journal, date: PlainDate): string | undefined {
  const { questions } = documents.partnership.data;
  const before = new Set(documents.checkIns.map(({ data }) => data.date).filter((other) => other < date));
  return questions[before.size % questions.length];
}
