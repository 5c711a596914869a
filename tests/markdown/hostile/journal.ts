import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, plainDate } from '../../../src/domain/plain-date.ts';
import { CORPUS } from './corpus/index.ts';

const TEXTS_A_FILE = 12;
const LONGEST = 300;
const FIRST_DAY = plainDate('2024-01-07');
export const HOSTILE_TODAY = '2026-05-01';

/**
 * The corpus as words where no Markdown is: on one line, as a journal may hold them (characters that control, or turn the
 * text, are refused where a file is read).
 */
export const HOSTILE_WORDS: readonly string[] = CORPUS.map(({ text }) =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- they are what is to be left out
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim(),
);

/**
 * Writes a journal whose topics, titles, labels, units and commitments are hostile, and nothing else.
 * @param hostile the words that it shows, each of them several times
 */
export function writeHostileJournal(folder: string, hostile: readonly string[]): void {
  const write = (file: string, frontmatter: object, body = ''): void => {
    const path = join(folder, file);
    mkdirSync(join(path, '..'), { recursive: true });
    // JSON is YAML.
    writeFileSync(path, `---\n${JSON.stringify(frontmatter)}\n---\n${body}`);
  };
  const words = (index: number): string => hostile[index % hostile.length] ?? '';
  write('partnership.md', {
    name: words(0),
    since: FIRST_DAY,
    timezone: 'Europe/London',
    purpose: words(100),
    vision: words(101),
    cadence: { every: '1 week', starts: FIRST_DAY },
    privacy: { default: 'public' },
  });
  write('partners/robin.md', { name: `R ${words(303)}`, role: words(102) });
  write('partners/sam.md', { name: `S ${words(370)}`, role: words(103) });
  write('goals/goal.md', {
    title: words(104),
    owners: ['robin', 'sam'],
    measurable: ['benchmark-0'],
    specific: words(105),
    timeBound: { starts: FIRST_DAY, due: '2027-01-01' },
  });
  for (let from = 0; from < hostile.length; from += TEXTS_A_FILE) {
    const file = from / TEXTS_A_FILE;
    const texts = hostile.slice(from, from + TEXTS_A_FILE);
    const date = addDays(FIRST_DAY, 7 * file);
    const readings = { [`benchmark-${file}`]: file + 1 };
    const commitments = texts.map((text) => `- [ ] @robin ${literally(text)}\n`);
    write(`check-ins/${date}.md`, { date, topics: texts, readings }, `## Next steps\n${commitments.join('')}`);
    write(`benchmarks/benchmark-${file}.md`, {
      title: texts[0],
      goal: 'goal',
      unit: texts[1],
      baseline: { date: FIRST_DAY, value: 0 },
      checkpoints: texts.map((label, index) => ({ date: addDays(FIRST_DAY, 30 + 7 * index), value: index + 1, label })),
      target: { date: '2026-12-01', value: 100 },
    });
    for (const [index, text] of texts.entries()) {
      write(`milestones/m-${from + index}.md`, { title: text, date, goal: 'goal', celebrated: text });
    }
  }
}

/** Words as Markdown that means just them, and names no partner. */
function literally(text: string): string {
  return text.replaceAll('@', '＠').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
