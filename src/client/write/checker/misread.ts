import { readCheckInBody } from '../../../domain/check-in/body.ts';
import type { CheckInBody, ListedCommitment } from '../../../domain/check-in/model.ts';
import { commitmentKey } from '../../../domain/check-in/promise-words.ts';
import { textOf } from '../../../domain/check-in/tree.ts';
import { oneLine } from '../../../domain/text.ts';
import type { Filled, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import { fateOf, ownersNamed, promisesIn, rowsOf } from './check-in-text.ts';
import { markdownToMdast } from './markdown.ts';
import { phrase } from './typed-words.ts';

/**
 * Finds what would be read differently from how it's meant: the text made from a form is read back, and compared with
 * what was typed. So nothing that a partner writes is silently lost or changed.
 * @param text the check-in's whole text
 * @returns the names of the controls whose text must be changed
 */
export function misread(filled: Filled, session: SessionToWrite, data: WriteData, text: string): string[] {
  const body = bodyOf(text);
  const { body: read } = readCheckInBody(markdownToMdast(body), body, data.partners);
  return [
    ...misreadRows(filled, read, 'wins'),
    ...misreadRows(filled, read, 'concerns'),
    ...misreadSetbacks(filled, read),
    ...misreadPromises(filled, read, session),
    ...misreadFeedback(filled, read, session),
    ...misreadAnswer(filled, read, session),
    ...misreadSections(filled, read),
  ];
}

function bodyOf(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/, '');
}

/** Returns words as the journal reads them, whatever Markdown they're written in. */
function plain(typed: string): string {
  return oneLine(textOf({ type: 'paragraph', children: phrase(typed) }));
}

function misreadRows(filled: Filled, read: CheckInBody, part: 'wins' | 'concerns'): string[] {
  const rows = rowsOf(filled, part, ['what']);
  const isSame = rows.length === read[part].length;
  return rows.flatMap(({ row, values: { what } }, index) =>
    isSame && read[part][index]?.text === plain(what) ? [] : [`${part}/${row}/what`],
  );
}

function misreadSetbacks(filled: Filled, { setbacks: read }: CheckInBody): string[] {
  const rows = rowsOf(filled, 'setbacks', ['what', 'lesson', 'recovery']);
  return rows.flatMap(({ row, values: { what, lesson, recovery } }, index) => {
    const found = read.length === rows.length ? read[index] : undefined;
    return [
      ...(found?.text === plain(what) ? [] : [`setbacks/${row}/what`]),
      ...((found?.lesson ?? '') === plain(lesson) ? [] : [`setbacks/${row}/lesson`]),
      ...((found?.recovery ?? '') === plain(recovery) ? [] : [`setbacks/${row}/recovery`]),
    ];
  });
}

function misreadPromises(filled: Filled, { commitments }: CheckInBody, session: SessionToWrite): string[] {
  return (['nextSteps', 'accountability'] as const).flatMap((section) => {
    const read = commitments.filter((each) => each.section === section);
    const { before: settled, steps } = promisesIn(filled, session, section);
    const isSame = read.length === settled.length + steps.length;
    const before = settled.flatMap((each, index) => {
      const fate = fateOf(filled, each);
      const found = isSame ? read[index] : undefined;
      const isRead = found?.state === fate && found.key === keyOf(each.item);
      return isRead ? [] : [`promises/${each.key}/${fate === 'dropped' ? 'why' : 'obstacle'}`];
    });
    const after = steps.flatMap(({ row, values }, index) => {
      const found = isSame ? read[settled.length + index] : undefined;
      return found && isStep(found, values, session) ? [] : [`steps/${row}/what`];
    });
    return [...before, ...after];
  });
}

function isStep(
  { state, owners, due, key }: ListedCommitment,
  step: Record<'what' | 'owner' | 'due', string>,
  session: SessionToWrite,
): boolean {
  return (
    state === 'open' &&
    owners.join(' ') === ownersNamed(step.owner, session).join(' ') &&
    (due ?? '') === step.due &&
    key === commitmentKey(plain(step.what))
  );
}

/** Returns the key that identifies a task as the same promise. */
export function keyOf(item: string): string | undefined {
  const body = `## Next steps\n\n${item}`;
  return readCheckInBody(markdownToMdast(body), body, []).body.commitments[0]?.key;
}

function misreadFeedback(filled: Filled, { feedback }: CheckInBody, session: SessionToWrite): string[] {
  const said = session.feedback.filter(({ from, to }) => (filled[`feedback/${from}/${to}`] ?? '').trim() !== '');
  return said.flatMap(({ from, to }, index) => {
    const found = said.length === feedback.length ? feedback[index] : undefined;
    return found?.from === from && found.to === to ? [] : [`feedback/${from}/${to}`];
  });
}

function misreadAnswer(filled: Filled, { quotes }: CheckInBody, { question }: SessionToWrite): string[] {
  if (question === undefined || (filled['answer'] ?? '').trim() === '') return [];
  return quotes.includes(oneLine(question)) ? [] : ['answer'];
}

const FREE = ['progress', 'notes'] as const;

/** Finds text in a large box that the journal reads as the heading of another section. */
function misreadSections(filled: Filled, { sections }: CheckInBody): string[] {
  const kinds = sections.map(({ kind }) => kind);
  const isSound = !kinds.includes(undefined) && new Set(kinds).size === kinds.length;
  return isSound ? [] : FREE.filter((name) => (filled[name] ?? '').trim() !== '');
}
