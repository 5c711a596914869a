import { start } from './frame/start.ts';

await start(async () => (await import('./digest/command.ts')).digest);
