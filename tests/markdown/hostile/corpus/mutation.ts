/**
 * Documents that parse differently the second time (mutation XSS): patterns that broke sanitisers, and the parser's
 * edge cases.
 */
export const MUTATION = {
  'style in MathML in a table':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=trapped(0)&gt;">',
  'form in a form': '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=trapped(0)>',
  'comment in a style in SVG': '<svg></p><style><a id="</style><img src=x onerror=trapped(0)>">',
  'MathML with a heading': '<math></p><style><!--</style><img src=x onerror=trapped(0)>--></style>',
  'SVG with a paragraph and a title': '<svg><p><style><g title="</style><img src=x onerror=trapped(0)>">',
  'list in SVG in MathML': '<math><mi><li><table><mglyph><style></math><img src=x onerror=trapped(0)>',
  'select in MathML': '<select><math><mtext><select><mglyph><style></math><img src=x onerror=trapped(0)>',
  'option that is closed':
    '<select><option></option></select><template><style></select><img src=x onerror=trapped(0)></style></template>',
  noscript: '<noscript><p title="</noscript><img src=x onerror=trapped(0)>">',
  'noscript with a style': '<noscript><style></noscript><img src=x onerror=trapped(0)>',
  'noscript in a head': '<head><noscript><img title="</noscript><img src=x onerror=trapped(0)>"></noscript></head>',
  noembed: '<noembed><img title="</noembed><img src=x onerror=trapped(0)>"></noembed>',
  xmp: '<xmp><p title="</xmp><img src=x onerror=trapped(0)>"></xmp>',
  plaintext: '<plaintext><img src=x onerror=trapped(0)>\n\n*a*',
  listing: '<listing>&lt;img src=x onerror=trapped(0)&gt;</listing>',
  'textarea with a title': '<textarea title="</textarea><img src=x onerror=trapped(0)>"></textarea>',
  'title with a title': '<title><p title="</title><img src=x onerror=trapped(0)>"></title>',
  'iframe with a title': '<iframe><p title="</iframe><img src=x onerror=trapped(0)>"></iframe>',
  template: '<template><img src=x onerror=trapped(0)></template>x',
  'template with a style': '<template><style></template><img src=x onerror=trapped(0)></style></template>',
  'template with a shadow':
    '<div><template shadowrootmode=open><img src=x onerror=trapped(0)><slot></slot></template>x</div>',
  'template in a table': '<table><template><tr><td><img src=x onerror=trapped(0)></td></tr></template></table>x',
  'table with foster children':
    '<table><a href="javascript:trapped(0)"><tr><td><b onclick=trapped(0)>x</a></td></tr></table>',
  'table with a foster image': '<table><img src=x onerror=trapped(0)><tr><p>x</p><td>y</table>',
  'table in a paragraph': '<p><table><p><img src=x onerror=trapped(0)></table></p>',
  'table with a caption': '<table><caption><svg><title><table><tr><td></caption><style><img src=x onerror=trapped(0)>',
  'table in a caption, which goes':
    '<table><caption><table><tr><td onclick=trapped(0)>x</td></tr></table></caption></table>',
  'table in a caption in a footnote':
    'x[^1]\n\n[^1]: <table><caption><svg><title><table><tr><td></caption><style><img src=x onerror=trapped(0)>',
  'table with columns':
    '<table><colgroup><col onclick=trapped(0) span=9><template></template></colgroup><tr><td>x</table>',
  'table cell outside of a table': '<td onclick=trapped(0)>x</td><tr><th><img src=x onerror=trapped(0)></tr>',
  'paragraph in a paragraph': '<p id=a><p onclick=trapped(0)></p></p></p><img src=x onerror=trapped(0)>',
  'link in a link': '<a href="https://a.example"><table><tr><td><a href="javascript:trapped(0)">x</a></table></a>',
  'link in SVG in a link':
    '<a href="https://a.example"><svg><a href="https://b.example"><b onclick=trapped(0)>x</b></a></svg></a>',
  'formatting out of order':
    '<b><i><u><p></b></i><a href="javascript:trapped(0)"><p></u>x</a><img src=x onerror=trapped(0)>',
  'item outside of a list': '<li onclick=trapped(0)>x</li><li><img src=x onerror=trapped(0)>',
  'item between lists': 'a\n\n</ul></li><li>b</li><ul><li>c</li></ul>',
  'definition outside of a list': '<dd onclick=trapped(0)>x</dd><dt><img src=x onerror=trapped(0)></dt>',
  'ruby outside of a ruby': '<rt onclick=trapped(0)>x<rp><img src=x onerror=trapped(0)></rp>',
  'summary outside of a details':
    '<summary onclick=trapped(0)>x<details open ontoggle=trapped(0)></summary>y</details>',
  'button in a button': '<button><button onclick=trapped(0)>x</button></button><p><button><p onclick=trapped(0)>y',
  'heading in a heading': '<h1><h2 onclick=trapped(0)>x</h1></h2><img src=x onerror=trapped(0)>',
  'end of a break and of a paragraph': '</br onclick=trapped(0)></p onclick=trapped(0)><br/onclick=trapped(0)>x',
  'pre with a line end': '<pre>\n\n<img src=x onerror=trapped(0)>\n</pre>',
  'raw text by an entity':
    '<b title="&lt;/b&gt;&lt;img src=x onerror=trapped(0)&gt;">&lt;img src=x onerror=trapped(0)&gt;</b>',
  'backtick in an attribute': '<img alt="`` onerror=trapped(0) src=x" src="./a.jpg">',
  'attribute without quotes': '<img alt=x"><img/src=x/onerror=trapped(0)>',
  'quotes never closed': '<img src="x onerror=trapped(0)>\n\n<a title="><b onclick=trapped(0)>x</b>">y</a>',
  'attribute given twice':
    '<a href="https://a.example" href="javascript:trapped(0)" ONCLICK=trapped(0) onclick=trapped(0)>x</a>',
  'attribute without a space': '<img src="x"onerror="trapped(0)"><b title=""onclick=trapped(0)>x</b>',
  'attribute after slashes': '<img////src=x////onerror=trapped(0)///><b/title/=/onclick=trapped(0)>x</b>',
  'attribute with an odd name':
    '<img src=x =onerror=trapped(0) "onerror=trapped(0) \'onerror=trapped(0) onerror=trapped(0)>x',
  'tag in a tag': '<img <img src=x onerror=trapped(0)> <b<b onclick=trapped(0)>x',
  'tag across paragraphs': '<img src=x\n\nonerror=trapped(0)>\n\n<b\n\nonclick=trapped(0)>x</b>',
  'tag across blocks': '- <b title="\n- " onclick=trapped(0)>x</b>\n\n> <img src=x\n> onerror=trapped(0)>',
  'tag across emphasis': '**<b title="** onclick=trapped(0)>**">x</b> [a<img src=x](onerror=trapped(0)>)',
  'end of file in a tag': 'x <img src=x onerror=trapped(0)',
  'end of file in an attribute': '<div>\n<img src=x onerror="trapped(0)',
} as const;
