import { start } from './frame/start.ts';

await start(async () => (await import('./export/command.ts')).exportJournal);
