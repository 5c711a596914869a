import { start } from './frame/start.ts';

await start(async () => (await import('./setup/command.ts')).setupCommand());
