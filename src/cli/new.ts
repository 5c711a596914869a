import { start } from './frame/start.ts';

await start(async () => (await import('./new/command.ts')).newCommand());
