import { describe, expect, it } from 'vitest';
import { elementsOf, html } from './page.ts';

const alerts = async (markdown: string) =>
  elementsOf(await html(markdown)).filter(({ properties }) => properties['role'] === 'note').length;

describe('highlighted notes', () => {
  it('show their kind in words and with an icon', async () => {
    expect(await html('> [!NOTE]\n> Pack the *bag*.')).toBe(
      '<div class="alert alert-note" role="note"><p class="alert-title" data-search-ignore=""><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.75"></circle><path d="M8 7.25v4M8 4.75v.1"></path></svg>Hinweis</p><p>Pack the <em>bag</em>.</p>\n</div>',
    );
  });

  it.each([
    ['note', 'Hinweis'],
    ['tip', 'Tipp'],
    ['important', 'Wichtig'],
    ['warning', 'Warnung'],
    ['caution', 'Vorsicht'],
  ])('are of five kinds: %s', async (kind, word) => {
    const shown = await html(`> [!${kind.toUpperCase()}]\n>\n> - One\n> - Two`);
    expect(shown).toContain(`class="alert alert-${kind}"`);
    expect(shown).toContain(`</svg>${word}</p>`);
    expect(shown).not.toContain('[!');
    expect(shown).toContain('<li>One</li>');
  });

  it.each([
    ['in small letters', '> [!note]\n> Words.', 1],
    ['with spaces behind the mark', '> [!NOTE]  \n> Words.', 1],
    ['with Windows’ line ends', '> [!NOTE]\r\n> Words.', 1],
    ['whose words begin with emphasis', '> [!NOTE]\n> **Words**.', 1],
    ['beside each other', '> [!NOTE]\n> Words.\n\n> [!TIP]\n> Words.', 2],
    ['of another kind', '> [!HINT]\n> Words.', 0],
    ['with words behind the mark', '> [!NOTE] Words.', 0],
    ['with emphasis behind the mark', '> [!NOTE] **Words**', 0],
    ['with no word', '> [!NOTE]', 0],
    ['with the mark later', '> Words.\n> [!NOTE]', 0],
    ['within a list', '- > [!NOTE]\n  > Words.', 0],
    ['within a quotation', '> > [!NOTE]\n> > Words.', 0],
    ['in code', '    > [!NOTE]\n    > Words.', 0],
  ])('are distinguished from quotations: %s', async (_, markdown, count) => {
    expect(await alerts(markdown)).toBe(count);
  });

  it('don’t allow anything that a quotation wouldn’t', async () => {
    const shown = await html(
      '> [!WARNING]\n> <script>alert(1)</script><b onclick="x">Words</b>\n> <div class="alert" role="note">A</div>',
    );
    expect(shown).not.toMatch(/script|onclick/);
    expect(await alerts('<div class="alert" role="note">Words</div>')).toBe(0);
  });

  it('mark the language of their word if the text is in another', async () => {
    expect(await html('> [!TIP]\n> Words.', { labelsLang: 'ar' })).toContain('lang="ar" dir="rtl"');
  });
});

describe('emoji by name', () => {
  it.each([
    ['Done :tada:', 'Done 🎉'],
    [':+1::-1:', '👍👎'],
    ['(:100:)', '(💯)'],
    ['At 10:30:00 or 10:100:', 'At 10:30:00 or 10:100:'],
    ['a:tada:', 'a:tada:'],
    [':nothing_like_it:', ':nothing_like_it:'],
    [':constructor: :toString: :__proto__:', ':constructor: :toString: :<strong>proto</strong>:'],
  ])('are shown as GitHub shows them: %s', async (markdown, shown) => {
    expect(await html(markdown)).toBe(`<p>${shown}</p>`);
  });

  it('stay unchanged in code', async () => {
    expect(await html('`:tada:` and\n\n```\n:tada:\n```')).not.toContain('🎉');
  });

  it('keep their names in a heading’s id, as on GitHub', async () => {
    expect(await html('# Done :tada:')).toBe('<h2 id="user-content-done-tada">Done 🎉</h2>');
  });

  it('are included in a checkbox’s name', async () => {
    expect(await html('- [x] Paint :art:')).toContain('aria-label="erledigt: Paint 🎨"');
  });
});

describe('a checkbox', () => {
  it('isn’t named after a footnote’s number', async () => {
    expect(await html('- [ ] Paint[^1] it\n\n[^1]: Green.')).toContain('aria-label="offen: Paint it"');
  });
});

describe('links by id', () => {
  const entry = (target: string) =>
    target === 'marathon' ? { path: '../goals/marathon.md', title: 'Run <a> *marathon*' } : undefined;

  it.each([
    ['[[marathon]]', '<a href="/journal/goals/marathon/">Run &#x3C;a> *marathon*</a>'],
    ['[[ marathon | our *race ]]', '<a href="/journal/goals/marathon/">our *race</a>'],
    ['a [[hidden]] b', 'a hidden b'],
    ['[[hidden|words]]', 'words'],
    ['![[marathon]]', '![[marathon]]'],
    ['`[[marathon]]`', '<code>[[marathon]]</code>'],
    [
      '[a [[marathon]]](https://example.org)',
      '<a href="https://example.org" rel="noopener nofollow">a [[marathon]]</a>',
    ],
    ['[[[marathon]]]', '[[[marathon]]]'],
  ])('link to what has the id, and are otherwise words: %s', async (markdown, shown) => {
    expect(await html(markdown, { entry })).toBe(`<p>${shown}</p>`);
  });

  it('work in a table, with an escaped pipe before the words', async () => {
    expect(await html('| a |\n|---|\n| [[marathon\\|race]] |', { entry })).toContain('/marathon/">race</a>');
  });

  it('stay unchanged if there’s nothing to link to', async () => {
    expect(await html('[[marathon]]')).toBe('<p>[[marathon]]</p>');
  });
});

describe('maths and drawings', () => {
  it('stay as they’re written', async () => {
    expect(await html('It cost $5 and $6, so $x = 11$.')).toBe('<p>It cost $5 and $6, so $x = 11$.</p>');
    expect(await html('```mermaid\na[[b]] --> :tada:\n```')).toContain('a[[b]] --> :tada:');
  });
});
