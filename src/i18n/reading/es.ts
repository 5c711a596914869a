import type { Reading } from './reading.ts';

export const es: Reading = {
  sections: {
    progress: 'Progreso, Progresos, Avance, Avances',
    wins: 'Logros, Victorias, Pequeñas victorias, Éxitos, Lo que salió bien',
    setbacks: 'Contratiempos, Contratiempo, Reveses, Tropiezos, Dificultades, Retos, Lo que salió mal',
    concerns: 'Preocupaciones, Preocupación, Inquietudes, Dudas',
    feedback: 'Comentarios, Retroalimentación, Opiniones',
    nextSteps: 'Próximos pasos, Próximo paso, Siguientes pasos, Siguiente paso, Tareas, Compromisos',
    accountability: 'Responsabilidad, Responsabilidades, Rendición de cuentas, Seguimiento',
    notes: 'Notas, Nota, Apuntes, Observaciones',
  },
  setbackParts: {
    lesson: 'Lección, Lecciones, Lección aprendida, Aprendizaje, Aprendido, Lo que aprendimos',
    recovery: 'Recuperación, Vuelta, Camino de vuelta, Primer paso',
  },
  fromTo: { words: 'before', from: 'de', to: 'a, al, para' },
  and: 'y, e',
  due: { before: 'vence, vence el, para, para el, antes del, hasta, hasta el, a más tardar, a más tardar el' },
  tomorrow: 'mañana',
};
