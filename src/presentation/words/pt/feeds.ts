import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const feeds: Words['feeds'] = {
  title: 'Acompanhar o diário',
  lede: 'O que se escreve aqui pode chegar até quem lê: como notícias, no calendário ou como dados.',
  link: 'Acompanhar o diário',
  address: 'O seu endereço',
  noAddress:
    'As notícias, o link para acompanhar o calendário e o selo precisam do endereço em que este diário é publicado. Quem cuida dele pode anotar o endereço como `site.url` em `partnership.md`.',
  news: {
    heading: 'Notícias',
    text: 'Um leitor de notícias mostra cada novo encontro e cada novo marco, com o texto completo. Basta dar este endereço; não é preciso ter conta, e ninguém saberá quem lê.',
    open: 'Abrir as notícias (RSS)',
    title: (journal) => `${journal}: notícias`,
  },
  calendar: {
    heading: 'Calendário',
    text: 'Os dias previstos para encontros e revisões, no calendário dos seus dispositivos, com um lembrete na manhã anterior. Quando mudam aqui, mudam lá.',
    subscribe: 'Acompanhar num calendário',
    download: 'Obter o calendário (ICS)',
    title: (journal) => `${journal}: encontros`,
    name: (journal) => `${journal}: encontros`,
    checkIn: (journal) => `Encontro: ${journal}`,
    minutes: (n) => `Cerca de ${count(n, 'minuto', 'minutos')}.`,
    goalReview: (goal) => `Revisão do objetivo: ${goal}`,
    renewal: (journal) => `Conversar sobre continuar: ${journal}`,
  },
  badge: {
    heading: 'Selo',
    text: 'Uma linha sobre o ritmo dos encontros, para um perfil ou um README. É desenhada por shields.io, que pede as palavras a este site.',
    open: 'Ver as palavras (JSON)',
    markdown: 'Em Markdown',
    title: (journal) => `${journal}: selo`,
    label: 'encontros',
    inARow: (n) => count(n, 'seguido', 'seguidos'),
    nextOn: (date) => `próximo: ${date}`,
    none: 'nenhum previsto',
  },
  data: {
    heading: 'Dados',
    text: 'Todo o diário, até onde se mostra aqui, para programas próprios; e os números de cada indicador numa tabela.',
    journal: 'O diário (JSON)',
    schema: 'O que significam os seus campos (JSON Schema)',
    csv: (benchmark) => `${benchmark} (CSV)`,
    title: (journal) => `${journal}: dados`,
  },
  sitemap: {
    heading: 'Motores de busca',
    text: 'Uma lista de todas as páginas, para quem pesquisa na web.',
    open: 'Mapa do site (XML)',
  },
  entries: {
    session: (date, topics) => (topics === undefined ? `Encontro de ${date}` : `Encontro de ${date}: ${topics}`),
    sessions: 'Encontro',
    milestone: (kind, title) => `${kind}: ${title}`,
    fact: (label, text) => `${label}: ${text}`,
  },
};
