import { IMPORT_SOURCES } from '../import/sources.ts';
import { MINIMAL } from './examples.ts';

const MINIMAL_FILES = Object.values(MINIMAL)
  .map(({ file, what, text }) => `${what}, \`${file}\`:\n\n\`\`\`markdown\n${text}\`\`\`\n`)
  .join('\n');

/** The reference's first part, about all files. */
export const INTRODUCTION = `# How to write this journal

<!-- Written by \`npm run reference\` from the journal’s own rules. Changes made here by hand are lost. -->

This folder is the journal: plain text files, one for each thing that you want to keep. All you need is a text editor;
GitHub’s website will do, even on a phone. This page says which files there can be, and what goes in them.

## In short

Most of what you write looks like this. \`npm run new\` starts each of these files for you.

${MINIMAL_FILES}
When you’ve written something, \`npm run check\` reads every file and tells you what it doesn’t understand: the file, the
line, why, and what to write instead. You can’t break anything by trying.

Commands that write (\`setup\`, \`new\`, \`import\`, \`feedback\`, \`keys\`, \`export\`, \`reference\`) write everything they say, or
nothing: if the disk is full or read-only, or if you stop them with Ctrl+C, the journal is as it was. If a command was killed
halfway, the next one that writes finishes its work, and leaves alone anything you’ve changed since.

## The folder

\`\`\`
partnership.md                  who you are to each other
partners/noor.md                one file for each of you
goals/concert.md                one file for each goal
benchmarks/practice.md          one file for each thing that you measure
check-ins/2026-02-24.md         a check-in that you wrote together
check-ins/2026-03-10-noor.md    one partner’s own side of a check-in
milestones/first-rehearsal.md   moments that deserve a page of their own, good and bad
feedback/2026-02-24.yaml        what was said about a check-in in its pull request
pages/letter.md                 any other page
\`\`\`

Check-ins can be in folders of their own, such as \`check-ins/2026/\`. Put pictures next to the files that show them.
They can be JPEG, PNG, WebP, AVIF, GIF (the only kind that moves) or SVG, with at most 12,000 pixels on a side and 64 million
in all. The site publishes only smaller pictures that it has drawn from them, without what a camera wrote into them.

**The name of a file is its id**: other files use it to refer to this one. \`goals/concert.md\` is the goal \`concert\`. Use
lower-case letters from a to z, digits, and hyphens; names of just four digits are reserved for the pages of a year. The id is
part of the page’s address, too. To change it, don’t rename the file: \`npm run rename -- goal concert spring-concert\` does that,
and writes the new id wherever the old one is.

## What a file looks like

\`\`\`
---
title: Play in the spring concert
owners: [noor]
---

Whatever you want to say, in Markdown.
\`\`\`

Between the two lines of three hyphens are the **fields**: a name, a colon, a space, a value. Below them, you write freely.
The fields are written in a form called YAML, and a few things are worth knowing about it:

| you want | you write |
| --- | --- |
| a list | \`owners: [noor, ivo]\`, or each entry on its own line after a hyphen |
| fields within a field | \`timeBound: { starts: 2026-02-03, due: 2026-05-30 }\`, or each on its own line, indented by two spaces |
| one value for both of you | \`value: 8\` |
| a value for each of you | \`value: { noor: 8, ivo: 5 }\` |
| a colon, or one of \`@ # [ ] { } & * !\`, in a text | quotation marks around it: \`title: "Part two: the slow one"\` |
| a text over several lines | \`purpose: >\` and then the lines, each indented by two spaces |

At the start of a line, use spaces, never tabs. Write field names exactly as they are here, including capitals; \`check\` points
out any name that it doesn’t know.

Below the fields, you write **Markdown**, as on GitHub: lists, tables, footnotes, boxes to tick. Also:

| you write | you get |
| --- | --- |
| \`> [!NOTE]\`, and the words on lines that begin with \`>\` | a highlighted note; also \`TIP\`, \`IMPORTANT\`, \`WARNING\`, \`CAUTION\` |
| \`:tada:\` | 🎉, and every other emoji by the name that GitHub has for it |
| \`[[concert]]\` | a link to the goal, benchmark, milestone, partner or page with that id, by its title |
| \`[[2026-02-24]]\` | a link to the check-in of that day |
| \`[[concert\\|our concert]]\` | the same link with your own words (the \`\\\` only in a table) |
| \`[[benchmarks/concert]]\` | the one in that folder, if several have the same id |

If a reader may not see what an id leads to, they get your words, or the id, without a link; \`check\` says where an id leads
nowhere. Maths (\`$x^2$\`) and Mermaid stay as you write them: put them in code. In an \`.mdx\` page, \`[[…]]\`, emoji by name and
notes stay as they’re written, too.

**Dates** are days, written year, month, day: \`2026-05-30\`. They have no time, and mean the same day everywhere. Only
feedback has times: \`2026-02-25T07:40:00Z\`.
`;

export const PRIVACY = `## Who sees what

Every file can say who may see it:

- \`visibility: public\`: everyone. This is all that \`npm run build\` publishes for anyone to read.
- \`visibility: partners\`: the two of you. On the website, it’s left out or sealed: see below.
- \`visibility: private\`: only people who have the files. It’s shown by \`npm run dev\`, on your own machine, and nowhere else.

A file that doesn’t say has the visibility in \`privacy.default\` of \`partnership.md\`; if that doesn’t say either, it’s
\`partners\`. So nothing is published unless one of you wrote the word \`public\`. If you mistype one of the three words, the build
stops; it never takes a typo for \`public\`.

Anything that a public page would say about a file that isn’t public (a reading, a link, a name) is left out with it. With
\`privacy.alwaysPrivate\`, you can keep things off public pages even if their file is public: the sections with those names (for
\`commitments\`: next steps and accountability), up to the next heading of the same or a higher level, everything that
follows from them, and remarks that repeat their words. If a public file has a heading that comes close to such a name, \`check\`
stops the build and says what to write; nothing is cut out of an \`.mdx\` page.

What isn’t on any page isn’t in \`journal.json\`, \`export\` or a digest for others either: comments, definitions and footnotes
that nothing uses, most HTML attributes, what follows the language of a code block.

\`visibility\` is about the website. Anyone who can open this folder, or the repository that holds it, can read every file in it.

### Sealed pages

Pages for the partners can be on the public website, encrypted, and be opened there with a passphrase
(\`npm run keys -- init\` makes one for each of you, and writes \`keyring.json\`; don’t edit that by hand).

What this protects: anyone without a passphrase can see that there are sealed files, how many, roughly how large, and which of
them change, but not what they say, or what they’re called. Nothing of them is in the public pages.

What it doesn’t protect:

- a repository that others can open: its files aren’t encrypted;
- pages that someone has already opened: a partner who leaves keeps what they saw, and any copies. \`npm run keys -- rotate\`
  shuts them out of what comes after;
- you from a host, or anyone else who can change the website: they can put a page there that asks for the passphrase and keeps it;
- a passphrase that can be guessed: an attacker can try for as long as they like. Six random words are enough;
- a device that remembers the key, if it gets into someone else’s hands.
`;

const SOURCE_ROWS = Object.entries(IMPORT_SOURCES).map(([name, { what }]) => `| \`${name}\` | ${what} |`);

export const IMPORTS = `## Bringing in what you already have

\`npm run import -- <source> <file or folder>\` turns what you’ve kept elsewhere into files of the journal. It shows what it would
write, and asks; it never changes a file that’s there. \`npm run import -- --help\` says where each app has its export.

| source | what it takes |
| --- | --- |
${SOURCE_ROWS.join('\n')}
`;
