import type { Words } from '../words.ts';
import { count } from './counting.ts';

/** Not “retrospectivas”, which Brazil and Portugal spell apart. */
export const retrospectives: Words['retrospectives'] = {
  title: 'Balanços',
  lede: 'O que um trimestre ou um ano trouxe, e o que levamos dele.',
  kicker: 'Balanço',
  soFar: 'até agora',
  sessions: (n) => count(n, 'encontro', 'encontros'),
  wins: (n) => count(n, 'vitória', 'vitórias'),
  milestones: (n) => count(n, 'marco', 'marcos'),
  figures: { sessions: 'Encontros', promised: 'Compromissos', milestones: 'Marcos', wins: 'Pequenas vitórias' },
  dueDates: (kept, of) => `${kept} de ${count(of, 'data prevista cumprida', 'datas previstas cumpridas')}`,
  promises: (kept, open, dropped) =>
    [
      count(kept, 'cumprido', 'cumpridos'),
      ...(open > 0 ? [count(open, 'pendente', 'pendentes')] : []),
      ...(dropped > 0 ? [count(dropped, 'deixado de lado', 'deixados de lado')] : []),
    ].join(', '),
  sections: {
    moved: 'O que se moveu',
    reached: 'O que alcançamos',
    wins: 'Pequenas vitórias',
    setbacks: 'Contratempos e o que ensinaram',
    changed: 'O que mudamos',
    sessions: 'Quando nos encontramos',
    talk: 'Para conversar',
    quarters: 'Trimestre a trimestre',
  },
  movement: (before, after) => `${before} → ${after}`,
  columns: {
    benchmark: 'Indicador',
    partner: 'Quem',
    movement: 'De onde, até onde',
    gap: 'Em relação ao plano',
    readings: 'Medições',
  },
  paused: (from, to, because) => `Em pausa de ${from} a ${to}${because === '' ? '' : `: ${because}`}`,
  questions: [
    'O que queremos continuar a fazer?',
    'O que aprendemos sobre nós?',
    'O que deixaríamos de lado?',
    'O que a próxima fase pede de nós?',
  ],
  wholeYear: (year) => `Todo o ano de ${year}`,
  previous: 'Antes',
  next: 'Depois',
  pager: 'Balanços de antes e de depois',
  description: (period, sessions) => `Balanço de ${period}: ${sessions}.`,
  onThisDay: 'Num dia como hoje',
  yearsAgo: (years) => (years === 1 ? 'Há um ano' : `Há ${years} anos`),
  empty: 'Ainda não há para onde olhar. Depois do primeiro encontro, esta página começa a ganhar forma.',
};
