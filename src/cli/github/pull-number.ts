import { UsageError } from '../../loading/today.ts';

/**
 * The number of a pull request, as written after a command.
 * @throws UsageError where it is none
 * @example readPullNumber('#12') // 12
 */
export function readPullNumber(written: string): number {
  if (!/^#?[1-9]\d{0,8}$/.test(written))
    throw new UsageError(`\`--pull\` cannot be \`${written}\`: write the number of a pull request, such as 12.`);
  return Number(written.replace('#', ''));
}
