import { z } from 'zod';
import type { ViewContext } from '../view-context.ts';
import { dateJson, documentJson, documentShape } from './values.ts';

const textsJson = z.array(z.string());

export const partnerJsonSchema = z.strictObject({
  ...documentShape,
  name: z.string(),
  pronouns: z.string().optional(),
  timezone: z.string().optional().describe('Where they live (IANA).'),
  github: z.string().optional().describe('Their GitHub user name.'),
  role: z.string().optional(),
  duties: textsJson.describe('What they see to.'),
  strengths: textsJson,
  values: textsJson,
  motivations: textsJson,
  workingStyle: z.string().optional(),
  communication: z
    .strictObject({ style: z.string().optional(), prefers: z.string().optional(), avoid: z.string().optional() })
    .optional(),
  feedback: z.enum(['listen', 'question', 'challenge']).optional().describe('The kind of feedback they ask for.'),
  commitment: z.string().optional().describe('The time that they give.'),
  rolesReviewed: dateJson.optional().describe('When role and duties were last looked at together.'),
  avatar: z.string().optional().describe('A picture, relative to the file.'),
});

/** Everybody, in order of id. */
export function partnersJson(context: ViewContext): z.infer<typeof partnerJsonSchema>[] {
  return context.journal.partners.map((document) => {
    const { data } = document;
    return {
      ...documentJson(document, context),
      name: data.name,
      pronouns: data.pronouns,
      timezone: data.timezone,
      github: data.github,
      role: data.role,
      duties: data.duties,
      strengths: data.strengths,
      values: data.values,
      motivations: data.motivations,
      workingStyle: data.workingStyle,
      communication: data.communication,
      feedback: data.feedback,
      commitment: data.commitment,
      rolesReviewed: data.rolesReviewed,
      avatar: data.avatar,
    };
  });
}
