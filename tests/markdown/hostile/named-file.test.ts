import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render-markdown.ts';
import { AS_BODY } from './rendered.ts';

describe('a body that can’t be shown', () => {
  const file = 'content/check-ins/2026-05-01.md';

  it.each([
    ['is nested too deep', '<div>'.repeat(200), 'Remove some levels'],
    ['comes out empty', '<script>trapped(0)</script>', 'write something beside them'],
    ['is too large', 'a'.repeat(1_048_577), 'Split it into several files'],
  ])('names its file and says what to do if it %s', async (_, text, advice) => {
    const failure = renderMarkdown(text, { ...AS_BODY, file });
    await expect(failure).rejects.toThrow(`${file} can’t be shown. `);
    await expect(failure).rejects.toThrow(advice);
  });

  it('names its file even if the program has a bug', async () => {
    const resolveLink = () => {
      throw new RangeError('no such page');
    };
    await expect(renderMarkdown('[a](b.md)', { ...AS_BODY, file, resolveLink })).rejects.toThrow(
      `${file} couldn’t be rendered: no such page`,
    );
  });
});
