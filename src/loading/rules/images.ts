import { placeInText } from '../decode.ts';
import { imagesOf, type UsedImage } from '../images.ts';
import { nearest } from '../near.ts';
import type { Finding, Problem } from '../problem.ts';
import { problemOfBody, problemOfField, type Source } from '../source.ts';
import type { Rule } from './rule.ts';

/** Every picture that a document shows is in the journal. */
export const images: Rule = ({ sources, images: existing }) =>
  sources.flatMap((source) => {
    const { file, fields = {}, content, split } = source;
    return imagesOf({ file, fields, content, body: split?.body ?? '' })
      .filter((image) => !existing.has(image.file))
      .map((image) => problemOfImage(source, image, existing));
  });

function problemOfImage(source: Source, image: UsedImage, existing: ReadonlySet<string>): Problem {
  const finding = image.file.startsWith('../') ? outside(image) : missing(image, existing);
  if (image.field !== undefined) return problemOfField(source, [image.field], 'value', finding);
  const body = source.split?.body ?? '';
  const offset = Math.max(0, body.indexOf(image.written));
  return problemOfBody(source, placeInText(body, offset, image.written.length), finding);
}

function outside({ written }: UsedImage): Finding {
  return {
    code: 'image/outside',
    message: `The picture \`${written}\` is outside the journal.`,
    why: 'A journal holds its own files, so that it is the same on every machine and nothing else is published with it.',
    fix: 'Copy the picture beside this file.',
  };
}

function missing({ written, file }: UsedImage, existing: ReadonlySet<string>): Finding {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const beside = [...existing].filter((other) => other.startsWith(folder)).map((other) => other.slice(folder.length));
  const near = nearest(file.slice(folder.length), beside);
  const meant = near === undefined ? undefined : written.slice(0, written.lastIndexOf('/') + 1) + encodeURI(near);
  return {
    code: 'image/missing',
    message: `There is no picture \`${written}\`.`,
    why: 'Its path counts from the folder of this file, and capitals matter.',
    fix: meant === undefined ? `Put the picture at \`${file}\`, or correct its path.` : `Did you mean \`${meant}\`?`,
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}
