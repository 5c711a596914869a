import type { Partner } from '../../domain/schemas/partner.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { Words } from '../words/words.ts';
import { type DocumentDraft, documentText } from './document-text.ts';

/** What a partner's file begins with. */
export interface PartnerDraft {
  id: PartnerId;
  name: string;
  pronouns?: string | undefined;
  github?: string | undefined;
  role?: string | undefined;
  feedback?: Partner['feedback'];
}

/** Fields that a partner was asked for, and may have passed over. */
const ASKED = ['pronouns', 'github', 'role', 'feedback'] as const;
/** Fields that a partner adds when they feel like it. */
const MORE = 'duties, strengths, values, motivations, workingStyle, communication, commitment, avatar';

/** @example partnerDraft({ id: 'robin', name: 'Robin' }, en).path // 'partners/robin.md' */
export function partnerDraft({ id, ...partner }: PartnerDraft, words: Words): DocumentDraft {
  return {
    path: `partners/${id}.md`,
    text: documentText([
      { field: 'name', value: partner.name },
      { field: 'pronouns', value: partner.pronouns },
      { field: 'github', value: partner.github },
      { field: 'role', value: partner.role },
      { field: 'feedback', value: partner.feedback },
      {
        comment: words.beginnings.partner([...ASKED.filter((field) => partner[field] === undefined), MORE].join(', ')),
      },
      { comment: words.beginnings.story },
    ]),
  };
}
