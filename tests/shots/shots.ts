import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSound } from '../support/build-site.ts';
import { EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';
import { contactSheet } from './contact-sheet.ts';
import { pagesToShoot } from './pages-to-shoot.ts';
import { STATES } from './states.ts';
import { takeShots, takeTop } from './take-shots.ts';

const HELP = `Takes pictures of every kind of page, on a phone and on a desktop, light and dark, and puts them on one sheet.

  --journal content      the journal's folder, or the name of a state: ${Object.keys(STATES).join(', ')}
  --today 2026-11-19     the day that its pages tell (by default one that suits the example)
  --out shots            where the pictures and the sheet, index.html, are written; an older one is replaced
  --readme               only the README's picture, .github/home.webp: what the example's home page begins with
`;

const { values } = parseArgs({
  options: {
    journal: { type: 'string', default: EXAMPLE },
    today: { type: 'string', default: EXAMPLE_TODAY },
    out: { type: 'string', default: 'shots' },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else if (values.readme) await readmePicture();
else await shots();

async function readmePicture(): Promise<void> {
  const site = await buildSound({ content: resolve(EXAMPLE), today: EXAMPLE_TODAY });
  try {
    await takeTop(site.folder, '.github/home.webp');
  } finally {
    site.remove();
  }
}

async function shots(): Promise<void> {
  const state = STATES[values.journal]?.();
  const content = state?.folder ?? resolve(values.journal);
  const site = await buildSound({ content, today: state?.today ?? values.today });
  try {
    const pages = pagesToShoot(site.folder, content);
    const out = resolve(values.out);
    // Deletes only what an earlier run wrote, so that a folder the user named keeps everything else.
    for (const old of ['pictures', 'index.html']) rmSync(join(out, old), { recursive: true, force: true });
    mkdirSync(join(out, 'pictures'), { recursive: true });
    const taken = await takeShots(site.folder, pages, join(out, 'pictures'));
    writeFileSync(join(out, 'index.html'), contactSheet(taken, `${values.journal}, ${state?.today ?? values.today}`));
    console.log(`${pages.length} pages, ${taken.length} pictures: ${join(out, 'index.html')}`);
  } finally {
    site.remove();
    state?.remove();
  }
}
