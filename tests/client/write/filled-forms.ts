import fc from 'fast-check';
import type { Filled, SessionToWrite } from '../../../src/views/write/form-data.ts';
import type { SessionForm } from '../../../src/views/write/view.ts';

/** What people type and paste. */
const WORDS = [
  'Finished chapter three',
  'Ran *twice* before work, see https://example.org/run',
  '# One',
  '## Wins',
  '- [x] done',
  'Recovery: Tuesday',
  'Lesson: none',
  '- a\n- b\n\n1. c',
  '~~@robin Buy new shoes~~ no',
  '@sam Call the venue (due 2026-12-01)',
  'by Friday',
  '> quoted',
  '| a | b |\n|---|---|\n| c | d |',
  '```\ncode',
  '<script>alert(1)</script>',
  '<!-- hidden -->',
  '[x]: https://example.org',
  '![a](./b.png)',
  '[our goal](../goals/marathon.md)',
  '[a](./none.md)',
  '[a](javascript:alert(1))',
  '---',
  'a\n---\nb',
  '### Robin to Sam\nWell done',
  'a\u202eb\u0000c\ufeff',
  '1. One\n2. Two',
  '    indented',
  '\\',
  '*',
  '☐ a box',
  '📅 2026-12-01 Call',
  'من فضلك اتصل',
  'ごめん、@samが電話する',
  '&amp; &lt;b&gt;',
  '🙂',
  '?',
  'A: b, c: d # e',
  'Setbacks',
  '**Setbacks**',
  '[ ] open',
  'tomorrow (due tomorrow)',
  '@everybody now',
  '~~struck~~',
  '[^1] and [^1]: note',
  '+1',
  '  ',
];

/** The possible contents of a text control. */
export const typed = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((two) => two.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);
/** The possible contents of a number control. */
export const number = fc.oneof(
  fc.constantFrom('5', '74,500', '18.5', '-3', '٧٤', 'ten', '1e3', '0', '999999999', ''),
  fc.integer({ min: 1, max: 12 }).map(String),
);
const day = fc.constantFrom('', '2026-11-22', '2026-12-01', '2026-11-19', '2027-01-15');

const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: undefined, freq: 2 });

/** Generates any possible state of a session's form. */
export function filledForms(form: SessionForm, session: SessionToWrite): fc.Arbitrary<Filled> {
  const controls: Record<string, fc.Arbitrary<string>> = { progress: typed, notes: typed, title: typed, topics: typed };
  if (session.question !== undefined) controls['answer'] = typed;
  for (const { controls: numbers } of form.numbers) for (const { name } of numbers) controls[name] = number;
  for (const { ratings } of form.ratings)
    for (const { name, most } of ratings) controls[name] = fc.integer({ min: 1, max: most }).map(String);
  for (const { name } of form.feedback) controls[name] = typed;
  for (const { key } of session.promises) {
    controls[`promises/${key}/fate`] = fc.constantFrom('kept', 'open', 'dropped');
    controls[`promises/${key}/why`] = typed;
    controls[`promises/${key}/obstacle`] = typed;
  }
  for (const row of [0, 1, 4]) {
    controls[`wins/${row}/what`] = typed;
    controls[`concerns/${row}/what`] = typed;
    for (const column of ['what', 'lesson', 'recovery']) controls[`setbacks/${row}/${column}`] = typed;
    controls[`steps/${row}/what`] = typed;
    controls[`steps/${row}/owner`] = fc.constantFrom('', 'robin', 'sam');
    controls[`steps/${row}/due`] = day;
    controls[`steps/${row}/section`] = fc.constantFrom('nextSteps', 'accountability');
  }
  const all = Object.fromEntries(Object.entries(controls).map(([name, value]) => [name, maybe(value)]));
  return fc
    .record(all)
    .map((filled) =>
      Object.fromEntries(Object.entries(filled).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    );
}
