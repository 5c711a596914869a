import type { Element, ElementContent } from 'hast';
import type { ResolvedImage } from './options.ts';

/** The served image in the place of the written one; where there is none, its alternative text. */
export function rewriteImage(image: Element, resolve: (src: string) => ResolvedImage | undefined): ElementContent[] {
  const { src, alt, title } = image.properties;
  const words = typeof alt === 'string' ? alt : '';
  const served = typeof src === 'string' ? resolve(src) : undefined;
  if (!served) return words === '' ? [] : [{ type: 'text', value: words }];
  image.properties = {
    src: served.src,
    ...(served.srcset && { srcSet: served.srcset }),
    ...(served.sizes && { sizes: served.sizes }),
    alt: words,
    ...(typeof title === 'string' && { title }),
    width: served.width,
    height: served.height,
    loading: 'lazy',
    decoding: 'async',
  };
  return [image];
}
