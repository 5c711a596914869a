import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/journal/parse-body.ts';
import { sampleOf } from '../support/properties.ts';

const PARTNERS = [
  { id: 'robin', name: 'Robin' },
  { id: 'sam', name: 'Sam' },
];
const read = (markdown: string) => parseBody(markdown, PARTNERS).body;
const texts = (things: readonly { text: string }[]) => things.map((thing) => thing.text);

describe('sections', () => {
  it('come in written order, with free headings among them', () => {
    const { sections } = read('## Wins\n\n## Our trip\n\n# Notes\n');
    expect(sections.map(({ kind, title }) => [kind, title])).toEqual([
      ['wins', 'Wins'],
      [undefined, 'Our trip'],
      ['notes', 'Notes'],
    ]);
  });

  it('span from their heading to the next, without a gap', () => {
    const markdown = 'Hello 😀\r\n\r\n## Wins 🏆\r\n- 😀\r\n\r\nNotes\r\n=====\r\nx\r\n';
    const parts = read(markdown).sections.map(({ start, end }) => markdown.slice(start, end));
    expect(parts).toEqual(['## Wins 🏆\r\n- 😀\r\n\r\n', 'Notes\r\n=====\r\nx\r\n']);
  });

  it('know their heading with emphasis, underlined, or closed', () => {
    expect(read('## **Wins** ##\n\nSetbacks\n---\n').sections.map(({ kind }) => kind)).toEqual(['wins', 'setbacks']);
  });

  it('aren’t started by quotes, code, comments or HTML', () => {
    const markdown = '> ## Wins\n\n```\n## Wins\n```\n<!--\n## Wins\n-->\n\n<h2>Wins</h2>\n';
    expect(read(markdown).sections).toEqual([]);
  });

  it.each([
    ['a deep name outside of all', '### Wins\n- a\n### Concerns\n- b', ['a'], ['b']],
    ['under a theme of one’s own', '# Week 23\n### Wins\n- a\n#### Concerns\n- b', ['a', 'b'], []],
    ['a deep name inside of one', '## Wins\n- a\n### Concerns\n- b', ['a', 'b'], []],
    ['a name at level 2, in another at level 1', '# Wins\n- a\n## Concerns\n- b', ['a'], ['b']],
    ['free headings inside of one', '# Wins\n## At work\n- a\n## At home\n- b', ['a', 'b'], []],
    ['a free heading of its own level', '### Wins\n- a\n### Our trip\n- b\n### Concerns\n- c', ['a'], ['c']],
    ['a deep name after one has ended', '## Wins\n- a\n# Robin\n### Concerns\n- b', ['a'], ['b']],
  ])('start and end where a reader sees them: %s', (_, markdown, wins, concerns) => {
    const body = read(markdown);
    expect([texts(body.wins), texts(body.concerns)]).toEqual([wins, concerns]);
  });

  it('with the same name are read as one, in order', () => {
    expect(texts(read('## Wins\n- a\n## Notes\n## Erfolge\n- b\n').wins)).toEqual(['a', 'b']);
  });

  it('may be empty', () => {
    const all =
      '## Progress\n## Wins\n## Setbacks\n## Concerns\n## Feedback\n## Next steps\n## Accountability\n## Notes';
    const { sections, extents: _extents, images: _images, links: _links, hasWords, ...said } = read(all);
    expect(sections).toHaveLength(8);
    expect(Object.values(said).flat()).toEqual([]);
    expect(hasWords).toBe(false);
  });

  it('are at places that an editor can open, whatever the line endings', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const [section] = read(`😀${lineEnd}${lineEnd}## Wins`).sections;
      expect(section?.place).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 8 });
    }
  });

  it('start at the right position after a byte order mark', () => {
    const markdown = '\u{feff}Hi\n\n## Wins\n';
    const [section] = read(markdown).sections;
    expect(markdown.slice(section?.start, section?.end)).toBe('## Wins\n');
  });

  it('are found after a first line that looks like frontmatter', () => {
    expect(texts(read('---\n\n## Wins\n- a\n\n---\n').wins)).toEqual(['a']);
  });
});

describe('wins and concerns', () => {
  it('are one for each item, without nested ones', () => {
    expect(texts(read('## Wins\n- Finished **chapter**\n  three\n  - in `one` go\n1. Slept\n').wins)).toEqual([
      'Finished chapter three',
      'Slept',
    ]);
  });

  it('are one for each paragraph if there’s no list', () => {
    expect(texts(read('## Concerns\nToo much.\n\n![x](x.jpg)\n\nToo\nfast.\n').concerns)).toEqual([
      'Too much.',
      'Too fast.',
    ]);
  });

  it('don’t include the words before a list', () => {
    expect(texts(read('## Wins\nThis week:\n\n- a\n- [x] b\n').wins)).toEqual(['a', 'b']);
  });

  it('don’t include empty items and comments', () => {
    expect(read('## Wins\n- \n- <!-- what went well? -->\n').wins).toEqual([]);
    expect(read('## Wins\n<!-- what went well? -->\n').wins).toEqual([]);
  });

  it('are located by line', () => {
    expect(read('## Wins\n\n- a\n- b 😀\n').wins[1]?.place).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 7 });
  });
});

