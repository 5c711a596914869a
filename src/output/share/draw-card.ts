import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontsFor, packageFile } from './typefaces.ts';

/** What stands in for families that are not at hand, by the names that the font files have. */
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
 * SVG as PNG. The program that draws is WebAssembly: the same bytes on every machine. It runs nothing and opens nothing that
 * an SVG names.
 * @param width in pixels; the height follows
 * @param text the words in it, for which faces are looked up
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
