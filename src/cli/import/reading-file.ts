import { posix } from 'node:path';
import { stringify } from 'yaml';
import type { Audience, Journal } from '../../domain/journal.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { type PlannedFile, documentText } from './plan.ts';
import type { Slot } from './slots.ts';

export interface ReadingOf {
  benchmark: string;
  per: 'partner' | 'pair';
  partner: PartnerId;
  value: number;
}

/**
 * A new check-in with one reading: beside the files of the session, which stay as they are, in the place that is free: the
 * partner's own side, or the one written together.
 * @returns undefined where both are taken
 */
export function readingFile(journal: Journal, slot: Slot, reading: ReadingOf): PlannedFile | undefined {
  const { benchmark, per, partner, value } = reading;
  const taken = new Set(journal.documents.checkIns.map(({ id }) => id));
  const own = { id: `${slot.date}-${partner}`, author: partner };
  const together = { id: slot.date, author: undefined };
  // What is one partner's stands on their side; what is shared stands there only where it must, or it would look like theirs.
  const place = (per === 'partner' ? [own, together] : slot.session ? [together, own] : [together]).find(
    ({ id }) => !taken.has(id),
  );
  if (place === undefined) return undefined;
  const fields = {
    date: slot.date,
    author: place.author,
    present: presentFor(journal, slot, place.author),
    readings: { [benchmark]: per === 'partner' && place.author === undefined ? { [partner]: value } : value },
    ...sharedAs(journal, slot),
  };
  const folder = slot.session?.checkIns[0] ? posix.dirname(slot.session.checkIns[0].file) : 'check-ins';
  return { path: `${folder}/${place.id}.md`, text: documentText(stringify(fields), ''), what: String(value) };
}

/** Who was there, where the new file would say anything else of it. */
function presentFor({ partners }: Journal, { session }: Slot, author: PartnerId | undefined) {
  if (session === undefined) return undefined;
  const told = author === undefined ? partners.map(({ id }) => id) : [author];
  return told.every((id) => session.present.includes(id)) ? undefined : [...session.present];
}

const LEAST_SHARED_FIRST: readonly Audience[] = ['private', 'partners', 'public'];

/** As little as the least shared file of the session, so that no reading is seen by more than what was said of it. */
function sharedAs({ documents }: Journal, { session }: Slot): { visibility?: Audience; draft?: true } {
  const standard = documents.partnership.data.privacy.default;
  const files = session?.checkIns.map(({ data }) => data) ?? [];
  const shared = new Set(files.map(({ visibility }) => visibility ?? standard));
  const visibility = LEAST_SHARED_FIRST.find((audience) => shared.has(audience)) ?? standard;
  return {
    ...(visibility !== standard && { visibility }),
    ...(files.some(({ draft }) => draft === true) && { draft: true }),
  };
}
