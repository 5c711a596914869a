import type { Words } from '../words.ts';

export const checkInPull: Words['checkInPull'] = {
  title: (date) => `Encuentro del ${date}`,
  begin: (date) => `Empieza el encuentro del ${date}`,
  ready: (day) =>
    `El encuentro del ${day} está listo para escribirse. Ya contiene lo que quedó pendiente, los números por anotar y una pregunta.`,
  write: 'Escribir el encuentro',
  writeSide: (name) => `Escribir la parte de ${name}`,
  save: 'Se guarda con «Commit changes», en esta rama. Lo que se diga junto a una línea en «Files changed» pasa a formar parte del diario. Después del encuentro, se fusiona con «Merge».',
  checks: 'GitHub lo revisa en cuanto alguien guarda algo aquí o pulsa «Approve workflows to run», más abajo.',
  feedback: (pull) => `Comentarios del pull request #${pull}`,
};
