import { start } from './frame/start.ts';

await start(async () => (await import('./feedback/command.ts')).feedback);
