import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience/model.ts';
import { visibleTo } from '../../src/domain/audience/audience.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { idSchema } from '../../src/domain/schemas/values.ts';
import { makeFormats } from '../../src/i18n/formats.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import { parseBody } from '../../src/journal/parse-body.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { checkInDraft } from '../../src/output/drafts/check-in.ts';
import { journalJson } from '../../src/output/journal-json/journal-json.ts';
import { agreementView } from '../../src/views/agreement/view.ts';
import { commitmentsView } from '../../src/views/commitments/view.ts';
import type { ViewContext } from '../../src/views/common/context.ts';
import { makeUrls } from '../../src/views/common/urls.ts';
import { homeView } from '../../src/views/home/view.ts';
import { memoryFiles } from '../journal/memory-files.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const TODAY = plainDate('2026-11-19');

/** Names that every object has, if they're valid ids: files can have these names. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype).filter((name) => idSchema.safeParse(name).success);

/** What's renamed in the example: each stays in the same position when the new name is sorted among the others. */
const SUBJECTS = { partner: 'robin', goal: 'concertina', benchmark: 'evening-screens' };

const files = new Map(
  readdirSync(CONTENT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ parentPath, name }): [string, Buffer] => {
      const path = join(parentPath, name);
      return [`content${path.slice(CONTENT.length)}`, readFileSync(path)];
    }),
);

/** Returns the example with every `from`, in file names too, replaced by `to`. */
function renamed(from = '\u{0}', to = ''): Record<string, Uint8Array | string> {
  return Object.fromEntries(
    [...files].map(([name, bytes]) => [
      name.replaceAll(from, to),
      /\.(?:mdx?|yaml|json)$/.test(name) ? bytes.toString().replaceAll(from, to) : bytes,
    ]),
  );
}

function contextOf(files: Record<string, Uint8Array | string>, audience: Audience): ViewContext {
  const { documents, problems } = readJournal('content', { files: memoryFiles(files), today: TODAY });
  if (!documents) throw new RangeError(JSON.stringify(problems, undefined, 2));
  const named = documents.partners.map(({ id, data }) => ({ id, name: data.name }));
  const visible = visibleTo(documents, audience, { reparse: (body) => parseBody(body, named).body });
  return {
    journal: makeJournal(visible, { audience, today: TODAY }),
    words: wordsOf('en'),
    formats: makeFormats('en-GB'),
    urls: makeUrls('/'),
    pictureOf: () => ({ width: 8, height: 6, sharpUpTo: 8, sized: () => '' }),
  };
}

/** Returns what the site says about the example after changing one of its names, with that name changed back. */
function told(from: string, to: string, audience: Audience): unknown {
  const context = contextOf(renamed(from, to), audience);
  const said = {
    json: journalJson(context, ''),
    home: homeView(context),
    agreement: agreementView(context),
    commitments: commitmentsView(context),
    draft: checkInDraft(context, { date: plainDate('2026-11-22') }),
  };
  return JSON.parse(JSON.stringify(said).replaceAll(to, from));
}

describe('a name that every object has', () => {
  it('can be a file’s name', () => {
    expect(INHERITED).toEqual(['constructor']);
  });

  for (const [what, id] of Object.entries(SUBJECTS))
    for (const audience of ['public', 'partners', 'private'] as const)
      it.each(INHERITED)(`is a ${what}’s like any other: %s, for the ${audience} audience`, (name) => {
        expect(told(id, name, audience)).toEqual(told(id, id, audience));
      });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    'is reported where it isn’t a field that a review can change: %s',
    (name) => {
      const goal = 'content/goals/marathon.md';
      const text = String(files.get(goal)).replace(/change:\n/, `change:\n      "${name}": [1, 2]\n`);
      const { problems } = readJournal('content', { files: memoryFiles({ ...renamed(), [goal]: text }), today: TODAY });
      expect(problems.map(({ file, severity }) => [file, severity])).toContainEqual(['goals/marathon.md', 'error']);
    },
  );
});
