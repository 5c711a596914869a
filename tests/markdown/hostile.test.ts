import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkdownError } from '../../src/markdown/options.ts';
import { runs } from '../support/properties.ts';
import { elementsOf, html } from './page.ts';
import { violationsOf } from './schema.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="./a.jpg" onload="alert(1)" style="position:fixed">',
  '<details open ontoggle=alert(1)>x</details>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="x" target="_blank" ping="https://evil.example">x</a>',
  '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '[r]\n\n[r]: <vbscript:x> "title"',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '[x](https://a.example "onmouseover=alert(1)")',
  '![x" onerror="alert(1)](./a.jpg)',
  'x[^a]\n\n[^a]: [y](javascript:alert(1))',
  'x[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: y',
  '|a|\n|-|\n|[x](javascript:alert(1))|',
  '- [ ] [x](javascript:alert(1)) <input autofocus onfocus=alert(1)>',
  '# [x](javascript:alert(1)) <b onclick=alert(1)>y</b>',
  '```js" onclick="alert(1)\nx\n```',
  '```html\n<script>alert(1)</script>\n```',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)"><mi>x</mi></math>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<form><input name="attributes"><input id="nodeName"></form>x',
  '<a id="location" name="cookie">x</a><img name="getElementById" src="./a.jpg">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>x',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">x',
  '<base href="https://evil.example/"><link rel=stylesheet href="//evil.example"><meta http-equiv=refresh content="0">x',
  '<style>@import "//evil.example"; *{display:none}</style>x',
  '<p style="background:url(javascript:alert(1))" class="entry-section">x</p>',
  '<table background="javascript:alert(1)"><tr><td background="x">y</td></tr></table>',
  '<template><img src=x onerror=alert(1)></template>x',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)>x',
  '<title><img src=x onerror=alert(1)></title>x',
  '<!--><img src=x onerror=alert(1)>-->x',
  '<![CDATA[<img src=x onerror=alert(1)>]]>x',
  '<?php echo 1 ?><img src=x onerror=alert(1)>x',
  '<blockquote cite="javascript:alert(1)">x</blockquote><q cite="data:x">y</q>',
  '<img longdesc="javascript:alert(1)" usemap="#x" src="./a.jpg" alt="">',
  '<picture><source srcset="https://evil.example/x.jpg"><img src="./a.jpg" alt=""></picture>',
  '<a href="https://a.example" rel="opener" id="x" onclick=alert(1)>x</a>',
  '<div itemscope itemtype="javascript:x" data-x="1" contenteditable is="x-y">x</div>',
  '\u0000<img src=x onerror=alert(1)>\u0000',
  '<b/onclick=alert(1)>x',
  '<a\u000chref="javascript:alert(1)">x</a>',
];

async function violations(markdown: string): Promise<string[]> {
  try {
    return elementsOf(await html(markdown)).flatMap(violationsOf);
  } catch (error) {
    if (error instanceof MarkdownError) return [];
    throw error;
  }
}

describe('hostile bodies', () => {
  it.each(HOSTILE)('become harmless: %j', async (markdown) => {
    expect(await violations(markdown)).toEqual([]);
  });

  it('become harmless however their pieces are combined', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc
        .tuple(fc.constantFrom(...HOSTILE), fc.nat(80), fc.nat(80))
        .map(([text, from, length]) => text.slice(from, from + length)),
      fc.constantFrom(
        '\n\n',
        '\n',
        '> ',
        '- ',
        '|',
        '`',
        '"',
        "'",
        '<',
        '>',
        '</',
        '-->',
        '<!--',
        '&',
        '\t',
        '\\',
        '](',
        '[^',
        '```\n',
        '</section>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        expect(await violations(pieces.join(''))).toEqual([]);
      }),
      { numRuns: runs(1500) },
    );
  });

  it('would be noticed if they got through', () => {
    const noticed = [
      '<script></script>',
      '<img src="/served/a" onerror="x">',
      '<a href="javascript:x">',
      '<b id="x">',
      '<img src="x">',
    ];
    for (const source of noticed) expect(elementsOf(source).flatMap(violationsOf), source).not.toEqual([]);
  });
});
