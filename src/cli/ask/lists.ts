import { inOneLine } from './objections.ts';

/** What stands between several answers in one: names have no commas in them, sentences may. */
export type Between = ',' | ';';

/**
 * Several answers in one, each in one line. Without empty ones, unless their places count.
 * @example listIn('Robin, Sam', ',') // ['Robin', 'Sam']
 */
export function listIn(answer: string, between: Between, { places = false }: { places?: boolean } = {}): string[] {
  const lines = between === ';' ? answer.replaceAll(/[\r\n\u2028\u2029]+/g, ';') : answer;
  const items = lines.split(between).map(inOneLine);
  return places ? items : items.filter((item) => item !== '');
}
