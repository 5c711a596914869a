import { JOURNAL_CHANGED, TOKEN_ELEMENT } from '../../views/write/saving.ts';

/*
 * What the dev server adds to its pages: a script that reloads them when the journal changes, and shows the journal's
 * problems over them. It's a separate file because pages may not run inline scripts.
 */

/** The folder for the server's own files; no page of a journal starts with this character. */
const OWN_FOLDER = '/@alongside/';
export const PAGE_SCRIPT = `${OWN_FOLDER}page.js`;
export const CHANGES = `${OWN_FOLDER}changes`;

/** The journal's problems. */
export interface ToldProblems {
  /** How many there are, as a line. */
  title: string;
  /** All of them, as plain text. */
  report: string;
}

/** A message from the server to a page. */
export type PageNews = { kind: 'reload' } | { kind: 'fine' } | ({ kind: 'problems' } & ToldProblems);

/** Returns the tag for the script, which knows from which reading of the journal the page was made. */
export function scriptTag(reading: number): string {
  return `<script type="module" src="${PAGE_SCRIPT}?reading=${reading}"></script>`;
}

/** Returns the tag with what a page's form needs to save. It isn't a script, so it may be inline. */
export function tokenTag(token: string): string {
  return `<script type="application/json" id="${TOKEN_ELEMENT}">${JSON.stringify(token)}</script>`;
}

/** The script as JavaScript; text from the journal is never parsed as HTML. */
export const PAGE_SCRIPT_TEXT = `const reading = new URL(import.meta.url).searchParams.get('reading');
const STYLE = \`
:host { position: fixed; inset: 0; z-index: 99999; overflow: auto; background: rgb(0 0 0 / 60%); color-scheme: light dark }
section { max-width: 60rem; margin: 2rem auto; padding: 1rem 2rem; background: Canvas; color: CanvasText;
  font: 1rem/1.5 system-ui, sans-serif; border-top: 0.5rem solid #9a2f3a }
pre { font: 0.9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
\`;
let shown;

function show({ title, report }) {
  shown?.remove();
  shown = document.createElement('alongside-problems');
  shown.role = 'alert';
  const root = shown.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const text = document.createElement('pre');
  text.textContent = report;
  section.append(heading, text);
  root.append(section);
  document.body.append(shown);
}

new EventSource('${CHANGES}?reading=' + reading).onmessage = ({ data }) => {
  const news = JSON.parse(data);
  // A form that someone is writing in stays, and leaves by itself once it is saved.
  if (news.kind === 'reload') {
    if (dispatchEvent(new Event('${JOURNAL_CHANGED}', { cancelable: true }))) location.reload();
  }
  else if (news.kind === 'problems') show(news);
  else shown?.remove();
};
`;

/** Returns a page in place of those that can't be shown: because the journal has always had errors, or rendering failed. */
export function problemPage({ title, report }: ToldProblems, hint: string, reading: number): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
pre { font: 0.9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
${scriptTag(reading)}
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(hint)}</p>
<pre>${escapeHtml(report)}</pre>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
