import './older-node.ts';
import { partnersFolder } from '../site/audience.ts';
import { refreshJournalSource } from '../site/journal-source.ts';
import { writeSite } from './write-site.ts';

/*
 * The partners' journal as plain files, to be sealed from there: the program of the process that `sealing/partners-process.ts`
 * starts. The public build has checked the journal already.
 */
const folder = partnersFolder();
if (folder === undefined) throw new Error('The partners’ pages are built only to be sealed, and nowhere else.');
await writeSite(refreshJournalSource('partners'), folder);
