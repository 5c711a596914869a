import { visibleTo } from '../domain/audience/audience.ts';
import type { Audience } from '../domain/audience/model.ts';
import type { Documents } from '../domain/documents.ts';
import { parseBody } from './parse-body.ts';

/**
 * Returns a journal's documents as an audience may see them; drafts for the private audience only.
 * @example visibleDocuments(documents, 'public').checkIns // the public ones, without their private parts
 */
export function visibleDocuments(documents: Documents, audience: Audience): Documents {
  const partners = documents.partners.map(({ id, data }) => ({ id, name: data.name }));
  return visibleTo(documents, audience, {
    reparse: (body) => parseBody(body, partners).body,
    drafts: audience === 'private',
  });
}
