import { type Aspect, compare } from '../domain/compatibility.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import { type Tongue, tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

/** One thing that partners say of themselves, side by side. */
export interface AspectView {
  heading: string;
  /** "health · patience"; absent where nothing is shared. */
  shared?: string;
  sides: { partner: PartnerTag; text: string; tongue?: Tongue }[];
  /** To talk about; absent where there is no difference. */
  question?: string;
}

export function compatibilityView(context: ViewContext): AspectView[] {
  const { aspects, questions } = context.words.agreement.compatibility;
  return compare(context.journal.partners).map(({ aspect, shared, own }) => ({
    heading: aspects[aspect],
    ...(shared.length > 0 && { shared: told(context, aspect, shared) }),
    sides: own.map(({ partner, items }) => ({
      partner: partnerTag(context, partner),
      text: told(context, aspect, items),
      ...(aspect !== 'feedback' &&
        tongueOf(context, context.journal.partners.find(({ id }) => id === partner)?.data ?? {})),
    })),
    ...(own.length > 0 && { question: questions[aspect] }),
  }));
}

/** The kind of feedback is one of the format's words; all else is in the partners' own. */
function told({ words }: ViewContext, aspect: Aspect, items: readonly string[]): string {
  const { feedbackKinds } = words.partners;
  const isKind = (item: string): item is keyof typeof feedbackKinds => Object.hasOwn(feedbackKinds, item);
  return items.map((item) => (aspect === 'feedback' && isKind(item) ? feedbackKinds[item] : item)).join(' · ');
}
