// Starts the commands in a clone, in plain JavaScript: Node needs its compiler for TypeScript, which takes a seventh of a
// second to load, only for files that aren't in its cache, and the cache has to be on before the first of them.
import module from 'node:module';
import { join } from 'node:path';

module.enableCompileCache?.(join(import.meta.dirname, '../../node_modules/.cache/alongside'));
await import('./main.ts');
