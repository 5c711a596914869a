import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/cli/ask/asker.ts';
import { CODES } from '../../../src/journal/problems/codes.ts';
import { createKeyring, keyringText, openLock, partnerOf, publishKeyring } from '../../../src/sealing/keyring.ts';
import { parseKeyring } from '../../../src/sealing/keyring-schema.ts';
import { ROBIN, SAM } from '../keys-journal.ts';
import { RenameJournal } from './rename-journal.ts';

let journal: RenameJournal;
beforeEach(() => void (journal = new RenameJournal()));
afterEach(() => journal.remove());

const answering = (answer: boolean): Asker => ({
  text: () => Promise.reject(new Error('nothing is to be written')),
  choose: () => Promise.reject(new Error('nothing is to be chosen')),
  confirm: () => Promise.resolve(answer),
});

/** One of each kind, with the folder that its file is in. */
const KINDS = [
  ['goal', 'run', 'city-run', 'goals'],
  ['benchmark', 'long-run', 'furthest', 'benchmarks'],
  ['partner', 'sam', 'kim', 'partners'],
  ['milestone', 'half', 'half-way', 'milestones'],
] as const;

describe.each(KINDS)('a %s', (kind, from, to, folder) => {
  it('is shown wherever it’s named, and nothing changes before someone agrees', async () => {
    const before = journal.all();
    const { status, out, error } = await journal.rename([kind, from, to]);
    await expect(`${out}${error}`).toMatchFileSnapshot(`shown/${kind}.txt`);
    expect(status).toBe(1);
    expect(journal.all()).toEqual(before);
  });

  it('changes only in these places, and changing it back gives identical bytes', async () => {
    const before = journal.all();
    expect(await journal.rename([kind, from, to, '--yes'])).toMatchObject({ status: 0, error: '' });
    expect(await journal.check()).toMatchObject({ status: 0 });
    expect(await journal.rename([kind, to, from, '--yes'])).toMatchObject({ status: 0 });
    expect(journal.all()).toEqual(before);
  });

  it('whose file was renamed by hand gets its new name in all references', async () => {
    renameSync(join(journal.folder, folder, `${from}.md`), join(journal.folder, folder, `${to}.md`));
    expect((await journal.check()).status).toBe(1);
    const { out } = await journal.rename([kind, from, to, '--yes']);
    expect(out).toContain('in what refers to it; the file has its new name already.');
    expect(await journal.check()).toMatchObject({ status: 0 });
  });
});

describe('an unknown name that `check` reports', () => {
  /** What's named by a date, following from file names, has no id to rename. */
  const WITHOUT_ID = ['reference/unknown-session'];

  it('can be renamed, for each kind', async () => {
    const told = new Set<string>();
    for (const [, from, to, folder] of KINDS) {
      const other = new RenameJournal();
      renameSync(join(other.folder, folder, `${from}.md`), join(other.folder, folder, `${to}.md`));
      for (const [code] of (await other.check()).out.matchAll(/reference\/unknown-\w+/g)) told.add(code);
      other.remove();
    }
    const codes = Object.keys(CODES).filter((code) => code.startsWith('reference/unknown-'));
    expect(codes.filter((code) => !told.has(code))).toEqual(WITHOUT_ID);
  });
});

