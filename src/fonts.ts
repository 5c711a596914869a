import { fontProviders } from 'astro/config';

/** What browsers load a `latin-ext` file for (fontsource's own ranges); text without such letters never fetches it. */
const LATIN_EXT = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+02DD-02FF',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+1D00-1DBF',
  'U+1E00-1E9F',
  'U+1EF2-1EFF',
  'U+2020',
  'U+20A0-20AB',
  'U+20AD-20C0',
  'U+2113',
  'U+2C60-2C7F',
  'U+A720-A7FF',
];
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];

const newsreader = (subset: string, style: 'normal' | 'italic', unicodeRange: string[]) => ({
  src: [`@fontsource-variable/newsreader/files/newsreader-${subset}-wght-${style}.woff2`] as const,
  weight: '200 800',
  style,
  unicodeRange,
});

const inter = (subset: string, unicodeRange: string[]) => ({
  src: [`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`] as const,
  weight: '100 900',
  style: 'normal' as const,
  unicodeRange,
});

/**
 * Astro's `fonts`: files from npm, so nothing is fetched from elsewhere. The weight axis only: the optical size axis would
 * double the bytes. The further Latin letters are families of their own because Astro preloads a family as a whole, and
 * these must load only where a page has such letters; they need no fallback, the family that follows them brings it.
 */
export const fonts = [
  {
    provider: fontProviders.local(),
    name: 'Newsreader',
    cssVariable: '--face-serif' as const,
    fallbacks: ['serif'],
    options: { variants: [newsreader('latin', 'normal', LATIN), newsreader('latin', 'italic', LATIN)] as const },
  },
  {
    provider: fontProviders.local(),
    name: 'Newsreader further Latin',
    cssVariable: '--face-serif-further' as const,
    fallbacks: [],
    optimizedFallbacks: false,
    options: {
      variants: [newsreader('latin-ext', 'normal', LATIN_EXT), newsreader('latin-ext', 'italic', LATIN_EXT)] as const,
    },
  },
  {
    provider: fontProviders.local(),
    name: 'Inter',
    cssVariable: '--face-sans' as const,
    fallbacks: ['sans-serif'],
    options: { variants: [inter('latin', LATIN)] as const },
  },
  {
    provider: fontProviders.local(),
    name: 'Inter further Latin',
    cssVariable: '--face-sans-further' as const,
    fallbacks: [],
    optimizedFallbacks: false,
    options: { variants: [inter('latin-ext', LATIN_EXT)] as const },
  },
];
