import { describe, expect, it } from 'vitest';
import type { PictureSize } from '../../src/views/common/context.ts';
import { pictureSource, squarePicture } from '../../src/views/common/picture.ts';

const sized = ({ width, height, cut }: PictureSize) => `/${width}x${height}${cut ? '-cut' : ''}.webp`;
const picture = { width: 1200, height: 800, sharpUpTo: 1200, sized };

describe('a picture', () => {
  it('exists in each width, in order, and is shown as large as it gets', () => {
    expect(pictureSource(picture, [800, 400])).toEqual({
      src: '/800x533.webp',
      srcset: '/400x267.webp 400w, /800x533.webp 800w',
      width: 1200,
      height: 800,
    });
  });

  it('is never larger than the original', () => {
    expect(pictureSource(picture, [400, 1440, 2880]).srcset).toBe('/400x267.webp 400w, /1200x800.webp 1200w');
    expect(pictureSource({ ...picture, width: 300, height: 200, sharpUpTo: 300 }, [400, 800])).toEqual({
      src: '/300x200.webp',
      width: 300,
      height: 200,
    });
  });

  it('that’s a drawing is drawn larger than its size, for high-resolution screens', () => {
    expect(pictureSource({ ...picture, width: 300, height: 200, sharpUpTo: 600 }, [400, 800])).toEqual({
      src: '/600x400.webp',
      srcset: '/400x267.webp 400w, /600x400.webp 600w',
      width: 300,
      height: 200,
    });
  });

  it('has at least one row of pixels, however thin it is', () => {
    const thin = { ...picture, width: 12_000, height: 1, sharpUpTo: 12_000 };
    expect(pictureSource(thin, [400]).src).toBe('/400x1.webp');
  });

  it('is cropped for a square frame', () => {
    expect(squarePicture(picture, 160)).toEqual({ src: '/160x160-cut.webp', width: 160, height: 160 });
  });
});
