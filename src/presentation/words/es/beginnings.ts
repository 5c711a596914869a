import type { Words } from '../words.ts';

export const beginnings: Words['beginnings'] = {
  partnership: (fields) => `Aquí cabe más: ${fields}. El README de la carpeta de contenido explica todos los campos.`,
  story: 'Debajo de la línea siguiente: la historia, con palabras propias.',
  partner: (fields) => `Aquí cabe más: ${fields}.`,
  goalMeasures: 'measurable: los indicadores que lo miden, por el nombre de su archivo, por ejemplo [tirada-larga]',
  goalDuties: 'duties: quién hace qué para lograrlo',
  goalReviews: 'reviews: cada vez que se vuelve a mirar: qué sigue, qué cambia, por qué, con el acuerdo de quién',
  benchmarkOfGoal: (file, all) => `Hay que nombrarlo también en ${file}: measurable: [${all}]`,
  benchmarkCheckpoints: 'checkpoints: las etapas por las que pasa el plan, cada una { date, value, label }',
  benchmarkIndicator: 'indicator: qué cuenta, para no tener que discutirlo después',
  missed: 'Quien no llega a cumplir un compromiso lo dice primero y elige el siguiente paso más pequeño.',
  agreements: ['Preguntamos antes de aconsejar', 'Las malas noticias se cuentan el mismo día'],
  questions: [
    '¿Qué salió mejor de lo que esperabas, y por qué?',
    '¿Qué estamos evitando?',
    '¿Qué haría más pequeño el siguiente paso?',
    '¿Qué te ha ayudado últimamente que quizá la otra persona no sepa?',
    '¿Qué no has dicho porque parecía demasiado pequeño?',
  ],
};
