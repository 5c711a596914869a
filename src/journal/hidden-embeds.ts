import type { Audience } from '../domain/audience/model.ts';
import type { Documents } from '../domain/documents.ts';
import { makeJournal } from '../domain/journal.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { problemOfBody, type SourceFile, sourcesOf } from './files/source-file.ts';
import type { Problem } from './problems/problem.ts';
import type { UsedEmbed } from './prose/read-prose.ts';
import { embedFinding } from './rules/program.ts';
import { visibleDocuments } from './visible-documents.ts';

const AUDIENCES: readonly Audience[] = ['private', 'partners', 'public'];

/** Finds what `.mdx` pages show by its id but some of their readers can't see. It only works for a journal without errors. */
export function hiddenEmbeds(sources: readonly SourceFile[], documents: Documents, today: PlainDate): Problem[] {
  const programs = sourcesOf('pages', sources).filter(({ prose }) => (prose?.embeds ?? []).length > 0);
  if (programs.length === 0) return [];
  const told = new Set<UsedEmbed>();
  return AUDIENCES.flatMap((audience) => {
    const visible = visibleDocuments(documents, audience);
    const journal = makeJournal(visible, { audience, today });
    const shown = programs.filter(({ id }) => visible.pages.some((page) => page.id === id));
    return shown.flatMap((source) =>
      (source.prose?.embeds ?? []).flatMap((embed): Problem[] => {
        // A future milestone exists, but isn't shown yet.
        const known = [...new Set([...journal[embed.of], ...visible[embed.of]].map(({ id }) => id))];
        if (told.has(embed) || (embed.id !== undefined && known.includes(embed.id))) return [];
        told.add(embed);
        return [problemOfBody(source, embed.place, embedFinding(embed, known, audience))];
      }),
    );
  });
}
