import { styleText } from 'node:util';

/** Whether what is written to a stream may have colours: a terminal, and what NO_COLOR and FORCE_COLOR say, as Node reads them. */
export function wantsColours(stream: NodeJS.WriteStream): boolean {
  return styleText('red', '.', { stream }) !== '.';
}
