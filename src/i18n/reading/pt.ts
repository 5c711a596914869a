import type { Reading } from './reading.ts';

export const pt: Reading = {
  sections: {
    progress:
      'Progresso, Progressos, Avanço, Avanços, Andamento, O que eu fiz, O que fiz, O que nós fizemos, O que fizemos, Feito, Concluído, Entregue, Entregas, Terminado, Realizações',
    wins: 'Vitórias, Pequenas vitórias, Conquistas, Sucessos, O que correu bem, O que deu certo, O que foi bem, O que funcionou, O que funcionou bem, Destaques, Pontos altos',
    setbacks:
      'Contratempos, Contratempo, Reveses, Dificuldades, Desafios, Tropeços, O que correu mal, O que deu errado, O que não correu bem, O que não correu tão bem, O que não deu certo, O que não foi bem, O que não funcionou, O que foi mal, Bloqueios, Bloqueio, Bloqueadores, Impedimentos, Obstáculos, Entraves, Pontos baixos',
    concerns: 'Preocupações, Preocupação, Inquietações, Receios, Dúvidas',
    feedback: 'Comentários, Retorno, Retornos, Devolutiva',
    nextSteps:
      'Próximos passos, Próximo passo, Próximas etapas, Tarefas, Compromissos, Próxima semana, Na próxima semana, Semana que vem, Próximo mês, Objetivos para a próxima semana, Objetivos da próxima semana, Metas para a próxima semana, Metas da próxima semana, Plano, Planos, O plano, Plano para a próxima semana, A seguir',
    accountability: 'Responsabilidade, Responsabilização, Prestação de contas, Acompanhamento',
    notes: 'Anotações, Observações, Notas gerais',
  },
  setbackParts: {
    lesson: 'Lição, Lições, Lição aprendida, Aprendizado, Aprendizagem, O que aprendemos',
    recovery: 'Recuperação, Retomada, Caminho de volta, Primeiro passo',
  },
  fromTo: { words: 'before', from: 'de', to: 'a, ao, para' },
  and: 'e',
};
