import { CORPUS } from '../markdown/hostile/corpus/index.ts';
import { AS_BODY, rendered } from '../markdown/hostile/rendered.ts';
import { median } from './measure.ts';

const CHARACTERS = 2048;
const ROUNDS = 300;
const WARM_UP = 100;

const PROSE = `## Progress

We ran **eighteen** kilometres in the [rain](https://a.example), and nobody turned *round*; see [the goal](../goals/marathon.md).

| who | km | kept |
|:----|---:|------|
| Robin | 18 | yes |
| Sam | 21.5 | ~~no~~ yes |

- [x] book the race
- [ ] draft chapter four[^1]

> What would have made Tuesday possible?

![Finish](./a.jpg)

[^1]: As promised on the first of May.

`;
const HTML =
  '<details><summary>More</summary>\n\nPress <kbd>Esc</kbd>, <sub>then</sub> <b>sleep</b>.\n\n</details>\n\n';
const CODE = '```js\nconst pace = (km, minutes) => minutes / km; // min/km\nconsole.log(pace(18, 108));\n```\n\n';

/** Bodies of 2 KB: plain words, with HTML, with code, and malicious ones. */
const BODIES: Record<string, string> = {
  Markdown: upTo(PROSE),
  'Markdown and HTML': upTo(PROSE + HTML),
  'Markdown and code': upTo(PROSE + CODE),
  hostile: upTo(
    CORPUS.filter(({ name, text }) => text.length < 200 && !name.startsWith('nesting'))
      .map(({ text }) => text)
      .join('\n\n'),
  ),
};

/** Measures how long it takes to render a body of 2 KB as safe HTML: the median for each kind, in milliseconds. */
export async function markdownMilliseconds(): Promise<{ kind: string; milliseconds: number }[]> {
  const measured: { kind: string; milliseconds: number }[] = [];
  for (const [kind, body] of Object.entries(BODIES)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const start = performance.now();
      await rendered(body, AS_BODY);
      if (round >= WARM_UP) times.push(performance.now() - start);
    }
    measured.push({ kind, milliseconds: median(times) });
  }
  return measured;
}

function upTo(text: string): string {
  return text.repeat(Math.ceil(CHARACTERS / text.length)).slice(0, CHARACTERS);
}
