import { sealedIdOf, sealedPlaceOf } from './router.ts';
import type { SealedFiles } from './sealed-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The distance from the viewport at which a picture is loaded, like `loading=lazy`. */
const AHEAD = '800px';

interface Source {
  href: string;
  /** In pixels. */
  width: number;
}

/**
 * The pictures of one page: opened when they're about to become visible, in the size that's needed, and released with
 * the page.
 */
export class Pictures {
  readonly #addresses: string[] = [];
  readonly #sources = new Map<Element, Source[]>();
  readonly #observer: IntersectionObserver;
  readonly #open: (href: string) => Promise<Blob>;

  constructor(files: SealedFiles, root: string, failed: (picture: Element) => void) {
    this.#open = async (href) => {
      const place = sealedPlaceOf(href, root, root);
      if (!place) throw new RangeError('A sealed page shows only pictures that are sealed with it.');
      return new Blob([await files.open(sealedIdOf({ ...place, kind: 'file' }))], {
        type: TYPES[extensionOf(place.path)] ?? '',
      });
    };
    const near = (entries: IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) void this.#show(target).catch(() => failed(target));
    };
    this.#observer = new IntersectionObserver(near, { rootMargin: AHEAD });
  }

  /**
   * Takes the pictures' addresses out of a page before it's in the document; otherwise the browser would request them
   * from the site.
   */
  take(page: ParentNode, root: string): void {
    for (const picture of page.querySelectorAll<HTMLImageElement>('img[src]')) {
      const own = { href: picture.getAttribute('src') ?? '', width: Number(picture.getAttribute('width') ?? 0) };
      if (!sealedPlaceOf(own.href, root, root)) continue;
      this.#sources.set(picture, [...sourcesOf(picture.getAttribute('srcset') ?? ''), own]);
      for (const name of ['src', 'srcset', 'sizes', 'loading']) picture.removeAttribute(name);
    }
  }

  /** Starts watching, once the page is in the document. */
  watch(): void {
    for (const picture of this.#sources.keys()) this.#observer.observe(picture);
  }

  release(): void {
    this.#observer.disconnect();
    for (const address of this.#addresses) URL.revokeObjectURL(address);
  }

  async #show(picture: Element): Promise<void> {
    this.#observer.unobserve(picture);
    const source = fitting(this.#sources.get(picture) ?? [], picture.clientWidth * devicePixelRatio);
    if (!source) return;
    const address = URL.createObjectURL(await this.#open(source.href));
    this.#addresses.push(address);
    picture.setAttribute('src', address);
  }
}

/** Parses a `srcset`. @example sourcesOf('/a.webp 480w, /b.webp 960w') // a at 480, b at 960 */
function sourcesOf(srcset: string): Source[] {
  return [...srcset.matchAll(/(\S+)\s+(\d+)w/g)].map(([, href = '', width]) => ({ href, width: Number(width) }));
}

/** Returns the smallest source that is large enough, or else the largest. */
function fitting(sources: readonly Source[], width: number): Source | undefined {
  const ordered = sources.toSorted((a, b) => a.width - b.width);
  return ordered.find((source) => source.width >= width) ?? ordered.at(-1);
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
