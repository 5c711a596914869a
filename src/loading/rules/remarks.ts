import { brokenLimit } from '../../domain/body/limits.ts';
import { parseMarkdown } from '../parse-body.ts';
import type { Finding, Problem } from '../problem.ts';
import { readProse } from '../prose/read-prose.ts';
import { problemOfField, sourcesOf } from '../source.ts';
import { bodyFinding, TOO_DEEP } from './body.ts';
import { NOTHING_LEFT, showsNothing } from './html.ts';
import type { Rule } from './rule.ts';

/** Remarks are texts of their own, and have to come out as something. */
export const remarks: Rule = ({ sources }) =>
  sourcesOf('feedback', sources).flatMap((source) =>
    (source.data?.remarks ?? []).flatMap(({ body }, index): Problem[] => {
      const finding = findingOf(body);
      return finding ? [problemOfField(source, ['remarks', index, 'body'], 'value', finding)] : [];
    }),
  );

/** What keeps a remark from being shown; none where it can be. */
export function findingOf(body: string): Finding | undefined {
  const limit = brokenLimit(body);
  if (limit) return bodyFinding({ kind: 'beyond-limits', detail: limit });
  // Without these signs there is nothing but words.
  if (!/[<[>*+_-]/.test(body)) return undefined;
  const { prose, tooDeep } = readProse(parseMarkdown(body));
  if (tooDeep) return TOO_DEEP;
  return showsNothing({ ...prose, pictures: prose.pictures.map((picture) => ({ ...picture, url: '#' })) })
    ? NOTHING_LEFT
    : undefined;
}
