/** A word that's too long for any line. */
const UNBROKEN = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung';
const LONG = `The whole of it, with all that belongs to it, and everything that we put off since the spring, ${UNBROKEN}`;
const PARTNERS = ['ada', 'ben', 'chi', 'dov'] as const;
const NAMES = {
  ada: 'Wilhelmina-Alexandra von und zu Hohenstein-Wolfratshausen',
  ben: 'Ben',
  chi: UNBROKEN,
  dov: 'دوف بن أبراهام',
} as const;
const GOALS = 50;
const PAGES = 12;
/** The only ones with readings. */
const MEASURES = 6;

type Files = Record<string, string>;

/**
 * Makes a journal with everything too long and too much: four partners, fifty goals, twelve pages in the menu,
 * unbreakable words, and right-to-left text in a left-to-right journal.
 */
export function extremeJournal(): Files {
  const files = people();
  for (let index = 1; index <= GOALS; index++) files[`goals/goal-${index}.md`] = goalText(index);
  for (let index = 1; index <= GOALS; index++) files[`benchmarks/measure-${index}.md`] = benchmarkText(index);
  for (let index = 1; index <= PAGES; index++)
    files[`pages/page-${index}.md`] =
      `---\ntitle: ${index === 3 ? LONG : `Our page number ${index}`}\norder: ${index}\n---\n${LONG}\n`;
  for (const date of ['2026-05-03', '2026-05-17', '2026-05-31']) files[`check-ins/${date}.md`] = checkInText(date);
  for (const partner of PARTNERS) files[`check-ins/2026-06-14-${partner}.md`] = sideText('2026-06-14', partner);
  files['milestones/huge.md'] = `---
title: ${LONG}
date: 2026-06-14
kind: milestone
goal: goal-1
partners: [${PARTNERS.join(', ')}]
celebrated: ${LONG}
---
${LONG}
`;
  files['milestones/fall.md'] = `---\ntitle: ${LONG}\ndate: 2026-06-07\nkind: setback\n---\n`;
  return files;
}

/** Makes a journal of four partners, only one of whom has written, once. */
export function oneOfFour(): Files {
  return { ...people(), 'check-ins/2026-06-14-ben.md': sideText('2026-06-14', 'ben').replace(/^readings:.*\n/m, '') };
}

function people(): Files {
  const files: Files = {};
  for (const id of PARTNERS)
    files[`partners/${id}.md`] =
      `---\nname: ${NAMES[id]}\nrole: ${LONG}\nduties: [${UNBROKEN}, Keeps the log]\nvalues: [craft, ${id}]\nfeedback: question\n---\n${LONG}\n`;
  return {
    ...files,
    'partnership.md': `---
name: ${LONG}
since: 2026-04-20
timezone: Europe/London
purpose: ${LONG}
vision: ${LONG}
success: [${UNBROKEN}]
principles: [${UNBROKEN}, patience]
cadence: { every: 2 weeks, starts: 2026-05-03 }
agreements: [${UNBROKEN}]
privacy: { default: public }
site: { repository: https://github.com/robin-example/journal }
---
${LONG}
`,
  };
}

function goalText(index: number): string {
  return `---
title: ${index % 7 === 1 ? LONG : `Goal number ${index}`}
owners: [${PARTNERS[index % 4]}${index % 3 === 0 ? `, ${PARTNERS[(index + 1) % 4]}` : ''}]
specific: ${LONG}
measurable: [measure-${index}]
achievable: ${UNBROKEN}
relevant: It matters.
timeBound: { starts: 2026-04-20, due: 2026-12-31 }
---
`;
}

function benchmarkText(index: number): string {
  return `---
title: ${index % 5 === 1 ? LONG : `Measure ${index}`}
goal: goal-${index}
unit: ${index === 1 ? UNBROKEN : 'km'}
per: ${index % 2 === 1 ? 'partner' : 'pair'}
baseline: { date: 2026-04-20, value: 0 }
checkpoints: [{ date: 2026-05-10, value: 123456, label: ${UNBROKEN} }]
target: { date: 2026-12-31, value: 1234567.25 }
indicator: ${LONG}
---
`;
}

function checkInText(date: string): string {
  const day = Number(date.slice(8)) + 31 * Number(date.slice(6, 7));
  const each = PARTNERS.map((id, index) => `${id}: ${day * 400 + index * 1000}`).join(', ');
  const readings = Array.from({ length: MEASURES }, (_, index) =>
    index % 2 === 0 ? `  measure-${index + 1}: { ${each} }` : `  measure-${index + 1}: ${day * 500}`,
  );
  return `---
date: ${date}
topics: [${UNBROKEN}, Everything else, And then more]
readings:
${readings.join('\n')}
confidence: { goal-1: 7 }
pulse: { ${PARTNERS.map((id) => `${id}: { motivation: 4, trust: 5, energy: 3 }`).join(', ')} }
---
## Progress
${LONG}

| ${UNBROKEN} | Second | Third |
|---|---:|---|
| one | 2 | ${UNBROKEN} |

\`\`\`
${UNBROKEN} ${UNBROKEN}
\`\`\`
## Wins
- ${LONG}
## Setbacks
- ${LONG}
  - Lesson: ${UNBROKEN}
  - Recovery: ${LONG}
## Feedback
### ${NAMES.ada} to ${NAMES.dov}
${LONG}
## Next steps
- [ ] @ada @ben @chi @dov ${LONG} on ${date}
- [x] @dov ${UNBROKEN} ${date}
`;
}

function sideText(date: string, author: (typeof PARTNERS)[number]): string {
  const isRightToLeft = author === 'dov';
  return `---
date: ${date}
author: ${author}
${isRightToLeft ? 'lang: ar\n' : ''}readings: { measure-1: { ${author}: 90000 } }
---
${isRightToLeft ? ARABIC : `## Progress\n${LONG}\n## Next steps\n- [ ] @${author} ${LONG}\n`}`;
}

const ARABIC = `## التقدم
أنهينا الفصل الثالث هذا الأسبوع، وكان أصعب مما توقعنا. كتبنا 12,500 كلمة حتى الآن (الهدف 60,000).

> أفضل الأوقات هي الصباح الباكر.

- الركض يوم الثلاثاء
- الكتابة يوم الأربعاء

## الخطوات التالية
- [ ] @dov إرسال الفصل إلى Ben
`;
