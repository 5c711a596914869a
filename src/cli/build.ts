import { loadEngine } from '../engine/installed-engine.ts';
import { type Command, EXIT } from './runtime/command.ts';

const options = {
  outDir: { type: 'string', value: 'folder', description: 'where the site is written to (default: dist)' },
  'require-sealed': { type: 'boolean', description: 'fail where the partners’ pages cannot be sealed' },
} as const;

/** `npm run build` */
export const build: Command<typeof options> = {
  name: 'build',
  description: 'Builds the site.',
  options,
  exitCodes: { [EXIT.ok]: 'when the site was built', [EXIT.problems]: 'when it was not, and the reason was told' },
  run: async ({ outDir = 'dist', 'require-sealed': requireSealed = false }, output) => {
    const engine = await loadEngine();
    return engine.build({ outDir, requireSealed }, output);
  },
};
