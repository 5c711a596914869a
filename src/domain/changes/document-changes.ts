import type { Document } from '../documents.ts';
import type { Journal } from '../journal.ts';
import type { Collection } from '../schemas/index.ts';
import type { Change } from './newly.ts';

/** A document other than the check-ins that make sessions: who we are, goals, benchmarks, pages. */
export interface DocumentChange {
  collection: Collection;
  id: string;
  /** As its pages call it. */
  title: string;
  change: Change;
}

/**
 * Documents that were added, changed or taken away. Left out is what is told elsewhere: check-ins up to today, which make
 * sessions, and milestones up to today that are new.
 */
export function documentChanges(before: Journal | undefined, after: Journal): DocumentChange[] {
  const old = new Map(
    (before ? namedDocuments(before) : []).map((named) => [`${named.collection}/${named.id}`, named]),
  );
  const now = new Map(namedDocuments(after).map((named) => [`${named.collection}/${named.id}`, named]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    const named = is ?? was;
    if (!named || (was && is && was.written === is.written) || (!was && named.isToldWhenNew)) return [];
    const { collection, id, title } = named;
    return [{ collection, id, title, change: was ? (is ? 'changed' : 'removed') : 'added' }];
  });
}

interface Named extends Pick<DocumentChange, 'collection' | 'id' | 'title'> {
  /** All that it says. */
  written: string;
  /** Whether it is told elsewhere when it is new. */
  isToldWhenNew: boolean;
}

function namedDocuments({ documents, today }: Journal): Named[] {
  const { partnership, partners, goals, benchmarks, checkIns, milestones, feedback, pages } = documents;
  const one = (
    collection: Collection,
    { id, data, body }: Document<unknown>,
    title: string,
    isToldWhenNew = false,
  ) => ({
    collection,
    id,
    title,
    written: JSON.stringify([data, body]),
    isToldWhenNew,
  });
  return [
    one('partnership', partnership, partnership.data.name),
    ...partners.map((document) => one('partners', document, document.data.name)),
    ...goals.map((document) => one('goals', document, document.data.title)),
    ...benchmarks.map((document) => one('benchmarks', document, document.data.title)),
    ...checkIns.filter(({ data }) => data.date > today).map((document) => one('checkIns', document, document.id)),
    ...milestones.map((document) => one('milestones', document, document.data.title, document.data.date <= today)),
    ...feedback.map((document) => one('feedback', document, document.id)),
    ...pages.map((document) => one('pages', document, document.data.title)),
  ];
}
