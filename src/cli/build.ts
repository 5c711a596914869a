import { UsageError } from '../journal/configuration.ts';
import { loadEngine } from '../engine/load-engine.ts';
import { type Command, EXIT } from './runtime/command.ts';

const options = {
  outDir: { type: 'string', value: 'folder', description: 'where the site is written to (default: dist)' },
  all: {
    type: 'string',
    value: 'folder',
    description: 'build every journal below this folder, and an index of the public ones',
  },
  shard: { type: 'string', value: 'part', description: 'with --all: only this share of the journals, such as 3/16' },
  index: { type: 'boolean', description: 'with --all: only the index, once all shards are in the folder of the sites' },
  'trust-pages': { type: 'boolean', description: 'with --all: run pages in .mdx, which are programs' },
  'require-sealed': { type: 'boolean', description: 'fail where the partners’ pages cannot be sealed' },
} as const;

/** The command `npm run build`. */
export const build: Command<typeof options> = {
  name: 'build',
  description: 'Builds the site.',
  options,
  exitCodes: { [EXIT.ok]: 'when the site was built', [EXIT.problems]: 'when it was not, and the reason was told' },
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
