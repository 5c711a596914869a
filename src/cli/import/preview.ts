import { counted } from './imported.ts';
import type { CheckedPlan } from './checked.ts';

/** So many files are shown of each end of a long list. */
const SHOWN = 6;

/** What an import would do, for whoever has to say yes to it. @param inFull whether long lists are told to their end */
export function previewText(plan: CheckedPlan, folder: string, { inFull = false } = {}): string {
  const shortened = (all: readonly string[]) => (inFull ? all : ends(all));
  const { about, files, there, leftOut, consequences, warnings } = plan;
  const width = Math.max(...files.map(({ path }) => path.length), 0);
  const rows = shortened(
    files.map(({ path, what }) => `  ${`${folder}/${path}`.padEnd(width + folder.length + 1)}  ${what}`),
  );
  return [
    about,
    ...(files.length > 0 ? ['', `${counted(files.length, 'new file')}:`, ...rows] : []),
    ...(there > 0 ? ['', `${there} ${there === 1 ? 'is' : 'are'} there already, just so.`] : []),
    ...(leftOut.length > 0 ? ['', 'Left out:', ...shortened(leftOut.map((reason) => `  ${reason}`))] : []),
    ...(files.length > 0 && consequences.length > 0 ? ['', ...consequences] : []),
    ...(warnings > 0 ? ['', `\`npm run check\` will have ${counted(warnings, 'more warning')}.`] : []),
  ].join('\n');
}

/** Its beginning and its end. */
function ends(rows: readonly string[]): string[] {
  if (rows.length <= 2 * SHOWN + 1) return [...rows];
  return [...rows.slice(0, SHOWN), `  … and ${rows.length - 2 * SHOWN} more …`, ...rows.slice(-SHOWN)];
}
