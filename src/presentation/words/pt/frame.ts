import type { Words } from '../words.ts';

export const frame: Words['frame'] = {
  navigation: {
    home: 'Início',
    timeline: 'Linha do tempo',
    checkIns: 'Encontros',
    commitments: 'Compromissos',
    goals: 'Objetivos',
    benchmarks: 'Indicadores',
    milestones: 'Marcos',
    health: 'Saúde',
    retrospectives: 'Balanços',
    agreement: 'Acordo',
  },
  labels: { skipToContent: 'Ir para o conteúdo', navigation: 'Principal', menu: 'Menu', close: 'Fechar', more: 'Mais' },
  about: (names, since) => `O diário de ${names}, desde ${since}.`,
  private: 'Este é o diário privado: tudo, só neste dispositivo.',
  madeWith: 'Feito com Alongside',
  forPartners: 'Para quem o escreve',
  titleOf: (page, site) => `${page} · ${site}`,
};
