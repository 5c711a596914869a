import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource, type Source, sourceText } from '../../../src/cli/import/source.ts';
import { type ZippedFile, zipOf } from './fixtures.ts';

let root: string;
let opened: Source | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-source-'));
});
afterEach(() => {
  opened?.close();
  opened = undefined;
  rmSync(root, { recursive: true });
});

async function archive(files: readonly ZippedFile[] | Buffer) {
  const path = join(root, 'export.zip');
  writeFileSync(path, Buffer.isBuffer(files) ? files : zipOf(files));
  const source = await openSource(path);
  if ('files' in source) opened = source;
  return source;
}

function messages(source: Source | { problems: readonly { message: string }[] }): string[] {
  return 'problems' in source ? source.problems.map(({ message }) => message) : [];
}

const file = (name: string, text = name): ZippedFile => ({ name, bytes: Buffer.from(text) });

describe('a source', () => {
  it('is the same whether it is a folder or an archive', async () => {
    mkdirSync(join(root, 'folder/below'), { recursive: true });
    writeFileSync(join(root, 'folder/a.csv'), 'a');
    writeFileSync(join(root, 'folder/below/b.csv'), 'b');
    writeFileSync(join(root, 'folder/.DS_Store'), 'x');
    const folder = await openSource(join(root, 'folder'));
    const zip = await archive([file('below/'), file('below/b.csv', 'b'), file('a.csv', 'a'), file('__MACOSX/._a.csv')]);
    for (const source of [folder, zip]) {
      if (!('files' in source)) expect.fail('It was not read.');
      expect(source.files).toEqual(['a.csv', 'below/b.csv']);
      expect(await sourceText(source, 'below/b.csv')).toEqual({ text: 'b' });
      expect(Buffer.from(await source.head('a.csv', 1)).toString()).toBe('a');
    }
  });

  it('doesn’t follow links, which lead out of it', async () => {
    mkdirSync(join(root, 'folder'));
    writeFileSync(join(root, 'secret.csv'), 'x');
    symlinkSync(join(root, 'secret.csv'), join(root, 'folder/a.csv'));
    expect(await openSource(join(root, 'folder'))).toMatchObject({ files: [] });
  });

  it.each(['../out.csv', '/etc/passwd', 'C:/out.csv', 'a/../../out.csv'])(
    'refuses an archive with %s',
    async (name) => {
      expect(messages(await archive([file('a.csv'), file(name)]))).toEqual([
        expect.stringContaining('a name that leads out of it'),
      ]);
    },
  );

  it('doesn’t unpack a ZIP bomb', async () => {
    const zeros = Buffer.alloc(20 * 1024 * 1024);
    const source = await archive([{ name: 'a.csv', bytes: zeros }]);
    if (!('files' in source)) expect.fail('It was not read.');
    expect(await source.bytes('a.csv')).toHaveProperty('message', expect.stringContaining('would be 20 MB unpacked'));
    source.close();
    const lying = await archive([{ name: 'a.csv', bytes: zeros, claims: 10 }]);
    if (!('files' in lying)) expect.fail('It was not read.');
    expect(await lying.bytes('a.csv')).toHaveProperty('message', expect.stringContaining('can’t be read'));
  });

  it('says so if an archive is truncated', async () => {
    const whole = zipOf([file('a.csv', 'a'.repeat(1000))]);
    expect(messages(await archive(whole.subarray(0, whole.length - 30)))).toEqual([
      expect.stringContaining('may have been cut off'),
    ]);
  });

  it.each(['utf16le', 'utf8'] as const)(
    'may be in %s with a byte order mark, and with any line endings',
    async (encoding) => {
      writeFileSync(join(root, 'a.json'), Buffer.from('\ufeffé\r\nb', encoding));
      const source = await openSource(join(root, 'a.json'));
      if (!('files' in source)) expect.fail('It was not read.');
      expect(await sourceText(source, 'a.json')).toEqual({ text: 'é\nb' });
    },
  );
});
