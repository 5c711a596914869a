import type { Reading } from './reading.ts';

export const pt: Reading = {
  sections: {
    progress: 'Progresso, Progressos, Avanço, Avanços, Andamento',
    wins: 'Vitórias, Pequenas vitórias, Conquistas, Sucessos, O que correu bem, O que deu certo',
    setbacks:
      'Contratempos, Contratempo, Reveses, Dificuldades, Desafios, Tropeços, O que correu mal, O que deu errado',
    concerns: 'Preocupações, Preocupação, Inquietações, Receios, Dúvidas',
    feedback: 'Comentários, Retorno, Retornos, Devolutiva',
    nextSteps: 'Próximos passos, Próximo passo, Próximas etapas, Tarefas, Compromissos',
    accountability: 'Responsabilidade, Responsabilização, Prestação de contas, Acompanhamento',
    notes: 'Anotações, Observações, Notas gerais',
  },
  setbackParts: {
    lesson: 'Lição, Lições, Lição aprendida, Aprendizado, Aprendizagem, O que aprendemos',
    recovery: 'Recuperação, Retomada, Caminho de volta, Primeiro passo',
  },
  fromTo: { words: 'before', from: 'de', to: 'a, ao, para' },
  and: 'e',
  due: {
    before:
      'prazo, vence em, vence a, para, para o, para a, até, até a, até à, até o, até ao, até dia, até o dia, até ao dia',
  },
  tomorrow: 'amanhã',
};
