import type { Words } from '../words.ts';

export const checkInPull: Words['checkInPull'] = {
  title: (date) => `Encontro de ${date}`,
  begin: (date) => `Começa o encontro de ${date}`,
  ready: (day) =>
    `O encontro de ${day} está pronto para ser escrito. Já contém o que ficou pendente, os números a anotar e uma pergunta.`,
  write: 'Escrever o encontro',
  writeSide: (name) => `Escrever a parte de ${name}`,
  save: 'Para guardar: “Commit changes”, neste ramo. O que for dito ao lado de uma linha em “Files changed” passa a fazer parte do diário. Depois do encontro, conclui-se com “Merge”.',
  checks:
    'O GitHub verifica tudo assim que alguém guarda algo aqui ou escolhe “Approve workflows to run”, mais abaixo.',
  feedback: (pull) => `Comentários do pull request #${pull}`,
};
