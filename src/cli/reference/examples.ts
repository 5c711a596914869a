import type { Collection } from '../../domain/schemas/index.ts';

/** The lines that most people need. With the partnership and the partners below they also make a journal without problems. */
export const MINIMAL: Record<'checkIns' | 'goals' | 'benchmarks', { file: string; what: string; text: string }> = {
  checkIns: {
    file: 'check-ins/2026-02-24.md',
    what: 'A check-in',
    text: `---
date: 2026-02-24
readings: { practice: 5.5 }
---

## Wins

- Played for a neighbour, who stayed

## Next steps

- [ ] @noor Record the slow movement (due 2026-03-03)
`,
  },
  goals: {
    file: 'goals/concert.md',
    what: 'A goal',
    text: `---
title: Play in the spring concert
owners: [noor]
specific: Noor plays all four pieces in the town orchestra’s spring concert.
measurable: [practice]
achievable: Twenty minutes a day, and a teacher every second week.
relevant: She has wanted to since school.
timeBound: { starts: 2026-02-03, due: 2026-05-30 }
---
`,
  },
  benchmarks: {
    file: 'benchmarks/practice.md',
    what: 'A benchmark, which measures it',
    text: `---
title: Hours of practice
goal: concert
unit: hours
aggregate: sum
baseline: { date: 2026-02-03, value: 0 }
target: { date: 2026-05-30, value: 36 }
---
`,
  },
};

/** A worked example of each kind of document; together they're a small journal without problems (a test checks this). */
export const EXAMPLES: Record<Collection, { file: string; text: string }> = {
  partnership: {
    file: 'partnership.md',
    text: `---
name: The Tuesday Two
since: 2026-02-03
timezone: Europe/Lisbon
purpose: Each of us does the thing that the other has heard about for years.
principles: [candour, small steps]
cadence:
  every: 2 weeks
  starts: 2026-02-10
  grace: 3 days
  pauses:
    - { from: 2026-08-03, to: 2026-08-23, because: Summer }
agreements:
  - Ask before advising
reviews: { goals: 3 months, roles: 6 months }
privacy: { default: partners, alwaysPrivate: [setbacks] }
questions:
  - What would make the next two weeks easier?
---

It began with a bet about a violin.
`,
  },
  partners: {
    file: 'partners/noor.md',
    text: `---
name: Noor
pronouns: she/her
role: Keeper of the calendar
duties: [Sends the invitation, Starts on time]
strengths: [patience]
feedback: question
communication: { style: calm, prefers: questions, avoid: Pep talks }
---

Noor restores furniture and plays second violin.
`,
  },
  goals: {
    file: 'goals/concert.md',
    text: `---
title: Play in the spring concert
owners: [noor]
specific: Noor plays second violin in the town orchestra’s spring concert, all four pieces.
measurable: [practice]
achievable: Twenty minutes a day, and a teacher every second week.
relevant: She has wanted to since school.
timeBound: { starts: 2026-02-03, due: 2026-05-30 }
reviews:
  - date: 2026-03-24
    decision: adjust
    change: { due: [2026-05-16, 2026-05-30] }
    because: The hall was double-booked.
    agreedBy: [noor, ivo]
---
`,
  },
  benchmarks: {
    file: 'benchmarks/practice.md',
    text: `---
title: Hours of practice
goal: concert
unit: hours
aggregate: sum
baseline: { date: 2026-02-03, value: 0 }
checkpoints:
  - { date: 2026-03-31, value: 18, label: Half of it }
target: { date: 2026-05-30, value: 36 }
indicator: With the violin in hand; tuning does not count.
---
`,
  },
  checkIns: {
    file: 'check-ins/2026-02-24.md',
    text: `---
date: 2026-02-24
present: [noor, ivo]
topics: [Practice, The calendar]
readings: { practice: 5.5 }
confidence: { concert: 7 }
pulse:
  noor: { motivation: 4, trust: 5, energy: 3 }
visibility: public
---

## Progress

The slow movement is nearly in tune.

## Wins

- Played for a neighbour, who stayed

## Setbacks

- Four days without the violin
  - Lesson: it must not live in its case
  - Recovery: on the wall, from tonight

## Feedback

### Ivo to Noor

You said on the first day that it was going badly. That helped. What made it possible?

## Next steps

- [ ] @noor Record the slow movement (due 2026-03-03)
- [x] @ivo Ask the neighbour about a date
- [ ] ~~@ivo Buy a second music stand~~

## Accountability

- [ ] @noor Sends a photo of the practice log on Sundays
`,
  },
  milestones: {
    file: 'milestones/first-rehearsal.md',
    text: `---
title: First rehearsal with the orchestra
date: 2026-02-22
kind: smallWin
goal: concert
partners: [noor]
celebrated: Cake on the tram
---

No one turned round.
`,
  },
  feedback: {
    file: 'feedback/2026-02-24.yaml',
    text: `source: https://github.com/noor-example/journal/pull/4
accounts: { ivo-example: 583231, noor-example: 583232 }
acknowledged: [{ by: ivo, at: 2026-02-25T07:40:00Z }]
remarks:
  - { by: ivo, at: 2026-02-25T07:38:00Z, on: Four days without the violin, body: What did you do with the time? }
  - { by: noor, at: 2026-02-25T18:02:00Z, replyTo: 0, body: Sanded a wardrobe. }
`,
  },
  pages: {
    file: 'pages/letter.md',
    text: `---
title: A letter for next February
order: 10
visibility: partners
---

Dear both, did we dance?
`,
  },
};
