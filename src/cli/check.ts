import { start } from './frame/start.ts';

await start(async () => (await import('./check/command.ts')).check);
