import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import type { NewDocumentKind } from '../../../src/views/write/form-data.ts';
import { makeRepositoryLinks } from '../../../src/views/common/repository-links.ts';
import { filesView } from '../../../src/views/write/files.ts';
import FilesPage from '../../../src/views/write/FilesPage.astro';
import { newDocumentView } from '../../../src/views/write/new-document.ts';
import NewDocumentPage from '../../../src/views/write/NewDocumentPage.astro';
import { writeView } from '../../../src/views/write/view.ts';
import WritePage from '../../../src/views/write/WritePage.astro';
import type { Documents } from '../../../src/domain/documents.ts';
import { schemas } from '../../../src/domain/schemas/index.ts';
import { benchmark, checkIn, feedback, goal, milestone, partnership, written } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, links, one, render, textOf, texts } from './rendered.ts';

const GIVEN = { goals: [goal('run', { title: 'Marathon' })], benchmarks: [benchmark('miles', { title: 'Miles' })] };

function form(kind: NewDocumentKind, audience: Audience = 'private') {
  const context = contextOf(GIVEN, '2026-01-20', { audience });
  return render(NewDocumentPage, { view: newDocumentView(context, kind), words: context.words });
}

describe('the page for a new document', () => {
  it.each(['goal', 'benchmark', 'milestone'] as const)('has a label for each control of a %s', async (kind) => {
    const tree = await form(kind);
    const labelled = new Set(all(tree, 'label').map(({ properties }) => String(properties['htmlFor'])));
    const names = [...all(tree, 'input'), ...all(tree, 'select')]
      .filter(({ properties }) => properties['type'] !== 'radio' && properties['type'] !== 'checkbox')
      .map(({ properties }) => String(properties['name']));
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !labelled.has(name))).toEqual([]);
  });

  it('asks the same about a goal as `new`, with everyone as its owners', async () => {
    const tree = await form('goal');
    expect([...texts(tree, 'label'), ...texts(tree, 'legend')].filter((text) => text.endsWith('?'))).toEqual([
      'Specific: what exactly will you do?',
      'Achievable: why can you do it?',
      'Relevant: why does it matter?',
      'Time-bound: by which day?',
      'Whose goal is it?',
      'Measurable: which benchmarks measure it?',
    ]);
    const ticked = all(tree, 'input', { type: 'checkbox' }).filter(({ properties }) => properties['checked'] === true);
    expect(ticked.map(({ properties }) => properties['name'])).toEqual(['owners/robin', 'owners/sam']);
    expect(one(tree, 'input', { name: 'timeBound/due' }).properties['value']).toBe('2026-04-20');
  });

  it('asks about a benchmark’s plan first', async () => {
    const hidden = all(await form('benchmark'), 'div').filter(
      ({ properties }) => 'hidden' in properties && 'dataWhen' in properties,
    );
    expect(hidden.map(({ properties }) => properties['dataWhen'])).toEqual([
      'plan=atMost atLeast',
      'plan=target;per=partner',
      'plan=target;per=partner',
      'plan=target;per=partner',
      'plan=target;per=partner',
    ]);
  });

  it('links to the other forms', async () => {
    expect(links(await form('goal'))).toEqual({
      'A check-in': '/write/',
      'A benchmark': '/write/benchmark/',
      'A milestone': '/write/milestone/',
      'Change a file': '/write/file/',
    });
    const context = contextOf(GIVEN, '2026-01-20');
    expect(links(await render(WritePage, { view: writeView(context), words: context.words }))).toEqual({
      'A goal': '/write/goal/',
      'A benchmark': '/write/benchmark/',
      'A milestone': '/write/milestone/',
      'Change a file': '/write/file/',
    });
  });

  it('leaves long-open commitments to their own page', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `- [ ] @sam Page ${index + 1}`);
    const late = written('2026-01-11', `## Next steps\n${lines.join('\n')}\n`);
    const { sessions } = writeView(contextOf({ ...GIVEN, checkIns: [late] }, '2026-01-20'));
    const [next] = sessions;
    expect([next?.promises.due.length, next?.promises.older]).toEqual([50, 10]);
  });

  it('gives the public only the way to the partners’ journal, unless it sees everything', async () => {
    const partly = contextOf(
      { ...GIVEN, partnership: partnership({ privacy: { default: 'partners' } }) },
      '2026-01-20',
      {
        audience: 'public',
      },
    );
    const view = newDocumentView(partly, 'benchmark');
    const tree = await render(NewDocumentPage, { view, words: partly.words });
    expect(links(tree)).toEqual({ 'Open it in the partners’ journal': '/together/#write/benchmark' });
    expect(all(tree, 'form')).toEqual([]);
    expect(view.data.standIns).toEqual({ files: {}, pictures: [] });
    expect(textOf(tree)).not.toContain('Marathon');
  });
});

