import { UsageError } from '../journal/configuration.ts';
import { loadEngine } from '../engine/load-engine.ts';
import { preview as servePreview } from '../engine/serving/preview.ts';
import { type Command, EXIT } from './runtime/command.ts';

const address = {
  host: { type: 'string', value: 'name', description: 'where to listen (default: localhost, this machine alone)' },
  port: { type: 'string', value: 'number', description: 'the port, or the next one that is free (default: 4321)' },
} as const;
const exitCodes = { [EXIT.ok]: 'when you end it', [EXIT.problems]: 'if there’s nothing to show' };

/** The command `npm run dev`. */
export const dev: Command<typeof address> = {
  name: 'dev',
  description: 'Shows the whole journal on this machine, and keeps up with what you save.',
  options: address,
  exitCodes,
  run: async (values, output) => {
    await (await loadEngine()).dev(serveOptions(values), output);
    return EXIT.ok;
  },
};

const previewOptions = {
  ...address,
  outDir: { type: 'string', value: 'folder', description: 'where the site is (default: dist)' },
} as const;

/** The command `npm run preview`. */
export const preview: Command<typeof previewOptions> = {
  name: 'preview',
  description: 'Shows the site that was built, as a host would.',
  options: previewOptions,
  exitCodes,
  run: async ({ outDir = 'dist', ...values }, output) =>
    (await servePreview({ outDir, ...serveOptions(values) }, output)) ? EXIT.ok : EXIT.problems,
};

function serveOptions({ host, port }: { host?: string; port?: string }): { host?: string; port?: number } {
  if (port !== undefined && !/^\d{1,5}$/.test(port))
    throw new UsageError(`\`--port\` can’t be \`${port}\`: write a number.`);
  return { ...(host !== undefined && { host }), ...(port !== undefined && { port: Number(port) }) };
}
