/** A picture of the journal, ready to be sized: where it is, and how large it was made. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  format: 'png' | 'jpg' | 'jpeg' | 'tiff' | 'webp' | 'gif' | 'svg' | 'avif' | 'apng';
}
