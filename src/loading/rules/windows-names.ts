import { FILE_START, type Finding, type Problem, problemAt } from '../problem.ts';
import type { Rule } from './rule.ts';

/**
 * Names of devices, whatever their case and ending, for folders too.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[<>:"|?*\\]|[. ]$/;

/** A journal can be kept on every computer. */
export const windowsNames: Rule = ({ sources, images }) => {
  const ofDocuments = sources.flatMap(({ file }) => {
    const parts = file.split('/');
    // What is forbidden in the name of a document is no id either, and told as that.
    return problemIn(file, parts, (part) => DEVICE.test(part) || (part !== parts.at(-1) && FORBIDDEN.test(part)));
  });
  const isForbidden = (part: string) => DEVICE.test(part) || FORBIDDEN.test(part);
  return [...ofDocuments, ...[...images].flatMap((file) => problemIn(file, file.split('/'), isForbidden))];
};

function problemIn(file: string, parts: readonly string[], isWrong: (part: string) => boolean): Problem[] {
  const wrong = parts.find(isWrong);
  return wrong === undefined ? [] : [problemAt(file, FILE_START, cannotBe(wrong))];
}

function cannotBe(name: string): Finding {
  const isDevice = DEVICE.test(name);
  const [base = '', ...ending] = name.split('.');
  const meant = isDevice
    ? [`our-${base}`, ...ending].join('.')
    : name.replaceAll(/[<>:"|?*\\]+/g, '-').replace(/[. ]+$/, '');
  return {
    code: 'file/windows-name',
    message: `Windows cannot have a file or folder named \`${name}\`.`,
    why: isDevice
      ? 'Windows keeps this name for itself, whatever its ending. Who has such a computer could not open the journal there.'
      : 'Windows keeps `< > : " | ? * \\` for itself, and names cannot end in a dot or a space. Who has such a computer could not open the journal there.',
    fix: `Rename it, for example to \`${meant}\`.`,
    suggestion: meant,
  };
}
