import type { PlainDate } from '../../domain/plain-date.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';
import type { Words } from '../words/words.ts';
import { type DocumentDraft, documentText } from './document-text.ts';

/** What an agreement needs. */
export interface PartnershipDraft {
  name: string;
  since: PlainDate;
  context: Partnership['context'];
  locale: string;
  timezone: string;
  purpose: string;
  /** A length of time, such as `2 weeks`. */
  every: string;
  /** The first due date. */
  starts: PlainDate;
  agreements: readonly string[];
  missed?: string | undefined;
  privacy: Partnership['privacy']['default'];
  boundaries?: string | undefined;
  site: { url?: string | undefined; base?: string | undefined; repository?: string | undefined };
}

/** Fields that partners add when they feel like it. */
const MORE = 'vision, success, principles, term, cadence.pauses, privacy.alwaysPrivate, site.title';

/** How often goals and roles are looked at again, unless the partners write something else. */
const REVIEWS = { goals: '3 months', roles: '6 months' };

/** The agreement, with the open-ended questions that a journal begins with. */
export function partnershipDraft(draft: PartnershipDraft, { beginnings }: Words): DocumentDraft {
  const { every, starts, agreements, privacy, boundaries, site } = draft;
  const hasSite = Object.values(site).some((given) => given !== undefined);
  return {
    path: 'partnership.md',
    text: documentText([
      { field: 'name', value: draft.name },
      { field: 'since', value: draft.since },
      { field: 'context', value: draft.context },
      { field: 'locale', value: draft.locale },
      { field: 'timezone', value: draft.timezone },
      { field: 'purpose', value: draft.purpose },
      { field: 'cadence', value: { every, starts } },
      { field: 'agreements', value: agreements.length > 0 ? agreements : undefined },
      { field: 'missed', value: draft.missed },
      { field: 'reviews', value: REVIEWS },
      { field: 'privacy', value: { default: privacy, boundaries } },
      { field: 'questions', value: beginnings.questions },
      { field: 'site', value: hasSite ? site : undefined },
      { comment: beginnings.partnership(MORE) },
      { comment: beginnings.story },
    ]),
  };
}
