import { UsageError } from '../journal/configuration.ts';
import { loadEngine } from '../engine/load-engine.ts';
import { type Command, EXIT } from './runtime/command.ts';

const options = {
  outDir: { type: 'string', value: 'folder', description: 'where to write the site (default: dist)' },
  all: {
    type: 'string',
    value: 'folder',
    description: 'build every journal below this folder, and an index of the public ones',
  },
  shard: { type: 'string', value: 'part', description: 'with --all: only this share of the journals, such as 3/16' },
  index: { type: 'boolean', description: 'with --all: only the index, once all shards are in the folder of the sites' },
  'trust-pages': { type: 'boolean', description: 'with --all: build pages in .mdx too, which are programs' },
  'require-sealed': { type: 'boolean', description: 'fail if the partners’ pages can’t be sealed' },
} as const;

/** The command `npm run build`. */
export const build: Command<typeof options> = {
  name: 'build',
  description: 'Checks the journal, then builds its site.',
  options,
  exitCodes: { [EXIT.ok]: 'if the site was built', [EXIT.problems]: 'if it wasn’t (it says why)' },
  run: async (values, output) => {
    const {
      outDir = 'dist',
      'require-sealed': requireSealed = false,
      all,
      shard,
      index,
      'trust-pages': trustPages,
    } = values;
    const alone = Object.entries({ shard, index, 'trust-pages': trustPages }).find(([, value]) => value !== undefined);
    if (all === undefined && alone) throw new UsageError(`\`--${alone[0]}\` goes with \`--all\`.`);
    const engine = await loadEngine();
    if (all === undefined) return engine.build({ outDir, requireSealed }, output);
    const options = { all, outDir, requireSealed, shard, index: index ?? false, trustPages: trustPages ?? false };
    return engine.buildCohort(options, output);
  },
};
