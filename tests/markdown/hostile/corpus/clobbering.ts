/** Names and ids that would replace the page's own, or the DOM's. */
export const CLOBBERING = {
  'id of the document': '<a id=document name=document href="https://a.example">x</a>',
  'id of the location':
    '<a id=location href="javascript:trapped(0)">x</a><a id=location name=href href="https://a.example">y</a>',
  'id of a prototype': '<a id=__proto__ name=__proto__>x</a><b id=constructor>y</b><i id=hasOwnProperty>z</i>',
  'ids of the forms': '<b id=forms>x</b><b id=images>y</b><b id=scripts>z</b><b id=all>a</b><b id=links>b</b>',
  'name of the cookie':
    '<img name=cookie src="./a.jpg"><img name=getElementById src="./a.jpg"><img name=querySelector src="./a.jpg">',
  'name of the body': '<img name=body src="./a.jpg"><img name=head src="./a.jpg"><img name=defaultView src="./a.jpg">',
  'form without attributes':
    '<form onclick=trapped(0)><input name=attributes><input id=nodeName><input name=parentNode></form>x',
  'form without children':
    '<form><input name=childNodes><input name=removeChild><img name=firstChild src="./a.jpg"></form>x',
  'ids of the top': '<a id=top>x</a><a id=self>y</a><a id=parent>z</a><a id=name>a</a><a id=window>b</a>',
  'two of one id': '<a id=x href="https://a.example">x</a><a id=x name=y href="https://b.example">y</a>',
  'id with a prefix already': '<a id=user-content-x name=user-content-y>x</a>\n\n[x](#user-content-x)',
  'id that is empty': '<b id="" name="">x</b><b id=" ">y</b>',
  'id with spaces': '<b id="a b" name="c d">x</b>',
  'id that leaves its attribute': '<b id=\'"><img src=x onerror=trapped(0)>\' name="&quot;onclick=trapped(0)">x</b>',
  'id of the main part': '<h1 id=main>x</h1><b id=top>y</b>\n\n[x](#main)',
  'label by an id of the page':
    '<table aria-labelledby="main top" aria-describedby=main><tr><td headers=main>x</table>',
  'name of an anchor': '<a name=trapped>x</a><a id=trapped>y</a>',
  'ids of a chart':
    '<div id=benchmark-chart data-benchmark-chart class=chart><script type="application/json">{"view":1}</script></div>x',
  'headings by the names of ids': '# document\n\n# location\n\n# forms\n\n# user-content-x\n\n# top',
  'footnote by the name of an id': 'x[^document] y[^forms]\n\n[^document]: a\n[^forms]: b',
  'value of a filter': '<ul><li><input type=checkbox checked disabled name=kind value=kind-session> x</li></ul>',
} as const;
