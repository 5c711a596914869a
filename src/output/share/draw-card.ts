import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { packageFile } from './package-file.ts';

let ready: Promise<void> | undefined;

/**
 * SVG without text as PNG. The program that draws is WebAssembly: the same bytes on every machine.
 * @param width in pixels; the height follows
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= start();
  await ready;
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  const image = drawing.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  drawing.free();
  return png;
}

function start(): Promise<void> {
  return initWasm(readFileSync(packageFile('@resvg/resvg-wasm/index_bg.wasm')));
}
