/** The other constructs of GFM: those that build ids, classes, names and labels. */
export const CONSTRUCTS = {
  'footnote with a link': 'x[^a]\n\n[^a]: [y](javascript:trapped(0))',
  'footnote with HTML': 'x[^a]\n\n[^a]: <img src=x onerror=trapped(0)>',
  'footnote whose label leaves its attribute': 'x[^"onclick="trapped(0)]\n\n[^"onclick="trapped(0)]: y',
  'footnote whose label is a tag': 'x[^<img/src=x/onerror=trapped(0)>]\n\n[^<img/src=x/onerror=trapped(0)>]: y',
  'footnote named like a prototype': 'x[^__proto__] y[^constructor]\n\n[^__proto__]: a\n[^constructor]: b',
  'footnote in a footnote': 'x[^a]\n\n[^a]: y[^b]\n\n[^b]: z[^a] <b onclick=trapped(0)>b</b>',
  'footnotes written as HTML':
    '<section data-footnotes class="footnotes"><a href="javascript:trapped(0)" data-footnote-backref class="data-footnote-backref x">y</a></section>',
  'footnote label taken': '<h2 id="footnote-label" class="sr-only page">x</h2>\n\na[^a]\n\n[^a]: b',
  'table with a link': '|a|b|\n|:-|-:|\n|[x](javascript:trapped(0))|<img src=x onerror=trapped(0)>|',
  'table whose heading leaves its label':
    '|"onfocus=trapped(0) autofocus="|<img src=x onerror=trapped(0)>|\n|-|-|\n|b|c|',
  'table cell with a style':
    '<table><tr><td style="text-align: left;background:url(//evil.example/a)">x</td></tr></table>',
  'table cell with an alignment of code':
    '<table><tr><th align="left" onclick=trapped(0)">x</th><td align="javascript:trapped(0)">y</td></tr></table>',
  'task list with a link': '- [ ] [x](javascript:trapped(0))\n- [x] <b onclick=trapped(0)>y</b>',
  'task whose words leave its label': '- [ ] " autofocus onfocus="trapped(0)" x="',
  'task list with an input of its own':
    '- [ ] a <input autofocus onfocus=trapped(0)>\n- <input type=image src=https://evil.example/a formaction=javascript:trapped(0)>b',
  'heading with HTML': '# <b onclick=trapped(0)>a</b> [x](javascript:trapped(0))',
  'heading that leaves its id': '# "onclick="trapped(0)" <i>',
  'heading with an id': '<h2 id="x" onclick="trapped(0)">a</h2>',
  'heading with the name of a property': '# __proto__\n\n# constructor\n\n# hasOwnProperty\n\n# toString',
  'heading in Setext with HTML': '<img src=x onerror=trapped(0)>\n===\n\n[x](javascript:trapped(0))\n---',
  'heading of a known section with HTML': '## Wins <script>trapped(0)</script>\n\n- a <svg onload=trapped(0)>',
  'fence whose language leaves its attribute': '```js" onclick="trapped(0)\nx\n```',
  'fence whose language is a tag': '```<img/src=x/onerror=trapped(0)>\nx\n```',
  'fence whose language is a prototype': '```__proto__\nx\n```\n\n```constructor\ny\n```\n\n```toString\nz\n```',
  'fence whose language has entities': '```js&quot;onclick=&quot;trapped(0)\nx\n```',
  'fence of a page':
    '```html\n<script>trapped(0)</script><img src=x onerror=trapped(0)>\n</code></pre><img src=x onerror=trapped(0)>\n```',
  'fence of a script': '```js\n`${"</script><script>trapped(0)</script>"}` // <img src=x onerror=trapped(0)>\n```',
  'fence of a style': '```css\na{background:url("</style><img src=x onerror=trapped(0)>")}\n```',
  'fence of Markdown': '````md\n```html\n<svg onload=trapped(0)>\n```\n[x](javascript:trapped(0))\n````',
  'fence that is never closed': '```html\n<img src=x onerror=trapped(0)>',
  'fence with tildes and a backtick':
    '~~~a`"onclick=trapped(0)\n<img src=x onerror=trapped(0)>\n~~~\n<img src=x onerror=trapped(0)>',
  'code written as HTML with classes': '<pre><code class="language-js hljs page" onclick=trapped(0)>x</code></pre>',
  'code with HTML in it':
    '<pre><code class="language-html">&lt;img src=x onerror=trapped(0)&gt;<img src=x onerror=trapped(0)></code></pre>',
  'indented code': '    <img src=x onerror=trapped(0)>\n\n<b onclick=trapped(0)>x</b>',
  'code span with a tag': '`<img src=x onerror=trapped(0)>` ``<svg onload=trapped(0)>`` `x',
  'quote with HTML': '> <img src=x onerror=trapped(0)>\n> > <svg onload=trapped(0)>\n> [x](javascript:trapped(0))',
  'list with HTML':
    '1. <img src=x onerror=trapped(0)>\n   - [x](javascript:trapped(0))\n     <details open ontoggle=trapped(0)>x</details>',
  'strikethrough across a tag': '~~a <b onclick=trapped(0)>b~~ c</b>',
  'emphasis across a tag': '*a <b onclick="*trapped(0)*">b</b>* **<i style="x:*y*">**',
  'emphasis within an attribute': '<a title="*x*" href="java*script*:trapped(0)" onclick="_trapped(0)_">y</a>',
  'hard break in a tag': 'a <img  \nsrc=x  \nonerror=trapped(0)>',
  'frontmatter within a body': 'a\n\n---\ntitle: <img src=x onerror=trapped(0)>\n---\n\nb',
  'directive and component':
    ':::note{onclick=trapped(0)}\nx\n:::\n\n<Chart client:load onclick={trapped(0)} />{trapped(0)}',
  'mathematics and templates':
    '$$<img src=x onerror=trapped(0)>$$ {{constructor.constructor("trapped(0)")()}} ${trapped(0)} <%= trapped(0) %>',
  'mention with a tag': '@robin<img src=x onerror=trapped(0)> @"onclick=trapped(0) @__proto__ @constructor',
  'wiki link and emoji': '[[javascript:trapped(0)]] :"><img src=x onerror=trapped(0)>: #<b onclick=trapped(0)>1</b>',
} as const;
