import type { State } from './state-label.ts';

export type TimelineItemKind =
  'session' | 'milestone' | 'smallWin' | 'setback' | 'review' | 'pause' | 'anniversary' | 'partner' | 'missed';

export type IconName =
  | State
  | TimelineItemKind
  | 'menu'
  | 'close'
  | 'filter'
  | 'search'
  | 'more'
  | 'everyone'
  | 'partnersOnly'
  | 'here'
  | 'note'
  | 'tip'
  | 'important'
  | 'warning'
  | 'caution';

const circle = (radius: number, more = ''): string => `<circle cx="8" cy="8" r="${radius}"${more}/>`;
const path = (d: string): string => `<path d="${d}"/>`;
const flag = path('M4 14V2.5M4 3h8l-2 2.75L12 8.5H4');
const pause = path('M6 3.5v9M10 3.5v9');
const dashed = circle(5.5, ' stroke-dasharray="2.4 2.2"');

/** Drawings on a 16 by 16 grid, stroked in the text's colour. They differ in shape, not only in colour. */
export const ICONS: Record<IconName, string> = {
  kept: path('M3 8.5 6.5 12 13 4.5'),
  late: circle(5.75) + path('M8 4.75V8l2.25 1.5'),
  open: circle(5.5),
  overdue: circle(5.75) + path('M8 4.75V8.5M8 11v.1'),
  dropped: path('M3 8h10'),
  closed: path('M4.5 4.5h7v7h-7z'),
  missed: dashed,
  onPlan: path('M3.5 6h9M3.5 10h9'),
  ahead: path('M4 12 12 4M6 4h6v6'),
  behind: path('M4 4l8 8M6 12h6V6'),
  reached: flag,
  held: path('M3.5 5h9M3.5 11h9M6 8h4'),
  broken: path('M3.5 11h9M8 8.5v-6M5.5 5 8 2.5 10.5 5'),
  notStarted: circle(1.5),
  active: circle(5.5) + circle(1.5),
  achieved: flag,
  paused: pause,
  well: path('M3 8.5 6.5 12 13 4.5'),
  watch: path('M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8z') + circle(1.75),
  talk: path('M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z'),
  session: path('M3 4h10M3 8h10M3 12h6'),
  milestone: flag,
  smallWin: path('M8 2v4M8 10v4M2 8h4M10 8h4'),
  setback: path('M2.5 4c3.5 0 3.5 7.5 6.5 7.5 2.5 0 2.5-3 4.5-3'),
  review: path('M13 7a5 5 0 0 0-9.3-1.5M3 9a5 5 0 0 0 9.3 1.5M3.5 2.5v3h3M12.5 13.5v-3h-3'),
  pause,
  anniversary: circle(5.5) + circle(2.5),
  partner: '<circle cx="8" cy="5" r="2.75"/>' + path('M2.75 13.5c0-3 2.25-4.5 5.25-4.5s5.25 1.5 5.25 4.5'),
  everyone: circle(5.75) + path('M2.5 8h11M8 2.25c-4 3.5-4 8 0 11.5M8 2.25c4 3.5 4 8 0 11.5'),
  partnersOnly: path('M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2'),
  here: path('M2.5 3.5h11v7.5h-11zM5.5 13.5h5'),
  note: circle(5.75) + path('M8 7.25v4M8 4.75v.1'),
  tip: path('M6 11.25V10C4.75 9.25 4 8 4 6.5a4 4 0 0 1 8 0c0 1.5-.75 2.75-2 3.5v1.25zM6.5 13.75h3'),
  important: path('M2.5 2.75h11v8H8.25L5 13.75v-3H2.5zM8 4.75v2.5M8 9v.1'),
  warning: path('M8 2.25 14.25 13.5H1.75zM8 6.5v3M8 11.5v.1'),
  caution: path('M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 4.75v4M8 11v.1'),
  menu: path('M2 5.5h12M2 10.5h12'),
  close: path('M3.5 3.5l9 9M12.5 3.5l-9 9'),
  search: circle(4.25, ' transform="translate(-1 -1)"') + path('M10.25 10.25 14 14'),
  filter: path('M2 4.5h12M4.5 8h7M7 11.5h2'),
  more: path('M4 6.25 8 10.25 12 6.25'),
};

/** Drawings that point in the reading direction, and so are mirrored with it. */
export const DIRECTED: ReadonlySet<IconName> = new Set(['ahead', 'behind', 'setback', 'session']);
