import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../src/journal/visible-documents.ts';
import { memoryFiles } from './memory-files.ts';
import { IS_LONG } from '../support/properties.ts';

const CHARACTERS = IS_LONG ? 200_000 : 40_000;

/** Publishes a journal in which setbacks are never public, with one check-in; `CANARY` is what mustn't be visible. */
function published(body: string, { visibility = 'public', locale = 'en' } = {}) {
  const files = memoryFiles({
    'content/partnership.md': `---\nname: Us\nsince: 2026-01-05\nlocale: ${locale}\npurpose: We try.\ncadence: { every: 1 week, starts: 2026-01-11 }\nprivacy: { default: public, alwaysPrivate: [setbacks] }\n---\n`,
    'content/partners/robin.md': '---\nname: Robin\n---\n',
    'content/partners/sam.md': '---\nname: Sam\n---\n',
    'content/check-ins/2026/2026-05-01.md': `---\ndate: 2026-05-01\nvisibility: ${visibility}\n---\n${body}`,
  });
  const { documents, problems } = readJournal('content', { files, today: plainDate('2026-06-01') });
  const shown = documents && visibleDocuments(documents, 'public').checkIns[0]?.body;
  return { leaks: shown?.includes('CANARY') === true, codes: problems.map(({ code }) => code) };
}

/** Headings that people use for what didn't go well. */
const WAYS = [
  '## Setbacks\nCANARY',
  '# Setbacks\n## Running\nCANARY',
  '## SETBACKS:\nCANARY',
  '## **Setbacks** 😞\nCANARY',
  'Setbacks\n---\nCANARY',
  'Setbacks\n===\nCANARY',
  '## Setback\nCANARY',
  '## Rückschläge\nCANARY',
  '## Setbacks and lessons\nCANARY',
  '## Our setbacks\nCANARY',
  '## Setbacks (Robin)\nCANARY',
  '## Wins/Setbacks\nCANARY',
  '## 1. Setbacks\nCANARY',
  '## A setback\nCANARY',
  '## Set\u00adbacks\nCANARY',
  '## Set&shy;backs this week\nCANARY',
  '## Sebtacks\nCANARY',
  '### Setbacks\nCANARY',
  '## Progress\n### Setbacks\nCANARY',
  '##Setbacks\nCANARY',
  '**Setbacks**\n\nCANARY',
  '**Setbacks:** CANARY',
  '__Setbacks__ CANARY',
  '***Setbacks***\n\nCANARY',
  '*Setbacks*\n\nCANARY',
  '😞 **Our setbacks** CANARY',
  '**Set**backs CANARY',
  'Fine.\\\n**Setbacks** CANARY',
  '- **Setbacks**: CANARY',
  '- Setbacks:\n  - CANARY',
  'Setbacks:\n- CANARY',
  '> ## Setbacks\n> CANARY',
  '- ## Setbacks\n  CANARY',
  '<h2>Setbacks</h2>\nCANARY',
  '<h3 align="center"><em>Set</em>backs</h3>\n\nCANARY',
  '<h2>\n\nSetbacks and lessons\n\n</h2>\n\nCANARY',
  '<details><summary>Setbacks</summary>\n\nCANARY\n\n</details>',
  '<details>\n<summary><b>Our setbacks</b></summary>\nCANARY</details>',
  '<b>Setbacks</b> CANARY',
  '<p><strong>Setbacks</strong><br>CANARY</p>',
  '<dl><dt>Setbacks</dt><dd>CANARY</dd></dl>',
  '## Blockers\nCANARY',
  '## What didn’t go well\nCANARY',
  "## 3) What didn't work?\nCANARY",
  '# Was nicht so gut lief\n## Beim Laufen\nCANARY',
  '#### Blockers\nCANARY',
  '## Progress\n### Blockers\nCANARY',
  '**Blockers** CANARY',
  '| Wins | Setbacks |\n| --- | --- |\n| Ran | CANARY |',
];

describe('a setback that’s never public', () => {
  it.each(WAYS)('is removed, or an error: %j', (body) => {
    const { leaks, codes } = published(body);
    expect(leaks).toBe(false);
    expect(codes.includes('body/not-cut')).toBe(
      !/^(?:#{1,2} [\d\W]*(?:set\u00ad?backs?|Rückschläge|blockers|what didn.t (?:go well|work)|was nicht so gut lief)\W*$|Setbacks\n[-=])|(?<!\n)#{3,4} (?:Setbacks|Blockers)$/im.test(
        body.split('\nCANARY')[0] ?? '',
      ),
    );
  });

  it.each(WAYS)('is reported if the file isn’t public: %j', (body) => {
    const { codes } = published(body, { visibility: 'partners' });
    expect(codes).not.toContain('body/not-cut');
    const isExact = !published(body).codes.includes('body/not-cut');
    if (isExact) expect(codes).not.toContain('body/would-not-be-cut');
    else expect(codes.filter((code) => code.startsWith('body/')).length).toBeGreaterThan(0);
  });

  // If each line were compared with all others, this would take minutes.
  it.each(['## Setbacks\n- a\n', '**Setbacks** a\n\n', '## Our setbacks\n', '<b>a\n\n', '<h2>a\n\n', '<summary> '])(
    'is found among thousands of similar lines as in one: %j',
    (line) => {
      const notCut = (lines: number) => published(line.repeat(lines)).codes.includes('body/not-cut');
      expect(notCut(CHARACTERS / line.length)).toBe(notCut(1));
    },
  );

  it.each(['Unsere Rückschläge', 'Rückschlag der Woche'])('is found in the journal’s language: %s', (title) => {
    expect(published(`## ${title}\nCANARY`, { locale: 'de' }).codes).toContain('body/not-cut');
  });

  it('is found in a language without spaces', () => {
    expect(published('## 今週のつまずき\nCANARY', { locale: 'ja' }).codes).toContain('body/not-cut');
  });

  it.each([
    'We had **no** setbacks.',
    'Setbacks are part of it.',
    '- Setbacks',
    '## Wins\n- **Ran** despite setbacks',
    '`## Setbacks`',
    '```\n## Setbacks\n```',
    '<!-- ## Setbacks -->\nFine.',
    '## Setbackspaces',
  ])('isn’t text that only mentions one: %j', (body) => {
    expect(published(body).codes).not.toContain('body/not-cut');
  });
});
