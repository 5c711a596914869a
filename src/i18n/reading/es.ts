import type { Reading } from './reading.ts';

export const es: Reading = {
  sections: {
    progress:
      'Progreso, Progresos, Avance, Avances, Lo que hice, Lo que he hecho, Lo que hicimos, Lo que hemos hecho, Qué hice, Qué hicimos, Hecho, Terminado, Completado, Entregado',
    wins: 'Logros, Victorias, Pequeñas victorias, Éxitos, Lo que salió bien, Lo que fue bien, Lo que ha ido bien, Lo que funcionó, Lo que ha funcionado, Qué salió bien, Qué fue bien, Lo más destacado, Lo mejor, Destacados, Momentos destacados, Puntos destacados',
    setbacks:
      'Contratiempos, Contratiempo, Reveses, Tropiezos, Dificultades, Retos, Lo que salió mal, Lo que no salió bien, Lo que no fue bien, Lo que no ha ido bien, Lo que fue mal, Lo que no funcionó, Lo que no ha funcionado, Qué salió mal, Qué no salió bien, Qué no funcionó, Bloqueos, Bloqueadores, Bloqueo, Obstáculos, Impedimentos, Trabas',
    concerns: 'Preocupaciones, Preocupación, Inquietudes, Dudas',
    feedback: 'Comentarios, Retroalimentación, Opiniones',
    nextSteps:
      'Próximos pasos, Próximo paso, Siguientes pasos, Siguiente paso, Tareas, Compromisos, Próxima semana, La próxima semana, La semana que viene, Semana que viene, Próximo mes, Objetivos para la próxima semana, Objetivos de la próxima semana, Objetivos para la semana que viene, Metas para la próxima semana, Plan, Planes, El plan, Plan para la próxima semana, Qué sigue',
    accountability: 'Responsabilidad, Responsabilidades, Rendición de cuentas, Seguimiento',
    notes: 'Notas, Nota, Apuntes, Observaciones',
  },
  setbackParts: {
    lesson: 'Lección, Lecciones, Lección aprendida, Aprendizaje, Aprendido, Lo que aprendimos',
    recovery: 'Recuperación, Vuelta, Camino de vuelta, Primer paso',
  },
  fromTo: { words: 'before', from: 'de', to: 'a, al, para' },
  and: 'y, e',
};
