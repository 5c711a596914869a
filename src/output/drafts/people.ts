import type { PlainDate } from '../../domain/plain-date.ts';
import type { Partner } from '../../domain/schemas/partner.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { Words } from '../../i18n/messages.d.ts';
import { type DocumentDraft, documentText, hintComment } from './text.ts';

/** The values that an agreement needs. */
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

/** Optional fields that partners can add. */
const MORE_OF_PARTNERSHIP = 'vision, success, principles, term, cadence.pauses, privacy.alwaysPrivate, site.title';

/** How often goals and roles are reviewed, unless the partners choose otherwise. */
const REVIEWS = { goals: '3 months', roles: '6 months' };

/** Returns the agreement, with the open-ended questions that a journal starts with. */
export function partnershipDraft(draft: PartnershipDraft, { newDocuments }: Words): DocumentDraft {
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
      { field: 'questions', value: newDocuments.questions },
      { field: 'site', value: hasSite ? site : undefined },
      { comment: newDocuments.partnership({ fields: MORE_OF_PARTNERSHIP }) },
      { comment: newDocuments.story },
    ]),
  };
}

/** The values that a partner's file starts with. */
export interface PartnerDraft {
  id: PartnerId;
  name: string;
  pronouns?: string | undefined;
  /** Their first day; absent if they're there from the start. */
  joined?: PlainDate | undefined;
  github?: string | undefined;
  role?: string | undefined;
  feedback?: Partner['feedback'];
}

/** Fields that a partner was asked for, and may have skipped. */
const ASKED = ['pronouns', 'github', 'role', 'feedback'] as const;
/** Optional fields that a partner can add. */
const MORE_OF_PARTNER = 'duties, strengths, values, motivations, workingStyle, communication, commitment, avatar';

/**
 * Returns the document of a new partner. @example partnerDraft({ id: 'robin', name: 'Robin' }, en).path //
 * 'partners/robin.md'
 */
export function partnerDraft({ id, ...partner }: PartnerDraft, words: Words): DocumentDraft {
  return {
    path: `partners/${id}.md`,
    text: documentText([
      { field: 'name', value: partner.name },
      { field: 'pronouns', value: partner.pronouns },
      { field: 'joined', value: partner.joined },
      { field: 'github', value: partner.github },
      { field: 'role', value: partner.role },
      { field: 'feedback', value: partner.feedback },
      {
        comment: words.newDocuments.partner({
          fields: [...ASKED.filter((field) => partner[field] === undefined), MORE_OF_PARTNER].join(', '),
        }),
      },
      { comment: words.newDocuments.story },
    ]),
  };
}

interface PageDraft {
  id: string;
  title: string;
  /** Its place in the menu; absent if it isn't in the menu. */
  order?: number | undefined;
}

/**
 * Returns the document of a new page. @example pageDraft({ id: 'handbook', title: 'Handbook' }, en).path //
 * 'pages/handbook.md'
 */
export function pageDraft({ id, title, order }: PageDraft, { drafts }: Words): DocumentDraft {
  return {
    path: `pages/${id}.md`,
    text: documentText(
      [
        { field: 'title', value: title },
        { field: 'order', value: order },
      ],
      [hintComment(drafts.page)],
    ),
  };
}
