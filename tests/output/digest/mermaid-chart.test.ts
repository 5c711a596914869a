import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mermaidChart } from '../../../src/output/digest/markdown.ts';

const points = (...values: readonly (readonly [number, number?])[]) =>
  values.map(([actual, planned], index) => ({
    label: `${index + 1} May`,
    actual,
    ...(planned !== undefined && { planned }),
  }));

describe('a chart in Mermaid', () => {
  it('shows readings as bars and the plan as a line', () => {
    expect(mermaidChart({ title: 'Long run', unit: 'km', points: points([9, 10], [14.5, 12]) }).split('\n')).toEqual([
      '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4477aa, #ee6677"}}}}%%',
      'xychart-beta',
      '    title "Long run"',
      '    x-axis ["1 May", "2 May"]',
      '    y-axis "km" 0 --> 15',
      '    bar [9, 14.5]',
      '    line [10, 12]',
    ]);
  });

  it('shows readings as a line if there’s no plan, or not for all of them', () => {
    expect(mermaidChart({ title: 'x', unit: 'x', points: points([1], [2]) })).toMatch(/line \[1, 2\]$/);
    expect(mermaidChart({ title: 'x', unit: 'x', points: points([1, 1], [2]) })).toMatch(/line \[1, 2\]$/);
  });

  it.each([
    [[70, 71], 'y-axis "x" 69.5 --> 71.5'],
    [[5, 5], 'y-axis "x" 4.5 --> 5.5'],
    [[0, 0], 'y-axis "x" 0 --> 0.5'],
    [[-3, 4], 'y-axis "x" -3.5 --> 4.5'],
    [[1e21, 1], 'y-axis "x" 0 --> 1500000000000000000000'],
    [[0.00001, 0.2], 'y-axis "x" 0 --> 0.25'],
  ])('leaves room around %j', ([first = 0, second = 0], expected) => {
    expect(mermaidChart({ title: 'x', unit: 'x', points: points([first], [second]) })).toContain(expected);
  });

  it('includes only plain words from the journal', () => {
    const number = String.raw`-?\d+(?:\.\d+)?`;
    const quoted = '"[^"%`#;{}<>[\\]|\\\\&\\n]*(?:%[^"%`#;{}<>[\\]|\\\\&\\n]*)*"';
    const shapes = [
      '%%.*%%',
      'xychart-beta',
      `    title ${quoted}`,
      `    x-axis \\[${quoted}\\]`,
      `    y-axis ${quoted} ${number} --> ${number}`,
      `    line \\[${number}\\]`,
    ].map((shape) => new RegExp(`^${shape}$`));
    const hostile = fc.stringMatching(/^[a-c"`#;%{}<>[\]|\\&\n\r\u2028 é走]{0,30}$/u);
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        (title, unit, label, actual) => {
          const lines = mermaidChart({ title, unit, points: [{ label, actual }] }).split('\n');
          expect(lines).toHaveLength(shapes.length);
          for (const [index, shape] of shapes.entries()) expect(lines[index]).toMatch(shape);
          expect(lines.slice(1).join('')).not.toMatch(/%%|""/);
        },
      ),
    );
  });
});
