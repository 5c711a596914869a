import type { Words } from '../words.ts';

export const search: Words['search'] = {
  title: 'Buscar',
  lede: 'Volver a encontrar lo que escribimos, prometimos, medimos y celebramos.',
  query: 'Palabras que buscar',
  submit: 'Buscar',
  filters: 'Acotar',
  fields: {
    kind: { label: 'Tipo', any: 'Todos' },
    partner: { label: 'Quién', any: 'Cualquier persona' },
    goal: { label: 'Objetivo', any: 'Todos' },
    year: { label: 'Año', any: 'Todos' },
  },
  order: { label: 'Orden', relevance: 'Relevancia', date: 'Más recientes' },
  kinds: {
    session: 'Encuentro',
    milestone: 'Hito',
    smallWin: 'Pequeño logro',
    setback: 'Contratiempo',
    goal: 'Objetivo',
    benchmark: 'Indicador',
    partner: 'Persona',
    page: 'Página',
    agreement: 'Acuerdo',
    commitments: 'Compromisos',
  },
  noScript: 'La búsqueda necesita JavaScript. Sin él, en estas páginas está todo lo que hay:',
  notServed:
    'La búsqueda se crea al generar el sitio. Mientras el diario está abierto para escribir, se puede mirar aquí:',
  start: 'Basta con escribir una palabra o elegir dónde mirar. O con hojear:',
  nothingTry: 'Quizá con menos palabras o menos filtros, u hojeando:',
  results: 'Resultados',
  client: {
    loading: 'Buscando…',
    more: 'Mostrar más',
    failed: 'No se pudo cargar la búsqueda. Comprueba la conexión e inténtalo de nuevo.',
    found: { one: 'Una página encontrada', other: '{n} páginas encontradas' },
    nothing: 'Ninguna página contiene todo esto.',
  },
};
