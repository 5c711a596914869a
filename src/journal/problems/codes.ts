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
  'file/unreadable': error('A file or folder cannot be opened.'),
  'file/too-large': error('A file is larger than a page could ever be.'),
  'file/symbolic-link': error('There is a link to another place instead of a file or folder.'),
  'file/special': error('There is something that is neither a file nor a folder.'),
  'file/not-a-folder': error('A file has the name of a folder of the journal.'),
  'file/not-a-file': error('A folder has the name of a file.'),
  'file/unknown-folder': error('A folder is none of the journal’s.'),
  'file/unknown-file': error('A file is none of the journal’s.'),
  'file/hidden': error('A file’s name starts with a dot, so that most programs do not show it.'),
  'file/wrong-ending': error('A file’s name does not end as those of its folder do.'),
  'file/wrong-name': error('A file’s name has characters that it can’t have, or isn’t a date where it must be one.'),
  'file/taken-name': error('A document has the name of one of the site’s own pages.'),
  'file/duplicate-id': error('Two files have the same name, in different folders or with different endings.'),
  'file/collision': error(
    'Two names are the same on some computers: capitals, or letters put together in another way.',
  ),
  'file/windows-name': error('A file or folder has a name that Windows cannot have.'),
  'file/date-mismatch': error('A check-in’s `date` is not that of its file’s name.'),
  'file/author-mismatch': error('A check-in’s `author` is not that of its file’s name.'),
  'file/keyring': error('`keyring.json` is damaged, or not as safe as it must be.'),

  'encoding/utf-16': error('A file is saved as UTF-16 (“Unicode”).'),
  'encoding/not-utf-8': error('A file is saved in an old encoding, not as UTF-8.'),
  'encoding/control-character': error('There is an invisible control character.'),
  'encoding/bidirectional': error('An invisible character turns the direction of the text.'),

  'frontmatter/empty-file': error('A file is empty.'),
  'frontmatter/missing': error('A file does not start with its fields between two `---` lines.'),
  'frontmatter/not-closed': error('The `---` line below the fields is missing or not exactly three hyphens.'),
  'frontmatter/second': error('There is a second block of fields.'),
  'frontmatter/too-large': error('The fields are longer than those of any document.'),

  'yaml/tab': error('A line is indented with a tab.'),
  'yaml/indent': error('A line is indented too far, or not far enough.'),
  'yaml/colon': error('A text without quotation marks has a colon and a space in it.'),
  'yaml/missing-colon': error('A line isn’t a field: its colon is missing, or the space after it.'),
  'yaml/odd-space': error('There is a space or colon of another kind, which looks like the usual one.'),
  'yaml/curly-quotes': error('There are curly quotation marks where straight ones are needed.'),
  'yaml/special-character': error('A value starts with a character that means something else, such as `@`.'),
  'yaml/quote': error('A quotation mark is never closed, or there is more after it.'),
  'yaml/bracket': error('A bracket is never closed or never opened, or a comma is missing in it.'),
  'yaml/backslash': error('There is a backslash inside double quotation marks.'),
  'yaml/exclamation': error('A value starts with `!`.'),
  'yaml/comment': error('A `#` cuts off the rest of a value.'),
  'yaml/behind-hash': warning('A field is filled in behind a `#`, where nothing is read.'),
  'yaml/duplicate-field': error('A field is there twice.'),
  'yaml/alias': error('A value starts with `*` or `&`, which points elsewhere.'),
  'yaml/forbidden-key': error('A field has a name that the software keeps for itself.'),
  'yaml/number': error('A number is too large, too exact, or none.'),
  'yaml/number-form': error('A number is written with a comma, or with `0x`, `0o` or a zero in front.'),
  'yaml/too-deep': error('There are too many brackets or steps within each other.'),
  'yaml/second-document': error('A file has a second `---` block.'),
  'yaml/not-fields': error('There is a list or a text where fields must be.'),
  'yaml/syntax': error('A line cannot be read as a field and its value.'),

  'schema/unknown-field': error('A field is not known.'),
  'schema/missing-field': error('A field that must be there is not.'),
  'schema/empty-field': error('A field has nothing after it.'),
  'schema/date': error('A date is none, or not in the order that it must be in.'),
  'schema/unknown-value': error('A value is not one of those that the field may have.'),
  'schema/wrong-type': error('A value is of another kind: words for a number, one value for a list.'),
  'schema/wrong-value': error('A value is not what the field may hold.'),

  'reference/unknown-partner': error('A partner is named who has no file.'),
  'reference/unknown-goal': error('A goal is named that has no file.'),
  'reference/unknown-benchmark': error('A benchmark is named that has no file.'),
  'reference/unknown-session': error('A check-in is named that doesn’t exist.'),

  'session/not-per-partner': error('Values for each partner are given for a benchmark that you share.'),
  'session/said-twice': error('Two check-ins of one session say different things of the same.'),
  'session/far-reading': warning('A reading is far from those around it: perhaps a slip.'),
  'session/nothing-written': warning('A check-in or page is still empty. An empty check-in doesn’t count.'),
  'session/looks-missed': warning('A session that is not public makes its due date look missed on the public site.'),

  'visibility/not-shown': warning('A public document is not on the public site, because what it belongs to is not.'),
  'visibility/in-part': warning('A public document is on the public site without something that is not public.'),

  'date/future': warning('Something is dated after today.'),
  'date/not-yet': warning('A check-in is dated tomorrow, and shows from then on.'),
  'date/before-start': warning('Something is dated before the partnership began.'),
  'date/far-commitment': warning('A commitment is due long before or after its session.'),
  'date/order': error('Two dates that belong together are in the wrong order.'),

  'cadence/weekday': warning('A change of rhythm moves the due dates to another weekday.'),
  'cadence/windows-touch': warning(
    'A change of rhythm begins before the last due date of the old one has had its time.',
  ),

  'cadence/edited-in-place': warning('The rhythm was edited in place, so that the past is judged by a new one.'),

  'language/no-words': warning('The journal’s language is none that the site has words for.'),

  'partner/not-then': warning('Someone is named for a day on which they weren’t a partner.'),
  'partner/has-key': warning('Someone who has left still has a key to the sealed pages.'),
  'partner/same-account': error('Two partners have the same GitHub user name.'),

  'benchmark/impossible-plan': error('A baseline and a target do not make a plan.'),
  'benchmark/checkpoint': error('A checkpoint is outside the plan, out of order, or on the day of another.'),
  'benchmark/not-per-partner': error('A shared benchmark has values for each partner in its plan.'),
  'benchmark/partner-without-plan': warning('A partner has a baseline and no target, or a target and no baseline.'),

  'goal/not-smart': warning('An active goal lacks one of the five letters of SMART.'),
  'goal/eased-late': warning('A goal was made easier less than 7 days before it counted.'),
  'goal/eased-alone': warning('A goal was made easier and not every owner agreed.'),
  'goal/status-mismatch': warning('A goal’s `status`, its last review and its `closing` say different things.'),
  'goal/unknown-change': error('A review changes something that a goal does not have.'),
  'goal/unreadable-change': error('A review’s old or new value is none that the field could have.'),
  'goal/old-value': warning('A review’s old value is not what stood there before.'),
  'goal/new-value': warning('A review’s new value isn’t what’s in the file now.'),

  'feedback/quote-not-found': warning('A remark quotes words, or names a line, that its session does not have.'),

  'body/too-large': error('A text is larger than a page may be.'),
  'body/too-deep': error('Lists, quotes or HTML are nested too deep.'),
  'body/impossible-date': error('A commitment is due on a day that does not exist.'),
  'body/day-in-words': warning('A commitment is due on a weekday or the like, where a date would count.'),
  'body/second-due-day': warning('A commitment names more than one due day.'),
  'body/owner-not-read': warning('A partner who may be the owner of a commitment is named as a word of it.'),
  'body/struck-and-ticked': warning('A commitment is ticked and struck through.'),
  'body/struck-for-another': warning('What follows a struck commitment looks like another one.'),
  'body/stray-box': warning('A box is in a place where commitments aren’t read.'),
  'body/no-boxes': warning('A list under Next steps has no boxes.'),
  'body/feedback-heading': warning('A heading under Feedback does not say who speaks to whom.'),
  'body/near-heading': warning('A heading is nearly one that the journal knows.'),
  'body/heading-level': warning('A heading that the journal knows has more than two hash signs.'),
  'body/heading-space': warning('A space is missing after the hash signs of a heading.'),
  'body/not-cut': error('A heading in a public document is nearly that of a section that is never public.'),
  'body/would-not-be-cut': warning('The same in a document that is not public.'),
  'body/no-checkbox': warning('A commitment has no box, so that it is not counted.'),
  'body/no-list': warning('A line was to be an entry of a list, and begins with a sign that makes none.'),
  'body/not-shown': warning(
    'Something that was written into a text is on no page, such as words inside the comment of a hint.',
  ),
  'body/open-code': warning('A block of code is never closed, and takes the rest of the text.'),
  'body/program': error('The program in an `.mdx` page cannot be read.'),
  'body/import': error('An `.mdx` page imports something.'),
  'body/not-shown-here': error('An `.mdx` page shows something that there is not, or that its readers may not see.'),
  'body/unknown-component': error('An `.mdx` page uses a component that there is not.'),

  'image/missing': error('A picture is not there.'),
  'image/outside': error('A picture is outside the journal.'),
  'image/elsewhere': warning('A picture of another site is not shown.'),
  'image/not-a-picture': error('A file with a picture’s ending is none.'),
  'image/damaged': error('A picture is not all there, or has a mistake in it.'),
  'image/too-large': error('A picture has more than 12,000 pixels a side, or more than 64 million.'),
  'image/no-size': error('An SVG does not say how large it is.'),
  'image/too-complex': error('An SVG would take too long to draw.'),
  'image/not-drawn': warning('Something in an SVG is left out of the picture.'),
  'link/missing': error('A link leads to a file that there is not.'),
  'link/unknown-id': warning('A link such as `[[marathon]]` names nothing in the journal.'),
  'link/unknown-session': warning('A link such as `[[2026-05-01]]` names a day without a check-in.'),
  'link/no-page': warning('A link leads to a file that has no page.'),
  'link/dangerous': error('A link would run a program.'),
  'link/removed': warning('A link starts with something that the site does not link to.'),
  'link/broken-escape': error('There is a `%` in a link or a picture’s path that means nothing.'),
  'html/removed': warning('HTML is left out of the page.'),
  'html/open-comment': warning('A comment `<!--` is never closed, and hides the rest of the text.'),
  'html/nothing-left': error('Of a text nothing may be shown.'),
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;

function error(title: string): CodeEntry & { severity: 'error' } {
  return { severity: 'error', title };
}

function warning(title: string): CodeEntry & { severity: 'warning' } {
  return { severity: 'warning', title };
}
