import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const feeds: Words['feeds'] = {
  title: 'Seguir el diario',
  lede: 'Lo que se escribe aquí puede llegarte: como noticias, en tu calendario o como datos.',
  link: 'Seguir el diario',
  address: 'Su dirección',
  noAddress:
    'Las noticias, el enlace para suscribir un calendario y la insignia necesitan la dirección en la que se publica este diario. Quien lo cuida puede anotarla como `site.url` en `partnership.md`.',
  news: {
    heading: 'Noticias',
    text: 'Un lector de noticias te muestra cada encuentro y cada hito nuevos, con su texto completo. Dale esta dirección; no hace falta ninguna cuenta, y nadie se entera de que lees.',
    open: 'Abrir las noticias (RSS)',
    title: (journal) => `${journal}: noticias`,
  },
  calendar: {
    heading: 'Calendario',
    text: 'Los días en que tocan encuentros y revisiones, en el calendario de tus dispositivos, con un aviso la mañana del día anterior. Cuando cambian aquí, cambian allí.',
    subscribe: 'Suscribirse en un calendario',
    download: 'Descargar el calendario (ICS)',
    title: (journal) => `${journal}: encuentros`,
    name: (journal) => `${journal}: encuentros`,
    checkIn: (journal) => `Encuentro: ${journal}`,
    minutes: (n) => `Unos ${count(n, 'minuto', 'minutos')}.`,
    goalReview: (goal) => `Revisión del objetivo: ${goal}`,
    renewal: (journal) => `Hablar de si seguimos: ${journal}`,
  },
  badge: {
    heading: 'Insignia',
    text: 'Una línea sobre cómo se mantiene el ritmo de encuentros, para un perfil o un README. La dibuja shields.io, que pide las palabras a este sitio.',
    open: 'Ver las palabras (JSON)',
    markdown: 'En Markdown',
    title: (journal) => `${journal}: insignia`,
    label: 'encuentros',
    inARow: (n) => count(n, 'seguido', 'seguidos'),
    nextOn: (date) => `próximo: ${date}`,
    none: 'ninguno previsto',
  },
  data: {
    heading: 'Datos',
    text: 'Todo el diario, hasta donde se comparte aquí, para programas propios; y los números de cada indicador en una tabla.',
    journal: 'El diario (JSON)',
    schema: 'Qué significan sus campos (JSON Schema)',
    csv: (benchmark) => `${benchmark} (CSV)`,
    title: (journal) => `${journal}: datos`,
  },
  sitemap: {
    heading: 'Buscadores',
    text: 'Una lista de todas las páginas, para quien busca en la web.',
    open: 'Mapa del sitio (XML)',
  },
  entries: {
    session: (date, topics) => (topics === undefined ? `Encuentro del ${date}` : `Encuentro del ${date}: ${topics}`),
    sessions: 'Encuentro',
    milestone: (kind, title) => `${kind}: ${title}`,
    fact: (label, text) => `${label}: ${text}`,
  },
};
