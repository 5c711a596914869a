import { start } from './frame/start.ts';

await start(async () => (await import('./next/command.ts')).next);
