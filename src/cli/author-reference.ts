import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../loading/configuration.ts';
import { authorReference } from './reference/author-reference.ts';

const file = join(readConfiguration().contentFolder, 'README.md');
writeFileSync(file, authorReference());
console.log(`Wrote ${file}.`);
