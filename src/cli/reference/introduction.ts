/** The reference's first part, about all files. */
export const INTRODUCTION = `# How to write this journal

<!-- Written by \`npm run reference\` from the journal’s own rules. Changes made here by hand are lost. -->

This folder is the journal: plain text files, one for each thing that you want to keep. You need a text editor and nothing
else; GitHub’s website will do, on a phone, too. This page says which files there can be and what goes in them.

When you have written something, \`npm run check\` reads every file and tells you what it does not understand: the file, the
line, why, and what to write instead. Nothing breaks by trying.

Commands that write (\`setup\`, \`new\`, \`import\`, \`feedback\`, \`keys\`, \`export\`, \`reference\`) write everything they say or
nothing: when the disk is full or can only be read, and when you end them with Ctrl+C, the journal is as it was. Where one was
ended by force in the middle, the next that writes finishes it, and leaves alone whatever you have changed since.

## The folder

\`\`\`
partnership.md                  who you are to each other
partners/noor.md                one file for each of you
goals/concert.md                one file for each goal
benchmarks/practice.md          one file for each thing that you measure
check-ins/2026-02-24.md         a session that you wrote together
check-ins/2026-03-10-noor.md    one partner’s own side of a session
milestones/first-rehearsal.md   moments that deserve a page of their own, good and bad
feedback/2026-02-24.yaml        what was said about a session in its pull request
pages/letter.md                 any further page
\`\`\`

Check-ins may be in folders of their own, such as \`check-ins/2026/\`. Pictures may be next to the files that show them.
They can be JPEG, PNG, WebP, AVIF, GIF (the one kind that moves) or SVG, of at most 12,000 pixels a side and 64 million in
all. The site publishes only smaller pictures that it has drawn from them, without what a camera wrote into them.

**The name of a file is its id**, the word by which other files speak of it: \`goals/concert.md\` is the goal \`concert\`. Use
lower-case letters from a to z, digits, and hyphens; four digits alone are kept for the pages of a year. It becomes part of
the page’s address. To change it, don’t rename the file: \`npm run rename -- goal concert spring-concert\` does that, and writes
the new word wherever the old one is.

## What a file looks like

\`\`\`
---
title: Play in the spring concert
owners: [noor]
---

Whatever you want to say, in Markdown.
\`\`\`

Between the two lines of three hyphens are the **fields**: a name, a colon, a space, a value. Below them you write freely.
The form of the fields is called YAML, and a few things are worth knowing about it:

| you want | you write |
| --- | --- |
| a list | \`owners: [noor, ivo]\`, or each entry on its own line after a hyphen |
| fields within a field | \`timeBound: { starts: 2026-02-03, due: 2026-05-30 }\`, or each on its own line, two spaces further in |
| one value for both of you | \`value: 8\` |
| a value for each of you | \`value: { noor: 8, ivo: 5 }\` |
| a colon, or one of \`@ # [ ] { } & * !\`, in a text | quotation marks around it: \`title: "Part two: the slow one"\` |
| a text over several lines | \`purpose: >\` and then the lines, each two spaces further in |

Always use spaces and never tabs at the start of a line. Field names are written exactly as they are here, capitals included;
a name that is not known is pointed out, and nothing is ever dropped without a word.

Below the fields you write **Markdown** as on GitHub: lists, tables, footnotes, boxes to tick. Also:

| you write | you get |
| --- | --- |
| \`> [!NOTE]\`, and the words on lines that begin with \`>\` | a highlighted note; also \`TIP\`, \`IMPORTANT\`, \`WARNING\`, \`CAUTION\` |
| \`:tada:\` | 🎉, and every other emoji by the name that GitHub has for it |
| \`[[concert]]\` | a link to the goal, benchmark, milestone, partner or page of that id, by its title |
| \`[[2026-02-24]]\` | a link to the check-in of that day |
| \`[[concert\\|our concert]]\` | the same link with your own words (the \`\\\` only in a table) |
| \`[[benchmarks/concert]]\` | the one in that folder, where several have the same id |

Where an id is of something that a reader may not see, they read your words, or the id, without a link; \`check\` says where there is
nothing of that id. Maths (\`$x^2$\`) and Mermaid stay as you write them: put them in code. In an \`.mdx\` page \`[[…]]\`, emoji by
name and notes stay as they're written too.

**Dates** are days, written year, month, day: \`2026-05-30\`. They have no time and mean the same day everywhere. Only
feedback has times: \`2026-02-25T07:40:00Z\`.
`;

export const PRIVACY = `## Who sees what

Every file can say who may read it:

- \`visibility: public\`: everyone. This is all that \`npm run build\` publishes for anyone to read.
- \`visibility: partners\`: the two of you. On the website it is left out, or sealed: see below.
- \`visibility: private\`: only people who have the files. It’s shown by \`npm run dev\`, on your own machine, and nowhere else.

A file that says nothing has the visibility that \`privacy.default\` in \`partnership.md\` names; where that says nothing either,
it is \`partners\`. So nothing is published unless one of you wrote the word \`public\`. A word that is not one of the three is a
mistake that stops the build; it is never taken for \`public\`.

What a public page would say about a file that is not public (a reading, a link, a name) is left out with it. With
\`privacy.alwaysPrivate\` you name kinds of things that stay out of public pages even where their file is public: the sections
that are headed by their names (for \`commitments\`: next steps and accountability), up to the next heading of the same or a
higher level, with all that follows from them, and remarks that repeat words of theirs. Where a public file has a heading
that comes near such a name, \`check\` stops the build and says what to write; nothing is cut out of an \`.mdx\` page.

What no page shows is not in \`journal.json\`, \`export\` or a digest for others either: comments, definitions and footnotes that
nothing uses, most attributes of HTML, what follows the language of a code block.

\`visibility\` is about the website. Anyone who can open this folder, or the repository that holds it, can read every file in it.

### Sealed pages

What is for the partners can travel with the public website, encrypted, and be opened there with a passphrase
(\`npm run keys -- init\` draws one for each of you; \`keyring.json\` is its work, and is never written by hand).

What that protects: anyone without a passphrase can see that sealed files are there, how many, roughly how large, and which of
them change; not what they say, and not what they are called. Nothing of them is in the public pages.

What it does not protect:

- a repository that others can open: the files in it are plain;
- pages that someone has opened before: a partner who leaves keeps what they saw, and copies of it. \`npm run keys -- rotate\`
  locks them out of what comes after;
- a host, or anyone who can change the website: they can put a page there that asks for the passphrase and keeps it;
- a passphrase that can be guessed: an attacker can try as long as they like. Six words drawn by lot are enough;
- a device that remembers the key, once someone else has it in hand.
`;
