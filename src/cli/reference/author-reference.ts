import { join } from 'node:path';
import { z } from 'zod';
import { type Collection, schemas } from '../../domain/schemas/index.ts';
import { replaceFile } from '../../journal/files/write-files.ts';
import { type Command, type CommandOption, EXIT } from '../runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS, journalPlace } from '../runtime/journal.ts';
import { EXAMPLES } from './examples.ts';
import { IMPORTS, INTRODUCTION, PRIVACY } from './introduction.ts';
import { fieldTable, pageComponents, problemCodes, sharedFieldTable } from './tables.ts';

/** What the text below a check-in's fields can mean. */
const CHECK_IN_TEXT = `### The text of a check-in

Below the fields, you write as you like. Some headings have a meaning; you can use them or not, in any order, and add any
headings of your own. Write them in any language that the site speaks, with two hash signs in front:

| heading | what the journal does with it |
| --- | --- |
| \`## Progress\` | says how it’s going, in your own words |
| \`## Wins\` | each list entry is a win |
| \`## Setbacks\` | each list entry is a setback; entries below it that start with \`Lesson:\` and \`Recovery:\` say what you learned, and what the first step back is |
| \`## Concerns\` | each list entry is a concern |
| \`## Feedback\` | \`### Ivo to Noor\` starts what Ivo says to Noor |
| \`## Next steps\` | its task list is what you promise to do |
| \`## Accountability\` | its task list is how you’ll hold each other to it |
| \`## Notes\` | anything else that you want to keep |

Other common names mean the same: *What I did*, *Done*, *Shipped* (Progress), *What went well*, *Highlights* (Wins), *What didn’t go
well*, *Blockers* (Setbacks), *Next week*, *Plan* (Next steps), and similar ones in the other languages. Capitals, numbers, emoji and
punctuation around a name don’t matter. With three hash signs or more, a name starts a section if it’s outside every other one, as in
\`### Wins\` below \`# Week 23\`; inside a section, it’s a sub-heading, and \`check\` points it out. \`### Ivo to Noor\` is feedback wherever it is.

All your headings are shown, except for a section’s name with nothing under it.

A check-in for a whole week is dated on its last day: \`check-ins/2026-06-07.md\` for the week from 1 to 7 June.

**Commitments** are the task list entries under Next steps and Accountability:

\`\`\`
- [ ] @noor Record the slow movement (due 2026-03-03)
\`\`\`

- \`@noor\` says whose it is, by the partner’s id. Without it, it belongs to everyone who was present.
- \`(due 2026-03-03)\` says by when. Without it, it’s due at the next check-in.
- \`[ ]\` is open, \`[x]\` is done. Strike through what you let go: \`- [ ] ~~@ivo Buy a second music stand~~\`.
- List it again in a later check-in, in the same words, and it’s the same commitment, carried over: the latest entry counts.

**A check-in starts with your words.** As long as a check-in is just as \`npm run new\` made it (no number, no tick, no word of yours), it
doesn’t count: its due date is still open, and what’s said about it waits. You don’t have to fill in every field; what you leave empty
just isn’t given.

**Nothing that you write gets lost without a word.** \`check\` points out anything that no page would show: words inside a hint’s comment,
a number after a \`#\`, a footnote or a link’s address that nothing uses, a cell beyond the columns of its table, a code block
without an end. A comment of your own (\`<!-- … -->\`, \`[//]: # (…)\`, a \`#\` between the fields) is meant to be hidden: it isn’t on any page,
but anyone with the file can read it. \`%%\` doesn’t hide anything here: what’s in it is shown.
`;

const OPTIONS = { content: JOURNAL_OPTIONS.content } as const satisfies Record<string, CommandOption>;

const TITLES: Record<Collection, string> = {
  partnership: 'The partnership',
  partners: 'Partners',
  goals: 'Goals',
  benchmarks: 'Benchmarks',
  checkIns: 'Check-ins',
  milestones: 'Milestones, small wins and setbacks',
  feedback: 'Feedback',
  pages: 'Pages',
};

/** Text between a collection's table and the next one. */
const FURTHER: Partial<Record<Collection, string>> = {
  checkIns: CHECK_IN_TEXT,
  pages: pageComponents(),
};

/** Returns the reference for authors, in Markdown: the schemas' own descriptions, with an introduction. */
export function authorReference(): string {
  const collections = Object.keys(schemas) as Collection[];
  return [INTRODUCTION, PRIVACY, everyDocument(), ...collections.map(section), IMPORTS, problemCodes()].join('\n');
}

function everyDocument(): string {
  return `## In every file\n\n${sharedFieldTable()}\n`;
}

function section(collection: Collection): string {
  const { title = '', description = '' } = z.globalRegistry.get(schemas[collection]) ?? {};
  const { file, text } = EXAMPLES[collection];
  const further = FURTHER[collection];
  return [
    `## ${TITLES[collection]}\n`,
    `${title
      .split(', ')
      .map((path) => `\`${path}\``)
      .join(' or ')}. ${description}\n`,
    `For example \`${file}\`:\n`,
    `\`\`\`\`${file.endsWith('.yaml') ? 'yaml' : 'markdown'}\n${text}\`\`\`\`\n`,
    `${fieldTable(schemas[collection])}\n`,
    ...(further === undefined ? [] : [further]),
  ].join('\n');
}

/** The command `npm run reference`. */
export const reference: Command<typeof OPTIONS> = {
  name: 'reference',
  description: 'Writes the author’s reference, the `README.md` in the journal’s folder, from the schemas.',
  options: OPTIONS,
  exitCodes: { [EXIT.ok]: 'if it was written', [EXIT.problems]: 'if it wasn’t, and nothing was changed' },
  run(values, output) {
    const { folder } = journalPlace(values);
    finishWriting(folder, output);
    replaceFile(folder, { path: 'README.md', text: authorReference() });
    output.out(`Wrote ${join(folder, 'README.md')}.`);
    return EXIT.ok;
  },
};
