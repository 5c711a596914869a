import { z } from 'zod';
import type { ViewContext } from '../view-context.ts';
import { bodyJson, dateJson, markdownJson } from './values.ts';

const textsJson = z.array(z.string());

export const partnershipJsonSchema = z.strictObject({
  name: z.string(),
  since: dateJson.describe('The day it began.'),
  context: z.enum(['personal', 'professional', 'mixed']),
  locale: z.string().describe('The language (BCP 47) of what names none.'),
  timezone: z.string().describe('Whose “today” the journal goes by (IANA).'),
  purpose: z.string().describe('Empty where the audience may not see it.'),
  vision: z.string().optional(),
  success: textsJson.describe('What success looks like, for all partners.'),
  principles: textsJson,
  agreements: textsJson.describe('How the partners talk with each other.'),
  missed: z.string().optional().describe('What happens when a commitment is missed.'),
  boundaries: z.string().optional().describe('What was agreed about sharing.'),
  questions: textsJson.describe('Open-ended questions, one for each check-in in turn.'),
  term: z
    .strictObject({ ends: dateJson, renewal: dateJson.optional() })
    .optional()
    .describe('Its last day, and the day of the talk about going on.'),
  site: z.strictObject({ title: z.string().optional(), url: z.string().optional(), repository: z.string().optional() }),
  body: markdownJson,
});

/** Who the partners are to each other. */
export function partnershipJson(context: ViewContext): z.infer<typeof partnershipJsonSchema> {
  const { data, body, file } = context.journal.documents.partnership;
  const { name, since, locale, timezone, purpose, vision, missed, term } = data;
  return {
    name,
    since,
    context: data.context,
    locale,
    timezone,
    purpose,
    vision,
    success: data.success,
    principles: data.principles,
    agreements: data.agreements,
    missed,
    boundaries: data.privacy.boundaries,
    questions: data.questions,
    term: term && { ends: term.ends, renewal: term.renewal },
    site: { title: data.site.title, url: data.site.url, repository: data.site.repository },
    body: bodyJson(context, file, body),
  };
}
