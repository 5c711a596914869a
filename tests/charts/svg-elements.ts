/** An element of an SVG, with its own text. */
export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  /** Everything it's drawn with, including what it inherits from its groups. */
  style: Record<string, string>;
  text: string;
}

const TOKEN = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<]*")*)(\/?)>|([^<]+)/gi;

/** Parses XML strictly: throws at anything but quoted attributes, nested tags and escaped text. */
export function parseSvg(svg: string): SvgElement[] {
  const all: SvgElement[] = [];
  const open: SvgElement[] = [];
  let end = 0;
  for (const { index, 0: token, 1: closing, 2: name = '', 3: written = '', 4: empty, 5: text } of svg.matchAll(TOKEN)) {
    if (index !== end) throw new Error(`Not well formed at ${index}: ${svg.slice(end, end + 40)}`);
    end = index + token.length;
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(token)) throw new Error(`An unescaped & in ${token}`);
    const parent = open.at(-1);
    if (text !== undefined) {
      if (parent) parent.text += text;
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing at ${index}`);
    } else {
      const attributes = Object.fromEntries(
        [...written.matchAll(/ ([a-z-]+)="([^"]*)"/gi)].map(([, key = '', value = '']) => [key, value] as const),
      );
      const element = { name, attributes, style: { ...parent?.style, ...attributes }, text: '' };
      all.push(element);
      if (!empty) open.push(element);
    }
  }
  if (end !== svg.length || open.length > 0) throw new Error('Not well formed at its end');
  return all;
}
