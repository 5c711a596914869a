/**
 * A small journal of two partners as of the end of February 2026: two check-ins, a goal and two benchmarks, by path.
 */
export const JOURNAL: Readonly<Record<string, string>> = {
  'content/partnership.md': `---
name: Ferry and Bridge
since: 2026-02-01
purpose: We finish what we start.
timezone: Europe/London
locale: en-GB
cadence: { every: 1 week, starts: 2026-02-08, early: 2 days, grace: 2 days }
privacy: { default: public, alwaysPrivate: [pulse] }
reviews: { goals: 3 months }
---

Our story.
`,
  'content/partners/robin.md': `---
name: Robin
github: robin-example
feedback: challenge
---
`,
  'content/partners/sam.md': `---
name: Sam
github: sam-example
feedback: listen
---
`,
  'content/goals/marathon.md': `---
title: Run a marathon together
owners: [robin, sam]
specific: Both finish the city marathon.
measurable: [long-run]
achievable: Four runs a week.
relevant: Health comes first.
timeBound: { starts: 2026-02-01, due: 2026-10-04 }
---
`,
  'content/benchmarks/long-run.md': `---
title: Long run
goal: marathon
unit: km
per: partner
baseline: { date: 2026-02-01, value: 8 }
checkpoints:
  - { date: 2026-03-15, value: 14, label: Fourteen, dry }
target: { date: 2026-10-04, value: 42.2 }
indicator: The longest run since the last check-in.
---
`.replace('Fourteen, dry', '"Fourteen, dry"'),
  'content/benchmarks/screens.md': `---
title: Evening screens
unit: minutes
hold: { atMost: 30 }
---
`,
  'content/check-ins/2026-02-15.md': `---
date: 2026-02-15
topics: [Shoes]
readings: { long-run: { robin: 9, sam: 8.5 }, screens: 20 }
---

## Wins

- Bought shoes

## Next steps

- [ ] @robin Book the race
- [ ] @sam Draft chapter four (due 2026-03-01)
- [ ] @sam Send the photo
`,
  'content/check-ins/2026-02-22.md': `---
date: 2026-02-22
topics: [Rain]
readings: { long-run: { robin: 10, sam: 9.5 }, screens: 25 }
pulse: { sam: { trust: 5 } }
---

## Setbacks

- Sam missed two runs

## Next steps

- [ ] @robin Book the race
- [ ] @sam Draft chapter four (due 2026-03-01)
- [x] @sam Send the photo
`,
};

/** The third session, with a bit of everything. */
export const THIRD = `---
date: 2026-03-01
topics: [Goal progress, Rest]
readings: { long-run: { robin: 14.5, sam: 10 }, screens: 41 }
confidence: { marathon: 7 }
---

## Wins

- Robin ran fourteen kilometres
- We both slept

## Setbacks

- The knee hurts again
  - Lesson: rest is training
  - Recovery: Tuesday, an hour of walking
- The log was not kept

## Feedback

### Robin to Sam

You kept at it. What made that possible?

## Next steps

- [x] @robin Book the race
- [ ] @sam Draft chapter four (due 2026-03-08)
- [ ] Buy the train tickets

## Accountability

- [ ] @sam Sends a photo of the log every Friday
- [ ] ~~@robin Buy new socks~~
`;
