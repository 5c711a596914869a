import { canReportMissed } from '../../domain/audience/model.ts';
import { defined } from '../../domain/defined.ts';
import { carriedText, openFor } from '../../output/drafts/carried.ts';
import type { ViewContext } from '../common/context.ts';
import type { HostEditor } from '../common/repository-links.ts';
import type { FileData } from './form-data.ts';
import { standInsOf } from './stand-ins.ts';

/** The files of one folder of the journal. */
interface FolderView {
  /** Empty for the journal's own folder. */
  folder: string;
  files: { path: string; title: string; href: string }[];
}

export interface FilesView {
  /** Where this is instead, if it isn't available: on the public site of a journal of which the public sees only a part. */
  elsewhere?: string;
  /** Whether `dev` serves it, which opens files and saves them. */
  isPrivate: boolean;
  /** Empty if the files can't be opened. */
  folders: FolderView[];
  data: FileData;
  /** The page's own address, under which drafts are kept. */
  address: string;
  /** Where a file can be edited in a browser; absent if the repository's host isn't known. */
  editor?: HostEditor;
}

/**
 * Returns all files that partners write, for editing: with `dev` on this page, as text; elsewhere in the editor of the
 * repository's host, because a built site doesn't have the files, or could have older versions.
 */
export function filesView(context: ViewContext): FilesView {
  const { journal, urls } = context;
  const { audience, documents, today } = journal;
  const { locale } = documents.partnership.data;
  const isHere = canReportMissed(audience, documents.partnership.data);
  const isPrivate = audience === 'private';
  const open = isPrivate ? openFor(journal, { date: today }).map((each) => carriedText(journal, each, today)) : [];
  return {
    ...(!isHere && { elsewhere: `${urls.together}#write/file` }),
    isPrivate,
    folders: isHere ? foldersOf(context) : [],
    address: urls.writeFiles,
    ...defined({ editor: context.repository?.editor }),
    data: {
      kind: 'file',
      today,
      locale,
      standIns: isPrivate ? standInsOf(context, open) : { files: {}, pictures: [] },
    },
  };
}

function foldersOf({ journal, repository, urls }: ViewContext): FolderView[] {
  const { partnership, partners, goals, benchmarks, checkIns, milestones, feedback, pages } = journal.documents;
  const hrefOf = (file: string) =>
    // An MDX page is a program, which is better edited in an editor.
    journal.audience === 'private' && !file.endsWith('.mdx') ? urls.writeFile(file) : repository?.edit(file);
  const folder = (name: string, documents: readonly { file: string; title: string }[]): FolderView => ({
    folder: name,
    files: documents.flatMap(({ file, title }) => {
      const href = hrefOf(file);
      return href === undefined ? [] : [{ path: file, title, href }];
    }),
  });
  const latestFirst = <Each extends { file: string }>(documents: readonly Each[]) => documents.toReversed();
  return [
    folder('', [{ file: partnership.file, title: partnership.data.name }]),
    folder(
      'partners',
      partners.map(({ file, data }) => ({ file, title: data.name })),
    ),
    folder(
      'goals',
      goals.map(({ file, data }) => ({ file, title: data.title })),
    ),
    folder(
      'benchmarks',
      benchmarks.map(({ file, data }) => ({ file, title: data.title })),
    ),
    folder(
      'check-ins',
      latestFirst(checkIns).map(({ file, data }) => ({ file, title: data.title ?? '' })),
    ),
    folder(
      'milestones',
      milestones.map(({ file, data }) => ({ file, title: data.title })),
    ),
    folder(
      'feedback',
      latestFirst(feedback).map(({ file }) => ({ file, title: '' })),
    ),
    folder(
      'pages',
      pages.map(({ file, data }) => ({ file, title: data.title })),
    ),
  ].filter(({ files }) => files.length > 0);
}
