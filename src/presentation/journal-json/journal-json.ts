import type { ViewContext } from '../view-context.ts';
import { benchmarksJson } from './benchmarks.ts';
import { commitmentsJson } from './commitments.ts';
import { feedbackJson } from './feedback.ts';
import { goalsJson } from './goals.ts';
import { milestonesJson } from './milestones.ts';
import { partnersJson } from './partners.ts';
import { partnershipJson } from './partnership.ts';
import { rhythmJson } from './rhythm.ts';
import { JOURNAL_JSON_VERSION, type JournalJson } from './schema.ts';
import { sessionsJson } from './sessions.ts';
import { signalsJson } from './signals.ts';
import { documentJson } from './values.ts';

/**
 * The whole journal of an audience, for programs: what was written, and what follows from it. Only the journal is asked, so
 * it holds nothing that its audience may not see.
 * @param schema where the JSON Schema is
 * @example journalJson(context, './journal.schema.json').sessions[0]?.date
 */
export function journalJson(context: ViewContext, schema: string): JournalJson {
  const { journal } = context;
  return {
    $schema: schema,
    format: 'alongside-journal',
    version: JOURNAL_JSON_VERSION,
    audience: journal.audience,
    today: journal.today,
    partnership: partnershipJson(context),
    partners: partnersJson(context),
    rhythm: rhythmJson(journal),
    sessions: sessionsJson(context),
    benchmarks: benchmarksJson(context),
    commitments: commitmentsJson(journal),
    keptRates: { ...journal.commitments.keptRate },
    goals: goalsJson(context),
    milestones: milestonesJson(context),
    feedback: feedbackJson(context),
    signals: signalsJson(context),
    pages: journal.documents.pages.map((document) => {
      const { title, order } = document.data;
      const common = documentJson(document, context);
      return { ...common, ...(document.file.endsWith('.mdx') && { body: undefined }), title, order };
    }),
  };
}

/** As a file that people look into too: the same bytes for the same journal and day. */
export function journalJsonText(context: ViewContext, schema: string): string {
  return `${JSON.stringify(journalJson(context, schema), undefined, 2)}\n`;
}
