import type { ParsedDuration } from '../../../domain/duration.ts';
import { count, every } from './counting.ts';

export const agreement = {
  title: 'Agreement',
  success: 'What success looks like',
  principles: 'Principles',
  agreements: 'How we talk',
  questions: 'Questions we keep asking',
  cadence: 'When we meet',
  missed: 'When a commitment is missed',
  reviews: 'Looking at it again',
  privacy: 'What we share',
  since: 'Since',
  term: 'Term',
  roles: 'Roles and duties',
  pauses: 'Pauses',
  story: 'Our story',
  rules: 'What we agreed on',
  every: (cadence: ParsedDuration, weekday: string) =>
    `${every(cadence).replace(/^e/, 'E')}${cadence.unit === 'week' ? `, on ${weekday}` : ''}.`,
  minutes: (n: number) => `${count(n, 'minute', 'minutes')} each time.`,
  goalsEvery: (length: ParsedDuration) => `Goals ${every(length)}.`,
  rolesEvery: (length: ParsedDuration) => `Roles ${every(length)}.`,
  reviewed: (date: string) => `Last reviewed ${date}.`,
  ends: (date: string) => `Until ${date}.`,
  renewal: (date: string) => `We talk about going on by ${date}.`,
};
