import { nearest } from '../../loading/near.ts';
import { UsageError } from '../../loading/today.ts';
import { type Tool, TOOLS } from './requested-plan.ts';

/** @throws UsageError for a tool that is not known, and where there is not one file */
export function readOperands([name, file, ...more]: readonly string[]): [Tool, string] {
  if (name === undefined) throw new UsageError(`Say where it comes from: ${TOOLS.join(', ')}.`);
  const tool = TOOLS.find((known) => known === name);
  if (tool === undefined) {
    const near = nearest(name, TOOLS);
    throw new UsageError(
      `There is no import from \`${name}\`. ${near === undefined ? `There is one from ${TOOLS.join(', ')}.` : `Did you mean \`${near}\`?`}`,
    );
  }
  if (file === undefined) throw new UsageError(`Name the file after \`${tool}\`.`);
  const [another] = more;
  if (another !== undefined)
    throw new UsageError(
      `One file at a time: \`${another}\` was not expected. A path with spaces needs quotation marks.`,
    );
  return [tool, file];
}

/** Options that say something for some tools alone. */
const FOR: Readonly<Record<'benchmark' | 'habit' | 'visibility' | 'fill-due-dates', readonly Tool[]>> = {
  benchmark: ['beeminder', 'loop'],
  habit: ['loop'],
  visibility: ['day-one', 'jrnl'],
  'fill-due-dates': ['beeminder', 'loop'],
};

/** @throws UsageError for an option that would say nothing */
export function refuseOptions(tool: Tool, given: Readonly<Record<string, unknown>>): void {
  for (const [option, tools] of Object.entries(FOR))
    if (given[option] !== undefined && !tools.includes(tool))
      throw new UsageError(`\`--${option}\` says nothing for ${tool}: it is for ${tools.join(', ')}.`);
}
