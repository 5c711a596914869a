import type { Words } from '../words.ts';
import { oneOr } from './counting.ts';

export const atWork: Words['atWork'] = {
  home: { promised: 'A qué nos hemos comprometido', openCommitments: 'Compromisos pendientes' },
  milestones: {
    anniversary: (years) => oneOr(years, 'Un año de trabajo en común', 'años de trabajo en común'),
    celebrated: 'Cómo lo señalamos',
  },
  retrospectives: {
    questions: [
      '¿Qué funciona y debería quedarse como está?',
      '¿Qué hemos aprendido de nuestra manera de trabajar?',
      '¿Qué dejamos de hacer?',
      '¿Qué nos pide el próximo tramo?',
    ],
  },
  agreement: { story: 'Cómo empezó' },
  drafts: {
    wins: 'Una línea por logro, también los pequeños.\n- El primer borrador salió un día antes',
    setbacks:
      'Una línea por contratiempo; debajo, lo que enseñó y el primer paso de vuelta.\n- El ensayo se aplazó dos veces\n  - Lección: primero, reservar la sala\n  - Recuperación: martes a las 10:00, con todo el equipo',
    nextSteps: (owner, date) =>
      `A qué se compromete cada quien hasta la próxima vez.\n- [ ] @${owner} Enviar el borrador (due ${date})`,
    accountability: (owner) => `Cómo nos ayudamos a cumplirlo.\n- [ ] @${owner} Publica los números cada viernes`,
  },
  together: { hint: 'La tuya o la de tu colega. Las mayúsculas cuentan; los espacios de más, no.' },
};
