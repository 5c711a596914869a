import type { Picture } from './context.ts';

/** The attributes of an `<img>` with a picture in several widths. */
export interface PictureSource {
  src: string;
  srcset?: string;
  /** The picture's own width, which reserves space for it. */
  width: number;
  height: number;
}

/**
 * Returns a picture in the requested widths, none larger than it can be sharp; `src` is the largest.
 * @example pictureSource(picture, [400, 800]) // { src: '/_astro/hut.8f2c.webp', srcset: '/_astro/… 400w, /_astro/… 800w', … }
 */
export function pictureSource(picture: Picture, widths: readonly number[]): PictureSource {
  const { width, height, sharpUpTo } = picture;
  const fitting = [...new Set(widths.map((each) => Math.min(each, sharpUpTo)))].sort((a, b) => a - b);
  const sized = fitting.map((each) => ({
    width: each,
    // However thin the picture, at least one pixel remains.
    src: picture.sized({ width: each, height: Math.max(1, Math.round((each * height) / width)) }),
  }));
  return {
    src: sized.at(-1)?.src ?? picture.sized({ width, height }),
    ...(sized.length > 1 && { srcset: sized.map(({ src, width }) => `${src} ${width}w`).join(', ') }),
    width,
    height,
  };
}

/** Returns a picture cropped to a square, for a small round frame. */
export function squarePicture(picture: Picture, side: number): PictureSource {
  return { src: picture.sized({ width: side, height: side, cut: true }), width: side, height: side };
}
