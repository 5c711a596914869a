import { start } from './frame/start.ts';

await start(async () => (await import('./import/command.ts')).importCommand());
