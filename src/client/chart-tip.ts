import type { ReadingText } from '../rendering/chart/reading-text.ts';

const GAP = 14;

/** The small card beside the reading that a reader points at. */
export class ChartTip {
  readonly element = document.createElement('div');
  /** What the card says, as one sentence to be spoken. */
  text = '';

  constructor() {
    this.element.className = 'chart-tip';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
  }

  /**
   * @param texts of one day; none hides the card
   * @param at the reading's place in the box, in pixels
   * @param width of the box, which the card does not leave
   */
  show(texts: readonly ReadingText[], at: { x: number; y: number } | undefined, width: number): void {
    const [first] = texts;
    this.element.hidden = first === undefined || at === undefined;
    this.text = texts
      .map((text) => [text.partner, text.date, text.value, text.plan].filter(Boolean).join(', '))
      .join('; ');
    if (first === undefined || at === undefined) return;
    this.element.replaceChildren(line(first.date), ...texts.flatMap(reading));
    const { offsetWidth, offsetHeight } = this.element;
    const right = at.x + GAP;
    const left = right + offsetWidth <= width ? right : at.x - GAP - offsetWidth;
    const top = at.y - offsetHeight - GAP / 2;
    // Moved by `translate`, which browsers do not count as a shift of the layout.
    this.element.style.translate = `${Math.max(0, left)}px ${Math.max(0, top)}px`;
  }
}

function reading({ partner, value, plan }: ReadingText): HTMLElement[] {
  const name = document.createElement('strong');
  name.textContent = value;
  return [line(`${partner} `, name), ...(plan === undefined ? [] : [line(plan)])];
}

function line(...content: (string | Node)[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...content);
  return element;
}
