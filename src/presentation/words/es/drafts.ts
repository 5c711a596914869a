import type { Words } from '../words.ts';

export const drafts: Words['drafts'] = {
  numbers:
    'Para dar un número, se quita el # y su espacio al principio de la línea, y también en la línea que dice de qué es.',
  topics: 'topics: [Primer tema, Segundo tema]',
  oneToTen: 'cuánta certeza hay con cada objetivo, de 1 a 10',
  oneToFive: 'cómo está cada persona, de 1 a 5',
  added: 'lo que se sumó desde la última medición',
  last: (value, date) => `última: ${value} el ${date}`,
  countsAs: (value) => `cuenta como ${value}`,
  none: 'aún sin medición',
  planned: (value, date) => `en el plan: ${value} para el ${date}`,
  needed: (change) => `hace falta ${change}`,
  nothingNeeded: 'para eso no hace falta más',
  reached: 'meta alcanzada',
  sections: {
    progress: 'Qué avanzó desde la última vez, y qué no.',
    wins: 'Una línea por logro, también los pequeños.\n- Capítulo tres terminado',
    setbacks:
      'Una línea por contratiempo; debajo, lo que enseñó y el primer paso de vuelta.\n- Dos salidas sin correr\n  - Lección: por la mañana o nada\n  - Recuperación: martes a las 6:30, con compañía',
    concerns: 'Lo que preocupa, una línea cada vez.',
    feedback: 'Qué viste hacer a la otra persona y qué te gustaría preguntarle. Se deja fuera lo que esté vacío.',
    nextSteps: (owner, date) =>
      `Qué se promete hasta la próxima vez, y quién.\n- [ ] @${owner} Inscripción en la carrera (due ${date})`,
    accountability: (owner) =>
      `Cómo nos ayudamos a cumplirlo.\n- [ ] @${owner} Envía una foto del registro cada viernes`,
    notes: 'Todo lo demás.',
  },
  feedbackHeading: (from, to) => `${from} para ${to}`,
  carried:
    'De antes: se marca lo hecho, se tacha (~~así~~) lo que se deja de lado y se deja lo que sigue pendiente. Lo que se borra sigue pendiente de todos modos.',
  later: 'Aún no toca, y por eso no cuenta como aplazado. Una línea sale de aquí cuando está hecha o se deja de lado.',
  question: 'La pregunta de esta sesión. Se responde abajo o se borra.',
  story: 'Debajo de la línea siguiente: cómo fue, con palabras propias.',
  page: 'Aquí va lo que dirá esta página.',
  more: (fields) => `Aquí cabe más: ${fields}.`,
};
