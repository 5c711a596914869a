import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontsFor, packageFile } from './typefaces.ts';

/** Substitutes for generic font families, by the names in the font files. */
const FAMILIES = {
  defaultFontFamily: 'Inter',
  serifFamily: 'Newsreader',
  sansSerifFamily: 'Inter',
  cursiveFamily: 'Newsreader',
  fantasyFamily: 'Inter',
  monospaceFamily: 'Inter',
};

let ready: Promise<void> | undefined;

/**
 * Renders SVG as PNG. The renderer is WebAssembly: it produces the same bytes on every machine. It doesn't execute or
 * open anything that an SVG names.
 * @param width in pixels; the height follows
 * @param text the words in it, for which typefaces are looked up
 */
export async function pngOf(svg: string, width: number, text = ''): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= start();
  await ready;
  const font = { fontBuffers: text === '' ? [] : fontsFor(text), ...FAMILIES };
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font });
  const image = drawing.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  drawing.free();
  return png;
}

function start(): Promise<void> {
  return initWasm(readFileSync(packageFile('@resvg/resvg-wasm/index_bg.wasm')));
}
