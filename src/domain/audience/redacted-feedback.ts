import { oneLine } from '../text.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { Feedback, Remark } from '../schemas/feedback.ts';

/**
 * Feedback as far as its session is shown. None where no check-in of the session is. Where a check-in of it is hidden,
 * or cut in part, a remark on a line stays only when the words that it quotes are all still there, since it may speak of
 * what is hidden. Remarks and acknowledgements of hidden partners go too, and an answer goes with what it answers.
 */
export function redactFeedback(
  feedback: readonly Document<Feedback>[],
  hiddenPartners: ReadonlySet<string>,
  all: readonly CheckInDocument[],
  shown: readonly CheckInDocument[],
): Document<Feedback>[] {
  const wholeOf = Map.groupBy(all, ({ data }): string => data.date);
  const shownOf = Map.groupBy(shown, ({ data }): string => data.date);
  return feedback.flatMap((document) => {
    const rest = shownOf.get(document.id);
    if (!rest) return [];
    const whole = wholeOf.get(document.id) ?? [];
    const staysQuoted = isWhole(whole, rest) ? () => true : quoteStays(bodiesOf(whole), bodiesOf(rest));
    const { acknowledged, remarks } = document.data;
    const data: Feedback = {
      ...document.data,
      acknowledged: acknowledged.filter(({ by }) => !hiddenPartners.has(by)),
      remarks: keepRemarks(remarks, (remark) => !hiddenPartners.has(remark.by) && staysQuoted(remark)),
    };
    return [{ ...document, data }];
  });
}

function isWhole(whole: readonly CheckInDocument[], rest: readonly CheckInDocument[]): boolean {
  const said = (checkIns: readonly CheckInDocument[]) => JSON.stringify(checkIns.map(({ data, body }) => [data, body]));
  return said(whole) === said(rest);
}

function bodiesOf(checkIns: readonly CheckInDocument[]): string {
  return oneLine(checkIns.map(({ body }) => body).join('\n'));
}

/** A remark on no line stays; one on a line that it does not quote cannot be placed, and goes. */
function quoteStays(whole: string, rest: string): (remark: Remark) => boolean {
  return ({ on, line }) => {
    if (on === undefined) return line === undefined;
    const times = rest.split(oneLine(on)).length - 1;
    return times > 0 && times === whole.split(oneLine(on)).length - 1;
  };
}

/** Answers count remarks by their place in the list, which shifts where some are gone. */
function keepRemarks(remarks: readonly Remark[], stays: (remark: Remark) => boolean): Remark[] {
  const places = new Map<number, number>();
  const kept: Remark[] = [];
  remarks.forEach((remark, place) => {
    const { replyTo, ...rest } = remark;
    const answered = replyTo === undefined ? undefined : places.get(replyTo);
    if (!stays(remark) || (replyTo !== undefined && answered === undefined)) return;
    places.set(place, kept.length);
    kept.push(answered === undefined ? rest : { ...rest, replyTo: answered });
  });
  return kept;
}