describe('a renaming', () => {
  it('asks, and follows the answer', async () => {
    const before = journal.all();
    expect(await journal.rename(['goal', 'run', 'city-run'], answering(false))).toMatchObject({
      status: 1,
      error: 'Nothing was renamed.\n',
    });
    expect(journal.all()).toEqual(before);
    const { status, out } = await journal.rename(['goal', 'run', 'city-run'], answering(true));
    expect(status).toBe(0);
    expect(out.slice(out.lastIndexOf('\n\n') + 2)).toBe(
      'Renamed. The goal is `city-run` from now on.\n' +
        'Its page has moved, too: links from elsewhere to `/goals/run/` no longer work.\n' +
        'If pull requests or branches are open, merge them first, or run this again after each: what they add still has the old id.\n',
    );
  });

  it('shows the command to type if it can’t ask', async () => {
    const { error } = await journal.rename(['goal', 'content/goals/run.md', 'city-run']);
    expect(error).toBe(
      '\nNothing was renamed: there’s no terminal to ask in. To rename it, run `npm run rename -- goal run city-run --today 2026-06-12 --yes`.\n',
    );
  });

  it('quotes an id that YAML would read as a number, and removes the quotes again', async () => {
    const before = journal.all();
    await journal.rename(['goal', 'run', '12', '--yes']);
    expect(journal.textOf('benchmarks/long-run.md')).toContain("goal: '12'");
    await journal.rename(['goal', '12', 'run', '--yes']);
    expect(journal.all()).toEqual(before);
  });

  it.each([
    ['a word that is no kind', ['goals', 'run', 'x']],
    ['too few words', ['goal', 'run']],
    ['an id that is taken', ['benchmark', 'long-run', 'weekly']],
    ['its own id', ['goal', 'run', 'run']],
    ['an id with other signs', ['goal', 'run', 'Our Läufe']],
    ['an id with capitals', ['partner', 'sam', 'Sam']],
    ['an id of four digits', ['goal', 'run', '2026']],
    ['an id that Windows keeps for itself', ['goal', 'run', 'con']],
    ['one that there is not', ['goal', 'rnu', 'walk']],
    ['one that nothing refers to', ['goal', 'rnu', 'run']],
    ['a name that another partner is called by', ['partner', 'sam', 'robin-hood']],
    ['an id that would be a field of a target', ['partner', 'sam', 'value']],
  ])('is refused for %s', async (name, args) => {
    if (name.includes('called by')) {
      journal.write('partners/robin.md', '---\nname: Robin-Hood\n---\n');
      journal.write(
        'check-ins/2026/2026-05-01.md',
        '---\ndate: 2026-05-01\n---\n## Feedback\n### Robin-Hood to sam\nGood.\n',
      );
      journal.write('feedback/2026-05-01.yaml', 'remarks: []\n');
    }
    if (args[2] === 'value')
      journal.write(
        'goals/run.md',
        journal.textOf('goals/run.md').replace(/\[\{ value: .*\]/, '[{ sam: 42 }, { value: 42.2 }]'),
      );
    const before = journal.all();
    const { status, out, error } = await journal.rename([...args, '--yes']);
    await expect(`${out}${error}`).toMatchFileSnapshot(`refused/${name.replaceAll(' ', '-')}.txt`);
    expect(status).toBeGreaterThan(0);
    expect(journal.all()).toEqual(before);
  });

  it('is refused if `check` finds errors, and shows them', async () => {
    journal.write('benchmarks/weekly.md', '---\ntitle: Weekly\ngoal: rnu\nunit: km\n---\n');
    const { status, error } = await journal.rename(['goal', 'run', 'walk', '--yes']);
    await expect(error).toMatchFileSnapshot('refused/a-journal-with-errors.txt');
    expect(status).toBe(1);
  });

  it('is refused if a picture already has the new name', async () => {
    journal.write('partners/kim.jpg', '');
    const before = journal.all();
    const { status, error } = await journal.rename(['partner', 'sam', 'kim', '--yes']);
    expect(error).toBe('There’s a file `content/partners/kim.jpg` already. Move it, or choose another id.\n');
    expect(status).toBe(1);
    expect(journal.all()).toEqual(before);
  });

  it('doesn’t change anything if a file was changed meanwhile', async () => {
    const asker = {
      ...answering(true),
      confirm: () => {
        journal.write('goals/run.md', journal.textOf('goals/run.md').replace('a long way', 'a longer way'));
        return Promise.resolve(true);
      },
    };
    const { status, error } = await journal.rename(['goal', 'run', 'walk'], asker);
    expect(error).toContain('Nothing was changed.');
    expect(status).toBe(1);
    expect(journal.textOf('goals/run.md')).toContain('a longer way');
  });
});

describe('a partner with a key', () => {
  const keyringFile = () => parseKeyring(readFileSync(join(journal.folder, 'keyring.json'), 'utf8'));

  it('keeps it, and the site publishes the same lock', async () => {
    const keyring = await createKeyring({ robin: ROBIN, sam: SAM });
    journal.write('keyring.json', keyringText(keyring));
    const before = journal.all();
    for (const [from, to] of [
      ['sam', 'kim'],
      ['kim', 'kimberly'],
    ] as const)
      await journal.rename(['partner', from, to, '--yes']);
    const renamed = keyringFile();
    expect(Object.keys(renamed.partners)).toEqual(['robin', 'kimberly']);
    expect(await partnerOf(renamed, SAM)).toBe('kimberly');
    expect(await publishKeyring(renamed)).toEqual(await publishKeyring(keyring));
    const [lock] = (await publishKeyring(renamed)).locks;
    expect(
      lock && [await openLock(lock, renamed.key, ROBIN), await openLock(lock, renamed.key, SAM)].some(Boolean),
    ).toBe(true);
    expect(await journal.rename(['partner', 'kimberly', 'sam', '--yes'])).toMatchObject({ status: 0, error: '' });
    expect(journal.all()).toEqual(before);
  });
});
