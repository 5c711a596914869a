import { made } from './element.ts';
import { idOf, type Place } from './places.ts';
import type { SealedFiles } from './sealed-files.ts';

/** Long enough for a browser to begin saving; the bytes stay in memory as long. */
const SAVING_MS = 60_000;

/**
 * Opens a file and lets the reader save it under its own name.
 * @throws FetchError, SealingError
 */
export async function download(files: SealedFiles, place: Place): Promise<void> {
  const address = URL.createObjectURL(new Blob([await files.open(idOf(place))]));
  made('a', { href: address, download: place.path.slice(place.path.lastIndexOf('/') + 1) }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING_MS);
}
