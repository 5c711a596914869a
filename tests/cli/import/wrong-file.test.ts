import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from '../../../src/cli/import/source.ts';
import { wrongFile } from '../../../src/cli/import/wrong-file.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-wrong-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Returns the message for a file, or for a folder with files of these names. */
async function said(tool: string, file: string | readonly string[], bytes = ''): Promise<string | undefined> {
  const names = typeof file === 'string' ? [file] : file;
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes, 'latin1');
  }
  const source = await openSource(typeof file === 'string' ? join(root, file) : root);
  if ('problems' in source) return expect.fail('It can’t be opened.');
  const message = await wrongFile(source, tool);
  source.close();
  return message;
}

describe('a wrong file', () => {
  it.each([
    ['csv', 'a.pdf', '%PDF-1.7', 'It’s a PDF'],
    ['csv', 'a.xls', '\xd0\xcf\x11\xe0\xa1\xb1', 'Save As → “CSV UTF-8'],
    ['csv', 'a.db', 'SQLite format 3\0', '`import loop`'],
    ['day-one', 'a.sqlite', 'SQLite format 3\0', 'SQLite'],
    ['csv', 'a.csv.gz', '\x1f\x8b\x08', 'gzip'],
    ['csv', 'a.html', '<!DOCTYPE html><html>', 'a web page'],
    ['markdown', 'a.enex', '<?xml version="1.0"?>\n<!DOCTYPE en-export SYSTEM "x">\n<en-export>', 'Evernote'],
    ['csv', 'a.journal', '[2026-05-01 18:22] Rowed', 'jrnl --format json'],
    ['csv', 'a.json', '{"entries": [{"creationDate": "2026-05-01T18:22:00Z"}]}', '`import day-one`'],
    ['jrnl', 'a.json', '[{"daystamp": "20260501", "value": 3}]', '`import beeminder`'],
    ['csv', 'a.json', '{"habits": []}', 'It’s JSON, and no table'],
  ])('makes %s say that it’s %s, and which export to use instead', async (tool, name, bytes, says) => {
    expect(await said(tool, name, bytes)).toContain(says);
  });

  it.each([
    ['csv', ['[Content_Types].xml', 'xl/workbook.xml'], 'Excel workbook'],
    ['csv', ['Index/Document.iwa', 'preview.jpg'], 'Numbers'],
    ['markdown', ['word/document.xml'], 'Word document'],
    ['markdown', ['Habits.csv', 'Checkmarks.csv'], '`import loop`'],
    ['markdown', ['photo.jpg'], 'In Obsidian, name the folder of daily notes'],
    ['csv', ['2026-05-01.md'], '`import markdown`'],
    ['csv', ['photo.jpg'], 'In Google Sheets'],
  ])('makes %s say what a folder of %j is', async (tool, names, says) => {
    expect(await said(tool, names)).toContain(says);
  });

  it.each([
    ['loop', 'a.db', 'SQLite format 3\0'],
    ['csv', 'a.csv', 'date,value\n'],
    ['jrnl', 'a.json', '{"entries": []}'],
    ['beeminder', 'a.json', '[{"daystamp": "20260501", "value": 3}]'],
  ])('isn’t what %s reads: %s', async (tool, name, bytes) => {
    expect(await said(tool, name, bytes)).toBeUndefined();
  });
});