function page(name: string): Documents['pages'][number] {
  return { id: name, file: `pages/${name}`, data: schemas.pages.parse({ title: 'About' }), body: '' };
}

describe('the page for files', () => {
  const files = async (audience: Audience, given: object = {}) => {
    const context = contextOf({ ...GIVEN, ...given }, '2026-01-20', { audience });
    const repository = makeRepositoryLinks({ repository: 'https://github.com/robin/journal', folder: 'content' });
    const known = { ...context, ...(repository && { repository }) };
    return links(await render(FilesPage, { view: filesView(known), words: context.words }));
  };

  it('opens each file itself in `dev`, and elsewhere at the host', async () => {
    expect(await files('private')).toMatchObject({
      Marathon: '/write/file/?path=goals/run.md',
      Miles: '/write/file/?path=benchmarks/miles.md',
    });
    expect(await files('partners')).toMatchObject({
      Marathon: 'https://github.com/robin/journal/edit/main/content/goals/run.md',
    });
  });

  it('has every file that partners write by folder, of dated ones the latest first', () => {
    const given = {
      ...GIVEN,
      checkIns: [checkIn('2026-01-11'), checkIn('2026-01-18', { title: 'Two' })],
      milestones: [milestone('medal', { date: '2026-01-12' })],
      feedback: [feedback('2026-01-11', {}), feedback('2026-01-18', {})],
      pages: [page('about.md'), page('program.mdx')],
    };
    const { folders, address, isPrivate } = filesView(contextOf(given, '2026-01-20'));
    expect(
      folders.map(({ folder, files: inIt }) => [folder, ...inIt.map(({ path, title }) => `${path} ${title}`)]),
    ).toEqual([
      ['', 'partnership.md Two Marathons'],
      ['partners', 'partners/robin.md Robin', 'partners/sam.md Sam'],
      ['goals', 'goals/run.md Marathon'],
      ['benchmarks', 'benchmarks/miles.md Miles'],
      ['check-ins', 'check-ins/2026-01-18.md Two', 'check-ins/2026-01-11.md '],
      ['milestones', 'milestones/medal.md medal'],
      ['feedback', 'feedback/2026-01-18.yaml ', 'feedback/2026-01-11.yaml '],
      // A page that's a program isn't opened here.
      ['pages', 'pages/about.md About'],
    ]);
    expect([address, isPrivate]).toEqual(['/write/file/', true]);
  });

  it('opens a page that’s a program at the host, even in `dev`', async () => {
    expect(await files('private', { pages: [page('program.mdx')] })).toMatchObject({
      About: 'https://github.com/robin/journal/edit/main/content/pages/program.mdx',
    });
  });

  it('doesn’t have any files outside `dev` if the host isn’t known', () => {
    expect(filesView(contextOf(GIVEN, '2026-01-20', { audience: 'partners' })).folders).toEqual([]);
  });

  it('knows the rest of the journal in `dev` only, with what’s open', () => {
    const given = { ...GIVEN, checkIns: [written('2026-01-18', '## Next steps\n- [ ] @sam Write')] };
    const standIns = (audience: Audience) => filesView(contextOf(given, '2026-01-20', { audience })).data.standIns;
    expect(standIns('private').files['check-ins/2026-01-18.md']).toMatch(/\n- \[ \] @sam Write\n$/);
    expect(standIns('partners')).toEqual({ files: {}, pictures: [] });
  });

  it('leads the public, which sees only part, to the partners’ journal', async () => {
    const partly = { partnership: partnership({ privacy: { default: 'partners' } }) };
    expect(Object.values(await files('public', partly))).toEqual(['/together/#write/file']);
  });
});
