import fc from 'fast-check';
import { CORPUS } from './corpus/index.ts';

/** Longer ones test size, which splicing doesn't affect. */
const FRAGMENTS = CORPUS.map(({ text }) => text).filter((text) => text.length <= 400);

const GLUE = [
  ...[
    '',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '|-|\n',
    '`',
    '```\n',
    '~~~html\n',
    '*',
    '**',
    '~~',
    '_',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^',
    ']: ',
    '"',
    "'",
    '\\',
    '&',
    '&#',
    ';',
    '<',
    '>',
    '</',
    '/>',
    '=',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
  ],
  ...['\u0000', '\u0001', '\u000c', '\u000b', '\u00a0', '\u2028', '\ufeff', '\u202e', '\ud800'],
  ...[
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<b>',
    '<a href=#>',
    '</a>',
    '<li>',
    '<dd>',
    '<ul>',
    '</ul>',
    '<table>',
    '<td>',
    '<tr>',
    '</table>',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '<mtext>',
    '<foreignObject>',
    '<style>',
    '</style>',
    '<title>',
    '<textarea>',
    '<noscript>',
    '</noscript>',
  ],
  ...[
    '<template>',
    '<select>',
    '<option>',
    '<form>',
    '<button>',
    '<details open>',
    '<summary>',
    '<section data-footnotes>',
    '<ruby><rt>',
    '<pre>',
  ],
];

/** Wrappings, with the text going between the two halves. */
const AROUND = [
  ['> ', ''],
  ['- ', ''],
  ['| a | b |\n|---|---|\n| ', ' | x |'],
  ['[^1]\n\n[^1]: ', ''],
  ['[', '](https://a.example)'],
  ['![', '](./a.jpg)'],
  ['[x](', ')'],
  ['[r]\n\n[r]: ', ''],
  ['```', '\n```'],
  ['<b title="', '">x</b>'],
  ['<a href="', '">x</a>'],
  ["<p id='", "'>x</p>"],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<table>', '</table>'],
  ['<noscript>', '</noscript>'],
  ['<template>', '</template>'],
  ['<!--', '-->'],
] as const;

const fragment = fc.constantFrom(...FRAGMENTS);

const cut = fc
  .tuple(fragment, fc.nat(400), fc.nat(120))
  .map(([text, from, length]) => text.slice(from % text.length).slice(0, length));

/** One fragment with a piece of another inserted. */
const grafted = fc
  .tuple(fragment, fc.nat(400), cut)
  .map(([text, at, graft]) => text.slice(0, at % text.length) + graft + text.slice(at % text.length));

const recased = fragment.map((text) => [...text].map((c, at) => (at % 2 ? c.toUpperCase() : c)).join(''));

const escaped = fc
  .tuple(fragment, fc.nat(400))
  .map(([text, at]) => text.replace(text.charAt(at % text.length), (c) => `&#x${c.codePointAt(0)?.toString(16)};`));

const piece = fc.oneof(fragment, cut, grafted, recased, escaped, fc.constantFrom(...GLUE), fc.constantFrom(...GLUE));

const { spliced } = fc.letrec<{ spliced: string }>((tie) => ({
  spliced: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.tuple(fc.constantFrom(...AROUND), tie('spliced')).map(([[before, after], text]) => before + text + after),
    fc.tuple(tie('spliced'), fc.constantFrom(...GLUE), tie('spliced')).map((pieces) => pieces.join('')),
  ),
}));

/** Documents made from the corpus: joined, cut, grafted, nested, in other letter case and as entities. */
export const SPLICED: fc.Arbitrary<string> = spliced;
