import type { Words } from '../words.ts';

export const frame: Words['frame'] = {
  navigation: {
    home: 'Inicio',
    timeline: 'Cronología',
    checkIns: 'Encuentros',
    commitments: 'Compromisos',
    goals: 'Objetivos',
    benchmarks: 'Indicadores',
    milestones: 'Hitos',
    health: 'Salud',
    retrospectives: 'Retrospectivas',
    agreement: 'Acuerdo',
  },
  labels: { skipToContent: 'Ir al contenido', navigation: 'Principal', menu: 'Menú', close: 'Cerrar', more: 'Más' },
  about: (names, since) => `El diario de ${names}, desde el ${since}.`,
  private: 'Este es el diario privado: todo, solo en este dispositivo.',
  madeWith: 'Hecho con Alongside',
  forPartners: 'Para quienes lo escriben',
  titleOf: (page, site) => `${page} · ${site}`,
};
