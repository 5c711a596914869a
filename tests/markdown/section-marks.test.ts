import { describe, expect, it } from 'vitest';
import { entryHeadingReader } from '../../src/domain/check-in/body.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

const partners = [
  { id: 'robin', name: 'Robin' },
  { id: 'sam', name: 'Sam' },
];
const headings = () => entryHeadingReader(partners);

/** Lists the headings, with a star if a note under one says who sees it. */
async function marked(body: string, kinds: string[], isCheckIn = true): Promise<string> {
  const { html } = await renderMarkdown(body, {
    labels: {
      footnotes: '',
      backToReference: () => '',
      task: () => '',
      table: () => '',
      alerts: { note: '', tip: '', important: '', warning: '', caution: '' },
    },
    resolveImage: () => undefined,
    resolveLink: () => undefined,
    ...(isCheckIn && { headings }),
    marks: { kinds: new Set(kinds), text: 'Only us', lang: 'en', headings },
  });
  const found = html.matchAll(
    /<h\d[^>]*>([^<]+)<\/h\d>(<p class="visibility" lang="en" dir="ltr"[^>]*>Only us<\/p>)?/g,
  );
  const shown = [...found].map(([, text = '', mark]) => text + (mark === undefined ? '' : '*'));
  expect(html.split('Only us').length - 1).toBe(shown.filter((text) => text.endsWith('*')).length);
  return shown.join(' ');
}

describe('sections that fewer people see', () => {
  it.each([
    ['## Wins\nA\n## Setbacks\nB\n## Notes\nC', ['setbacks'], 'Wins Setbacks* Notes'],
    ['## Rückschläge\nB\n## Wins\nA', ['setbacks'], 'Rückschläge* Wins'],
    ['## Setbacks\n### Why\nB\n## Wins\nA', ['setbacks'], 'Setbacks* Why Wins'],
    ['## Feedback\n### Robin to Sam\nB', ['feedback'], 'Feedback* Robin to Sam'],
    ['## Notes\n### Robin to Sam\nB\n### Tea\nC', ['feedback'], 'Notes Robin to Sam* Tea'],
    ['## Wins\nA', ['setbacks'], 'Wins'],
    ['## Setbacks\n## Wins\nA', ['setbacks'], 'Wins'],
  ])('are marked once, under their heading: %j', async (body, kinds, expected) => {
    expect(await marked(body, kinds)).toBe(expected);
  });

  it('are marked in any document', async () => {
    expect(await marked('## Setbacks\nB\n## Wins\nA', ['setbacks'], false)).toBe('Setbacks* Wins');
  });
});
