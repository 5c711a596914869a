import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** A page that is open in a browser. */
interface OpenPage {
  send: (payload: ReturnType<typeof overlayOf> | typeof RELOAD) => void;
}

/** What is wrong with the journal, as the dev server shows it. */
export interface ToldProblems {
  /** How many there are, in a line. */
  title: string;
  /** All of them, as plain text. */
  report: string;
  /** Whether there are pages to show behind them: those of the journal as it was before. */
  hasPages: boolean;
}

/**
 * Shows the journal's problems wherever its pages would be: laid over them, also over those that are opened later; or, where
 * there are none to show yet, in their place.
 * @returns tells every open page anew what there is to show
 */
export function showProblems(server: Server, told: () => ToldProblems | undefined): () => void {
  const overlay = () => {
    const problems = told();
    return problems?.hasPages ? overlayOf(problems) : undefined;
  };
  let changes = 0;
  let changesWhenServed = 0;
  server.ws.on('vite:client:connect', (_: unknown, client: OpenPage) => {
    const payload = overlay();
    if (payload) client.send(payload);
    // What changed between a page's answer and its connection was told to nobody.
    else if (changesWhenServed !== changes) client.send(RELOAD);
  });
  server.middlewares.use((request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    changesWhenServed = changes;
    const problems = told();
    if (!problems || problems.hasPages) return next();
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(pageOf(problems, server.config.base));
  });
  return () => {
    changes += 1;
    server.ws.send(overlay() ?? RELOAD);
  };
}

const RELOAD = { type: 'full-reload' } as const;

/**
 * For Astro's overlay, which always has room for a stack: here is none to show. The mark says that the message is HTML already;
 * without it Astro would take it for an error of the program's own and make HTML of it.
 */
function overlayOf({ title, report }: ToldProblems) {
  const message = `<style>#stack, #houston, #houston-overlay { display: none }</style>${preformatted(report)}`;
  return {
    type: 'error' as const,
    err: { name: 'The journal', title, message, stack: '' },
    __isEnhancedAstroErrorPayload: true,
  };
}

/** A page that comes back by itself: the dev server's client reloads it when the journal is right. */
function pageOf({ title, report }: ToldProblems, base: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
</style>
<script type="module" src="${escapeHtml(base)}@vite/client"></script>
<h1>${escapeHtml(title)}</h1>
<p>Your pages will be here as soon as the journal can be read: mend what is wrong, save, and they appear by themselves.</p>
${preformatted(report)}
</html>`;
}

function preformatted(text: string): string {
  const style = 'font: 0.9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0';
  return `<pre style="${style}">${escapeHtml(text)}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
