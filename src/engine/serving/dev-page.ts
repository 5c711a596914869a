import { JOURNAL_CHANGED, TOKEN_ELEMENT } from '../../views/write/saving.ts';

/*
 * What the dev server puts into its pages: a script that reloads them when the journal changes, and that lays the journal's
 * problems over them. It is a file of its own because no page may run a script that stands in it.
 */

/** Where the server has what is its own; no page of a journal begins with this sign. */
const OWN_FOLDER = '/@alongside/';
export const PAGE_SCRIPT = `${OWN_FOLDER}page.js`;
export const CHANGES = `${OWN_FOLDER}changes`;

/** What is wrong with the journal. */
export interface ToldProblems {
  /** How many there are, in a line. */
  title: string;
  /** All of them, as plain text. */
  report: string;
}

/** What the server tells a page. */
export type PageNews = { kind: 'reload' } | { kind: 'fine' } | ({ kind: 'problems' } & ToldProblems);

/** The tag that puts the script into a page, which knows which reading of the journal the page is of. */
export function scriptTag(reading: number): string {
  return `<script type="module" src="${PAGE_SCRIPT}?reading=${reading}"></script>`;
}

/** What a page's form needs to save; not a script, so it may stand in the page. */
export function tokenTag(token: string): string {
  return `<script type="application/json" id="${TOKEN_ELEMENT}">${JSON.stringify(token)}</script>`;
}

/** As JavaScript; what the journal says is never taken for HTML. */
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

/** In the place of pages that cannot be shown: those of a journal that was never right, or that failed to be rendered. */
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
