import { chromium } from './node_modules/playwright-core/index.mjs';
import { readFileSync } from 'node:fs';
const AXE = readFileSync('./node_modules/axe-core/axe.min.js','utf8');
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
for (const c of ['light','dark'] as const) for (const w of [320, 1280]) {
  const context = await b.newContext({ viewport:{width:w,height:900}, colorScheme:c, bypassCSP: true });
  const page = await context.newPage(); await page.goto(process.argv[2]!); await page.evaluate(AXE);
  const r = await page.evaluate(async () => { const r = await (window as any).axe.run({runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}); return { v: r.violations.map((x: any) => [x.id, x.nodes.map((n: any) => n.html.slice(0,120)).slice(0,3)]), sw: document.documentElement.scrollWidth, cut: [...document.querySelectorAll('main *')].filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline').map((e) => e.className + e.tagName).slice(0,5) }; });
  console.log(c, w, JSON.stringify(r)); await context.close();
}
await b.close();
