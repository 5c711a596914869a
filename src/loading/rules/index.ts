import { bodyReferences } from './body.ts';
import { completeness } from './completeness.ts';
import { fileNames } from './file-names.ts';
import { images } from './images.ts';
import { references } from './references.ts';
import type { Rule } from './rule.ts';

/** Every rule across files, in no order: problems are sorted in the end. */
export const rules: readonly Rule[] = [completeness, fileNames, references, bodyReferences, images];
