import type { Words } from '../words.ts';

export const closing: Words['closing'] = {
  title: 'O que fizemos em conjunto',
  kicker: (from, to) => `De ${from} a ${to}`,
  description: (name) => `${name}: um olhar para trás, sobre todo o caminho.`,
  ended: (date) => `Este caminho em comum terminou em ${date}.`,
  lookBack: 'Olhar para todo o caminho',
  renewal: (ends) => `O prazo termina em ${ends}. É hora de conversar sobre continuar.`,
  toAgreement: 'O que combinamos',
  success: 'O que chamamos de sucesso',
  goals: 'O destino dos nossos objetivos',
  lastTalk: 'Para a última conversa',
  questions: [
    'De que temos orgulho?',
    'O que cada pessoa aprendeu com a outra?',
    'O que continua, e com quem?',
    'O que queremos agradecer?',
  ],
};
