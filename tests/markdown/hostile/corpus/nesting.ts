const many = (text: string, count: number): string => text.repeat(count);

/** Deep, wide and long documents on which a parser or a sanitiser gives up. */
export const NESTING = {
  'quotes as deep as allowed': `${many('>', 95)} <img src=x onerror=trapped(0)>`,
  'quotes deeper than allowed': `${many('>', 2000)} <img src=x onerror=trapped(0)>`,
  'lists as deep as allowed': `${many('- ', 45)}<img src=x onerror=trapped(0)>`,
  'elements as deep as allowed': `${many('<div onclick=trapped(0)>', 90)}<img src=x onerror=trapped(0)>`,
  'elements deeper than allowed': `${many('<div>', 600)}<img src=x onerror=trapped(0)>${many('</div>', 600)}`,
  'elements deeper than parsers go': `${many('<b>', 513)}<img src=x onerror=trapped(0)>`,
  'formatting that is taken up again': `${many('<b><p>', 40)}<img src=x onerror=trapped(0)>`,
  'links in links': `${many('<a href="javascript:trapped(0)">', 60)}x`,
  'SVG and foreign objects in turns': `${many('<svg><foreignObject>', 40)}<img src=x onerror=trapped(0)>`,
  'MathML and texts in turns': `${many('<math><mtext>', 40)}<img src=x onerror=trapped(0)>`,
  'templates in templates': `${many('<template>', 60)}<img src=x onerror=trapped(0)>${many('</template>', 60)}x`,
  'tables in tables': `${many('<table><tr><td>', 25)}<img src=x onerror=trapped(0)>`,
  'details in details': `${many('<details open ontoggle=trapped(0)><summary>x</summary>', 30)}y`,
  'brackets that never close': `${many('[', 3000)}<img src=x onerror=trapped(0)>`,
  'brackets of links': `${many('[a](', 500)}javascript:trapped(0)${many(')', 500)}`,
  'emphasis without end': `${many('*a _b ', 800)}<img src=x onerror=trapped(0)>`,
  'attributes without end': `<b ${Array.from({ length: 800 }, (_, index) => `a${index}=x`).join(' ')} onclick=trapped(0)>x</b>`,
  'one very long attribute': `<b title="${many('x', 40_000)}" onclick=trapped(0)>x</b>`,
  'entities without end': `<a href="${many('&#106;', 2000)}javascript:trapped(0)">x</a>`,
  'comments without end': `${many('<!--', 2000)}--><img src=x onerror=trapped(0)>`,
  'end tags without end': `${many('</div>', 2000)}<img src=x onerror=trapped(0)>`,
  'backticks without end': `${Array.from({ length: 120 }, (_, length) => many('`', length + 1)).join(' ')}<img src=x onerror=trapped(0)>`,
  'footnotes without end': `${Array.from({ length: 200 }, (_, index) => `[^${index}]`).join('')}\n\n${Array.from({ length: 200 }, (_, index) => `[^${index}]: <b onclick=trapped(0)>x</b>\n`).join('')}`,
} as const;
