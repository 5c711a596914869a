import { visibleTo } from '../domain/audience/audience.ts';
import type { Audience } from '../domain/audience/model.ts';
import type { Documents } from '../domain/documents.ts';
import { parseBody } from './parse-body.ts';

/**
 * A journal's documents as an audience may see them; drafts for the private audience alone.
 * @example visibleDocuments(documents, 'public').checkIns // those that are public, without what is not
 */
export function visibleDocuments(documents: Documents, audience: Audience): Documents {
  const partners = documents.partners.map(({ id, data }) => ({ id, name: data.name }));
  return visibleTo(documents, audience, {
    reparse: (body) => parseBody(body, partners).body,
    drafts: audience === 'private',
  });
}
