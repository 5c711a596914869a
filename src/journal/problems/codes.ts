/** How serious a problem is. Errors stop a build; warnings are for the partners to judge. */
export type Severity = 'error' | 'warning';

interface CodeEntry {
  severity: Severity;
  /** The meaning, as a line in the author's reference. */
  title: string;
}

/** Every kind of problem, by its code: stable, and documented in the author's reference. */
export const CODES = {
  'file/no-folder': error('The journal’s folder doesn’t exist.'),
  'file/no-partnership': error('The journal has no `partnership.md`.'),
  'file/no-partners': error('The journal has no file in `partners/`.'),
  'file/unreadable': error('A file or folder can’t be opened.'),
  'file/too-large': error('A file is larger than a page could ever be.'),
  'file/symbolic-link': error('There’s a link to another place instead of a file or folder.'),
  'file/special': error('There’s something that’s neither a file nor a folder.'),
  'file/not-a-folder': error('A file has the name of one of the journal’s folders.'),
  'file/not-a-file': error('A folder has the name of a file.'),
  'file/unknown-folder': error('A folder doesn’t belong in a journal.'),
  'file/unknown-file': error('A file doesn’t belong in a journal.'),
  'file/hidden': error('A file’s name starts with a dot, so most programs don’t show it.'),
  'file/wrong-ending': error('A file’s name doesn’t have the ending that its folder needs.'),
  'file/wrong-name': error('A file’s name has characters that it can’t have, or isn’t a date where it has to be one.'),
  'file/taken-name': error('A document has the name of one of the site’s own pages.'),
  'file/duplicate-id': error('Two files have the same name, in different folders or with different endings.'),
  'file/collision': error(
    'Two names are the same on some computers: they differ only in capitals, or in how an accented letter is stored.',
  ),
  'file/windows-name': error('A file or folder has a name that Windows can’t have.'),
  'file/date-mismatch': error('A check-in’s `date` isn’t the one in its file’s name.'),
  'file/author-mismatch': error('A check-in’s `author` isn’t the one in its file’s name.'),
  'file/keyring': error('`keyring.json` is damaged, or isn’t safe enough.'),

  'encoding/utf-16': error('A file is saved as UTF-16 (“Unicode”).'),
  'encoding/not-utf-8': error('A file is saved in an old encoding, not as UTF-8.'),
  'encoding/control-character': error('There’s an invisible control character.'),
  'encoding/bidirectional': error('An invisible character changes the direction of the text.'),

  'frontmatter/empty-file': error('A file is empty.'),
  'frontmatter/missing': error('A file doesn’t start with its fields between two `---` lines.'),
  'frontmatter/not-closed': error('The `---` line below the fields is missing, or isn’t exactly three hyphens.'),
  'frontmatter/second': error('There’s a second block of fields.'),
  'frontmatter/too-large': error('The fields are longer than any document needs.'),

  'yaml/tab': error('A line is indented with a tab.'),
  'yaml/indent': error('A line is indented too far, or not far enough.'),
  'yaml/colon': error('A text without quotation marks has a colon and a space in it.'),
  'yaml/missing-colon': error('A line isn’t a field: its colon is missing, or the space after it.'),
  'yaml/odd-space': error('There’s a space or colon that only looks like the usual one.'),
  'yaml/curly-quotes': error('There are curly quotation marks where straight ones are needed.'),
  'yaml/special-character': error('A value starts with a character that has a special meaning, such as `@`.'),
  'yaml/quote': error('A quotation mark is never closed, or there’s more after it.'),
  'yaml/bracket': error('A bracket is never closed or never opened, or a comma is missing between two of them.'),
  'yaml/backslash': error('There’s a backslash inside double quotation marks.'),
  'yaml/exclamation': error('A value starts with `!`.'),
  'yaml/comment': error('A `#` cuts off the rest of a value.'),
  'yaml/behind-hash': warning('A field is filled in after a `#`, where nothing is read.'),
  'yaml/duplicate-field': error('A field appears twice.'),
  'yaml/alias': error('A value starts with `*` or `&`, which point elsewhere.'),
  'yaml/forbidden-key': error('A field has a reserved name.'),
  'yaml/number': error('A number is too large, has too many digits, or isn’t one.'),
  'yaml/number-form': error('A number has a comma in it, or `0x`, `0o` or a zero in front.'),
  'yaml/too-deep': error('Brackets or indented lines are nested too deep.'),
  'yaml/second-document': error('A file has a second `---` block.'),
  'yaml/not-fields': error('There’s a list or a text where fields should be.'),
  'yaml/syntax': error('A line can’t be read as a field and its value.'),

  'schema/unknown-field': error('There’s no field of that name.'),
  'schema/missing-field': error('A required field is missing.'),
  'schema/empty-field': error('A field has nothing after it.'),
  'schema/date': error('A date doesn’t exist, or isn’t written year first.'),
  'schema/unknown-value': error('A value isn’t one of those that the field can have.'),
  'schema/wrong-type': error('A value is of the wrong kind: words instead of a number, one value instead of a list.'),
  'schema/wrong-value': error('A value isn’t what the field can hold.'),

  'reference/unknown-partner': error('A partner is named, but there’s no file for them.'),
  'reference/unknown-goal': error('A goal is named, but there’s no file for it.'),
  'reference/unknown-benchmark': error('A benchmark is named, but there’s no file for it.'),
  'reference/unknown-session': error('A check-in is named, but there’s no file for it.'),

  'session/not-per-partner': error('A benchmark that you share has a reading for each of you.'),
  'session/said-twice': error('Two files of one check-in give different values for the same thing.'),
  'session/far-reading': warning('A reading is far from those around it: it may be a typo.'),
  'session/nothing-written': warning('A check-in or page is still empty. An empty check-in doesn’t count.'),
  'session/looks-missed': warning('A check-in that isn’t public makes its due date look missed on the public site.'),

  'visibility/not-shown': warning('A public document isn’t on the public site, because what it belongs to isn’t.'),
  'visibility/in-part': warning('A public document is on the public site, but without a part that isn’t public.'),

  'date/future': warning('Something is dated after today.'),
  'date/not-yet': warning('A check-in is dated tomorrow, and will show from then on.'),
  'date/before-start': warning('Something is dated before the partnership began.'),
  'date/far-commitment': warning('A commitment is due long before or after its check-in.'),
  'date/order': error('Two dates that belong together are in the wrong order.'),

  'cadence/weekday': warning('A change of rhythm moves the due dates to another weekday.'),
  'cadence/windows-touch': warning(
    'A change of rhythm begins while the last due date of the old one can still be met.',
  ),

  'cadence/edited-in-place': warning('The rhythm was edited in place, so past check-ins would count differently.'),

  'language/no-words': warning('The site hasn’t been translated into the journal’s language.'),

  'partner/not-then': warning('Someone is named for a day on which they weren’t a partner.'),
  'partner/has-key': warning('Someone who has left still has a key to the sealed pages.'),
  'partner/same-account': error('Two partners have the same GitHub user name.'),

  'benchmark/impossible-plan': error('A baseline and a target don’t make a plan.'),
  'benchmark/checkpoint': error('A checkpoint is outside the plan, out of order, or on the same day as another.'),
  'benchmark/not-per-partner': error('A shared benchmark has values for each partner in its plan.'),
  'benchmark/partner-without-plan': warning('A partner has a baseline and no target, or a target and no baseline.'),

  'goal/not-smart': warning('An active goal is missing one of the five letters of SMART.'),
  'goal/eased-late': warning('A goal was made easier less than 7 days before it counted.'),
  'goal/eased-alone': warning('A goal was made easier, and not every owner agreed.'),
  'goal/status-mismatch': warning('A goal’s `status`, its last review and its `closing` don’t match.'),
  'goal/unknown-change': error('A review changes something that a goal doesn’t have.'),
  'goal/unreadable-change': error('A review’s old or new value isn’t one that the field can have.'),
  'goal/old-value': warning('A review’s old value isn’t what was there before.'),
  'goal/new-value': warning('A review’s new value isn’t what’s in the file now.'),

  'feedback/quote-not-found': warning('A remark quotes words, or names a line, that its check-in doesn’t have.'),

  'body/too-large': error('A text is larger than a page can be.'),
  'body/too-deep': error('Lists, quotes or HTML are nested too deep.'),
  'body/impossible-date': error('A commitment is due on a day that doesn’t exist.'),
  'body/day-in-words': warning('A commitment’s due day is a weekday or the like, and only a date is read.'),
  'body/second-due-day': warning('A commitment names more than one due day.'),
  'body/owner-not-read': warning('A commitment’s owner may be named where it’s read as an ordinary word.'),
  'body/struck-and-ticked': warning('A commitment is ticked and struck through.'),
  'body/struck-for-another': warning('What follows a struck-through commitment looks like another one.'),
  'body/stray-box': warning('A box is in a place where commitments aren’t read.'),
  'body/no-boxes': warning('A list under Next steps has no boxes.'),
  'body/feedback-heading': warning('A heading under Feedback doesn’t say who speaks to whom.'),
  'body/near-heading': warning('A heading is nearly one that the journal knows.'),
  'body/heading-level': warning('A heading that the journal knows has more than two hash signs.'),
  'body/heading-space': warning('A space is missing after the hash signs of a heading.'),
  'body/not-cut': error('A heading in a public document is nearly that of a section that’s never public.'),
  'body/would-not-be-cut': warning('The same in a document that isn’t public.'),
  'body/no-checkbox': warning('A commitment has no box, so it isn’t counted.'),
  'body/no-list': warning('A line looks like a list entry, but begins with a sign that doesn’t make a list.'),
  'body/not-shown': warning('Something in a text isn’t shown on any page, such as words inside a hint’s comment.'),
  'body/open-code': warning('A block of code is never closed, so the rest of the text is part of it.'),
  'body/program': error('The program in an `.mdx` page can’t be read.'),
  'body/import': error('An `.mdx` page imports something.'),
  'body/not-shown-here': error('An `.mdx` page shows something that doesn’t exist, or that its readers may not see.'),
  'body/unknown-component': error('An `.mdx` page uses a component that doesn’t exist.'),

  'image/missing': error('A picture is missing.'),
  'image/outside': error('A picture is outside the journal.'),
  'image/elsewhere': warning('A picture from another site isn’t shown.'),
  'image/not-a-picture': error('A file has a picture’s ending, but isn’t a picture.'),
  'image/damaged': error('A picture is incomplete or damaged.'),
  'image/too-large': error('A picture has more than 12,000 pixels on a side, or more than 64 million in all.'),
  'image/no-size': error('An SVG doesn’t say how large it is.'),
  'image/too-complex': error('An SVG would take too long to draw.'),
  'image/not-drawn': warning('Something in an SVG is left out of the picture.'),
  'link/missing': error('A link leads to a file that doesn’t exist.'),
  'link/unknown-id': warning('A link such as `[[marathon]]` names something that isn’t in the journal.'),
  'link/unknown-session': warning('A link such as `[[2026-05-01]]` names a day without a check-in.'),
  'link/no-page': warning('A link leads to a file that has no page.'),
  'link/dangerous': error('A link would run a program.'),
  'link/removed': warning('A link starts with something that the site doesn’t link to.'),
  'link/broken-escape': error('A `%` in a link or a picture’s path doesn’t mean anything.'),
  'html/removed': warning('HTML is left out of the page.'),
  'html/open-comment': warning('A comment `<!--` is never closed, and hides the rest of the text.'),
  'html/nothing-left': error('Nothing in a text can be shown.'),
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;

function error(title: string): CodeEntry & { severity: 'error' } {
  return { severity: 'error', title };
}

function warning(title: string): CodeEntry & { severity: 'warning' } {
  return { severity: 'warning', title };
}
