import { start } from './frame/start.ts';

await start(async () => (await import('./keys/command.ts')).keys);