describe('setbacks', () => {
  it.each([
    ['Lesson', 'Recovery'],
    ['**Lesson learned**', '*Way back*'],
    ['Lehre', 'Weg zurück'],
    ['Leçon ', 'Reprise '],
    ['Lección', 'Recuperación'],
    ['Lição', 'Recuperação'],
    ['学び', '立て直し'],
    ['الدرس', 'التعافي'],
  ])('have a lesson and a recovery: %s, %s', (lesson, recovery) => {
    const [setback] = read(
      `## Setbacks\n- Missed two runs\n  - ${lesson}: mornings\n  - ${recovery}: Tuesday 6:30\n`,
    ).setbacks;
    expect(setback).toMatchObject({ text: 'Missed two runs', lesson: 'mornings', recovery: 'Tuesday 6:30' });
  });

  it('accept a full-width colon, and labels on lines of the item itself', () => {
    const [setback] = read('## つまずき\n- 二回休んだ\n  教訓：朝に走る\n  必ず\n').setbacks;
    expect(setback).toMatchObject({ text: '二回休んだ', lesson: '朝に走る 必ず' });
  });

  it('may have neither', () => {
    const [setback] = read('## Setbacks\n- Missed: two runs\n  - It rained\n').setbacks;
    expect(setback).toEqual({ text: 'Missed: two runs', place: { line: 2, column: 1, endLine: 3, endColumn: 14 } });
  });

  it('end a lesson at the end of its item', () => {
    const [setback] = read('## Setbacks\n- Missed\n  - Lesson: a\n    b\n  - It rained\n').setbacks;
    expect(setback).toMatchObject({ text: 'Missed', lesson: 'a b' });
  });

  it('may be paragraphs, each followed by labelled ones', () => {
    const { setbacks } = read(
      '## Setbacks\nMissed two runs.\n\nLesson: mornings.\n\nLost the log.\nRecovery: a new one.\n',
    );
    expect(setbacks).toMatchObject([
      { text: 'Missed two runs.', lesson: 'mornings.' },
      { text: 'Lost the log.', recovery: 'a new one.' },
    ]);
  });
});

describe('feedback', () => {
  const markdown =
    '## Feedback\n### Robin to Sam\nYou kept *the log*. 😀\n\n- Thanks\n\n#### More\nx\n\n### Sam → Robin\n[y][r]\n\n[r]: u\n';
  it('goes from one partner to another', () => {
    expect(read(markdown).feedback).toMatchObject([
      { from: 'robin', to: 'sam', text: 'You kept the log. 😀\nThanks\nMore\nx' },
      { from: 'sam', to: 'robin', text: 'y' },
    ]);
  });

  it('keeps its Markdown', () => {
    expect(read(markdown).feedback[0]?.markdown).toBe('You kept *the log*. 😀\n\n- Thanks\n\n#### More\nx');
    expect(read(markdown.replaceAll('\n', '\r\n')).feedback[0]?.markdown).toContain('- Thanks\r\n');
  });

  it('may be under headings one level up', () => {
    expect(read('# Feedback\n## Robin to Sam\nx\n## Notes\n').feedback).toMatchObject([{ from: 'robin', text: 'x' }]);
  });

  it('is feedback wherever it is, and isn’t a win there', () => {
    const { wins, feedback, concerns } = read(
      '### Sam to Robin\nw\n\n## Wins\n- a\n### Robin to Sam\n- x\n#### More\ny\n### Else\n- b\n## Robin → Sam\n- z\n## Concerns\n- c\n### Robin to Zoe\n- d\n',
    );
    expect(feedback.map(({ from, to, text }) => [from, to, text])).toEqual([
      ['sam', 'robin', 'w'],
      ['robin', 'sam', 'x\nMore\ny'],
      ['robin', 'sam', 'z'],
    ]);
    expect([texts(wins), texts(concerns)]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('doesn’t remove a promise', () => {
    expect(texts(read('## Next steps\n### Robin to Sam\n- [ ] Call\n').commitments)).toEqual(['Call']);
  });

  it('doesn’t exist if it’s empty', () => {
    expect(read('## Feedback\n### Robin to Sam\n<!-- what helped? -->\n').feedback).toEqual([]);
  });

  it('from an unknown person is reported, and belongs to no one', () => {
    const { body, issues } = parseBody('## Feedback\nHello\n\n### Robin\nx\n', PARTNERS);
    expect(body.feedback).toEqual([]);
    expect(issues).toEqual([
      { kind: 'feedback-heading', detail: 'Robin', place: { line: 4, column: 1, endLine: 4, endColumn: 10 } },
    ]);
  });
});

describe('urls', () => {
  it('are those of images and links, as written, each once', () => {
    const markdown =
      '![a](./a.jpg) ![a](./a.jpg) ![b][b] [c](../goals/c.md) [d] <https://e.example>\n\n[b]: b%20b.jpg\n[D]: d.md\n[d]: x.md\n';
    expect(read(markdown)).toMatchObject({
      images: ['./a.jpg', 'b%20b.jpg'],
      links: ['../goals/c.md', 'd.md', 'https://e.example'],
    });
  });
});

describe('a body at the limits', () => {
  it.each(
    sampleOf(
      [
        ['commitments', '## Next steps\n' + '- [ ] a\n'.repeat(130_000)],
        ['feedback', '## Feedback\n' + '### a\n'.repeat(170_000)],
        ['wins', '## Wins\n' + '- a\n'.repeat(200_000)],
        ['a title', `# a${'!'.repeat(500_000)}b`],
        ['a due day', `## Next steps\n- [ ] a (due${'\u00a0'.repeat(400_000)}b`],
        ['dashes', `## Next steps\n- [ ] a${'—'.repeat(300_000)}b`],
      ],
      2,
    ),
  )(
    'is read quickly: %s',
    (_, markdown) => {
      expect(read(markdown).sections.length).toBeGreaterThan(0);
    },
    30_000,
  );
});

describe('a body beyond the limits', () => {
  it('isn’t read, and is reported', () => {
    const { body, issues } = parseBody(`## Wins\n- a\n\n${'>'.repeat(20_000)}`);
    expect(body.wins).toEqual([]);
    expect(issues).toMatchObject([{ kind: 'beyond-limits', detail: 'depth' }]);
  });
});
