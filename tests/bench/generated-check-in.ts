import { addDays, type PlainDate } from '../../src/domain/plain-date.ts';
import type { Random } from './seeded-random.ts';

interface CheckInToWrite {
  date: PlainDate;
  /** The number of the session, counted from 0. */
  index: number;
  random: Random;
  /** Absent for a joint check-in. */
  author?: string;
}

const WORDS =
  'the morning run was slower than planned but the log is honest and we kept our word about asking first before giving any advice to each other'.split(
    ' ',
  );

/** Generates a check-in of about 2 KB with every section of the format. */
export function checkInText({ date, index, random, author }: CheckInToWrite): string {
  const sentence = (words: number) => {
    const picked = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)] ?? 'word').join(' ');
    return `${picked.charAt(0).toUpperCase()}${picked.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 4 }, () => sentence(12)).join(' ');
  const drift = () => Math.round((index + random() * 6 - 3) * 10) / 10;
  const pairReadings =
    author === 'sam'
      ? []
      : [`  benchmark-1: 1`, `  benchmark-3: ${drift()}`, `  benchmark-5: ${Math.round(random() * 25)}`];
  const own = author === undefined ? `{ robin: ${drift()}, sam: ${drift()} }` : `{ ${author}: ${drift()} }`;
  return `---
date: ${date}
${author === undefined ? '' : `author: ${author}\n`}topics: [Progress, Challenges]
readings:
  benchmark-0: ${own}
  benchmark-2: ${own}
${pairReadings.join('\n')}
confidence: { goal-0: ${1 + Math.floor(random() * 10)} }
---
## Progress
${paragraph()} See [the goal](../../goals/goal-0.md).

${paragraph()}

## Wins
- ${sentence(6)}
- ${sentence(5)}

## Setbacks
- ${sentence(5)}
  - Lesson: ${sentence(4)}
  - Recovery: ${sentence(4)}

## Concerns
- ${sentence(9)}

## Feedback
### Robin to Sam
${sentence(14)}

## Next steps
- [${index % 3 === 0 ? ' ' : 'x'}] @robin Take step ${Math.floor(index / 3)} (due ${addDays(date, 3)})
- [ ] @sam Finish part ${Math.floor(index / 2)}
- [ ] ~~@robin Drop idea ${index}~~

## Accountability
- [x] @sam Sends photo ${Math.floor(index / 2)} of the log

## Notes
| What | How much |
|---|---:|
| Sleep | ${6 + Math.round(random() * 3)} h |
| Steps | ${Math.round(random() * 20000)} |

${paragraph()}
`;
}
