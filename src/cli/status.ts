import { start } from './frame/start.ts';

await start(async () => (await import('./status/command.ts')).status);
