import { canReportMissed } from '../../domain/audience/model.ts';
import { defined } from '../../domain/defined.ts';
import { addMonths } from '../../domain/plain-date.ts';
import type { ViewContext } from '../common/context.ts';
import type { HostEditor } from '../common/repository-links.ts';
import { type PartnerTag, partnerTagsToday } from '../common/partner.ts';
import type { NewDocumentData, NewDocumentKind } from './form-data.ts';
import { standInsOf } from './stand-ins.ts';

export const NEW_DOCUMENT_KINDS = ['goal', 'benchmark', 'milestone'] as const satisfies readonly NewDocumentKind[];

/** A field of the form. */
export interface FieldView {
  /** The kind of control: one line, a number, a day; one of a few as buttons or as a list; several of a few. */
  control: 'line' | 'number' | 'day' | 'buttons' | 'choice' | 'several';
  name: string;
  label: string;
  hints?: string[];
  partner?: PartnerTag;
  options?: { value: string; label: string }[];
  /** The initial answer. */
  value?: string;
  /** The answers on which it depends whether it's asked: `plan=target;per=pair`. */
  when?: string;
  /** Whether it's hidden at first. */
  isHidden?: boolean;
}

export interface NewDocumentView {
  kind: NewDocumentKind;
  title: string;
  lede: string;
  /**
   * Where the form is instead, if it isn't available: on the public site of a journal of which the public sees only a
   * part.
   */
  elsewhere?: string;
  /** Whether `dev` serves it, which alone shows a private journal, and may save what's written. */
  isPrivate: boolean;
  others: FormLink[];
  /** The link to all files of the journal, for editing. */
  files?: string;
  fields: FieldView[];
  data: NewDocumentData;
  /** The page's own address, under which drafts are kept. */
  address: string;
  /** Where a file can be added in a browser; absent if the repository's host isn't known. */
  editor?: HostEditor;
}

/** A link to another form. */
export interface FormLink {
  label: string;
  href: string;
}

/** Returns links to all forms except the one shown. */
export function otherForms({ words, urls }: ViewContext, shown: NewDocumentKind | 'checkIn'): FormLink[] {
  const all = [
    { kind: 'checkIn', href: urls.write } as const,
    ...NEW_DOCUMENT_KINDS.map((kind) => ({ kind, href: urls.writeNew(kind) })),
  ];
  return all.filter(({ kind }) => kind !== shown).map(({ kind, href }) => ({ label: words.write.others[kind], href }));
}

/** Returns the form for a new goal, benchmark or milestone, with the same questions as `new`. */
export function newDocumentView(context: ViewContext, kind: NewDocumentKind): NewDocumentView {
  const { journal, words, urls } = context;
  const { partnership, goals } = journal.documents;
  const isHere = canReportMissed(journal.audience, partnership.data);
  return {
    kind,
    ...words.write.newOnes[kind],
    ...(!isHere && { elsewhere: `${urls.together}#write/${kind}` }),
    isPrivate: journal.audience === 'private',
    others: isHere ? otherForms(context, kind) : [],
    ...(isHere && { files: urls.writeFiles }),
    address: urls.writeNew(kind),
    ...defined({ editor: context.repository?.editor }),
    fields: isHere ? asked(FIELDS[kind](context)) : [],
    data: {
      kind,
      today: journal.today,
      locale: partnership.data.locale,
      partners: journal.partnersToday.map(({ id }) => id),
      goals: isHere ? Object.fromEntries(goals.map(({ id, data }) => [id, data.measurable])) : {},
      standIns: isHere ? standInsOf(context, []) : { files: {}, pictures: [] },
    },
  };
}

/** Marks fields as hidden if the initial answers to other fields exclude them. */
function asked(fields: readonly FieldView[]): FieldView[] {
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  return fields.map((field) => {
    const isAsked = (field.when ?? '').split(';').every((each) => {
      const [name = '', wanted] = each.split('=');
      return wanted === undefined || wanted.split(' ').includes(values.get(name) ?? '');
    });
    return isAsked ? field : { ...field, isHidden: true };
  });
}

const FIELDS: Readonly<Record<NewDocumentKind, (context: ViewContext) => FieldView[]>> = {
  goal: goalFields,
  benchmark: benchmarkFields,
  milestone: milestoneFields,
};

/** How many months ahead the suggested end date is. */
const MONTHS = 3;

function nameFields({ words }: ViewContext, kind: NewDocumentKind): FieldView[] {
  const { newOnes } = words.write;
  return [
    { control: 'line', name: 'title', label: newOnes.names[kind] },
    { control: 'line', name: 'id', label: newOnes.id, hints: [newOnes.idHint] },
  ];
}

