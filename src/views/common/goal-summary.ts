import { defined } from '../../domain/defined.ts';
import type { GoalProgress } from '../../domain/goals/progress.ts';
import type { ViewContext } from './context.ts';
import type { EntryCardView, ProgressView } from './entry-card.ts';
import { langAttributes } from './lang-attributes.ts';
import { partnerTags } from './partner.ts';
import type { StateLabelView } from './state-label.ts';

/** A goal in a list. */
export interface GoalSummary {
  card: EntryCardView;
  status: StateLabelView;
  specific?: string;
  due?: string;
  /** Absent where nothing measures it by a plan. */
  progress?: ProgressView;
}

export function goalSummary(context: ViewContext, goal: GoalProgress): GoalSummary {
  const { words, formats, urls } = context;
  const { data } = goal.document;
  const status: StateLabelView = { state: data.status, word: words.goals.statuses[data.status] };
  const { language } = langAttributes(context, data);
  const due = data.timeBound && words.goals.due({ date: formats.date(data.timeBound.due) });
  return {
    card: {
      title: data.title,
      href: urls.goal(goal.id),
      ...defined({ meta: due, language, summary: data.specific }),
      ...(data.specific !== undefined && language && { summaryLanguage: language }),
      partners: partnerTags(context, data.owners),
      state: status,
    },
    status,
    ...defined({ specific: data.specific, due }),
    ...(goal.progress !== undefined && {
      progress: {
        name: data.title,
        percent: Math.round(goal.progress * 100),
        valueText: words.goals.done({ share: formats.percent(goal.progress) }),
      },
    }),
  };
}
