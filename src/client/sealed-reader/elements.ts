import { SealingError } from '../../sealing/sealing-error.ts';
import type { TogetherData } from '../../views/sealed-reader/data.ts';

/** A part of the page that its own build has put there. */
export function part<Type extends HTMLElement>(id: string, type: abstract new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}.`);
  return found;
}

/** @example made('p', { className: 'notice', textContent: text }) */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Node[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** What can be wrong with fetching what is sealed, beside what can be wrong with opening it. */
type FetchProblem = 'nothing-sealed' | 'unreachable' | 'not-found';

export class FetchError extends Error {
  override name = 'FetchError';
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** An error in words for who reads. */
export function problemText(error: unknown, { problems }: TogetherData['words']): string {
  return problems[error instanceof SealingError || error instanceof FetchError ? error.problem : 'unknown'];
}