function goalFields(context: ViewContext): FieldView[] {
  const { journal, words } = context;
  const { newOnes } = words.write;
  const partners = partnerTagsToday(context);
  const benchmarks = journal.documents.benchmarks.map(({ id, data }) => ({ value: id, label: data.title }));
  return [
    ...nameFields(context, 'goal'),
    {
      control: 'several',
      name: 'owners',
      label: newOnes.owners,
      options: partners.map(({ id, name }) => ({ value: id, label: name })),
      value: partners.map(({ id }) => id).join(' '),
    },
    { control: 'line', name: 'specific', label: newOnes.specific },
    ...(benchmarks.length === 0
      ? []
      : [{ control: 'several' as const, name: 'measurable', label: newOnes.measurable, options: benchmarks }]),
    { control: 'line', name: 'achievable', label: newOnes.achievable },
    { control: 'line', name: 'relevant', label: newOnes.relevant },
    { control: 'day', name: 'timeBound/starts', label: newOnes.starts, value: journal.today },
    { control: 'day', name: 'timeBound/due', label: newOnes.due, value: addMonths(journal.today, MONTHS) },
  ];
}

function goalChoice({ journal, words }: ViewContext, label: string, value: string): FieldView[] {
  const { goals } = journal.documents;
  if (goals.length === 0) return [];
  const options = goals.map(({ id, data }) => ({ value: id, label: data.title }));
  return [
    {
      control: 'choice',
      name: 'goal',
      label,
      options: [{ value: '', label: words.write.newOnes.none }, ...options],
      value,
    },
  ];
}

const optionsOf = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }));

function benchmarkFields(context: ViewContext): FieldView[] {
  const { journal, words } = context;
  const { newOnes } = words.write;
  const [goal, ...others] = journal.documents.goals;
  const only = others.length === 0 ? goal : undefined;
  const due = only?.data.timeBound?.due;
  return [
    ...nameFields(context, 'benchmark'),
    ...goalChoice(context, newOnes.goalMeasured, only?.id ?? ''),
    { control: 'line', name: 'unit', label: newOnes.unit, hints: [newOnes.unitHint] },
    { control: 'buttons', name: 'per', label: newOnes.per, options: optionsOf(newOnes.pers), value: 'pair' },
    {
      // A list would cut off its long answers.
      control: 'buttons',
      name: 'aggregate',
      label: newOnes.aggregate,
      options: optionsOf(newOnes.aggregates),
      value: 'last',
    },
    { control: 'buttons', name: 'plan', label: newOnes.plan, options: optionsOf(newOnes.plans), value: 'target' },
    { control: 'number', name: 'hold', label: newOnes.hold, when: 'plan=atMost atLeast' },
    ...valueFields(context, 'baseline', newOnes.baseline),
    {
      control: 'day',
      name: 'baseline/date',
      label: newOnes.baselineDay,
      value: journal.today,
      when: 'plan=target',
    },
    ...valueFields(context, 'target', newOnes.target),
    {
      control: 'day',
      name: 'target/date',
      label: newOnes.targetDay,
      value: due !== undefined && due > journal.today ? due : addMonths(journal.today, MONTHS),
      when: 'plan=target',
    },
    { control: 'line', name: 'indicator', label: newOnes.indicator },
  ];
}

/** Returns a field for a shared number, or one for each partner. */
function valueFields(context: ViewContext, part: 'baseline' | 'target', label: string): FieldView[] {
  return [
    { control: 'number', name: `${part}/value`, label, when: 'plan=target;per=pair' },
    ...partnerTagsToday(context).map((partner) => ({
      control: 'number' as const,
      name: `${part}/value/${partner.id}`,
      label,
      partner,
      when: 'plan=target;per=partner',
    })),
  ];
}

function milestoneFields(context: ViewContext): FieldView[] {
  const { journal, words } = context;
  const { newOnes, lesson, recovery } = words.write;
  const { kinds } = words.milestones;
  return [
    { control: 'buttons', name: 'kind', label: newOnes.kind, options: optionsOf(kinds), value: 'milestone' },
    ...nameFields(context, 'milestone'),
    { control: 'day', name: 'date', label: newOnes.day, value: journal.today },
    ...goalChoice(context, newOnes.goalOfIt, ''),
    { control: 'line', name: 'celebrated', label: newOnes.celebrated, when: 'kind=milestone smallWin' },
    { control: 'line', name: 'lesson', label: lesson, when: 'kind=setback' },
    { control: 'line', name: 'recovery', label: recovery, when: 'kind=setback' },
  ];
}
