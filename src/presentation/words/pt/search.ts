import type { Words } from '../words.ts';

export const search: Words['search'] = {
  title: 'Pesquisa',
  lede: 'Reencontrar o que escrevemos, prometemos, medimos e celebramos.',
  query: 'Palavras a procurar',
  submit: 'Pesquisar',
  filters: 'Delimitar',
  fields: {
    kind: { label: 'Tipo', any: 'Todos' },
    partner: { label: 'Quem', any: 'Qualquer pessoa' },
    goal: { label: 'Objetivo', any: 'Todos' },
    year: { label: 'Ano', any: 'Todos' },
  },
  order: { label: 'Ordem', relevance: 'Relevância', date: 'Mais recentes' },
  kinds: {
    session: 'Encontro',
    milestone: 'Marco',
    smallWin: 'Pequena vitória',
    setback: 'Contratempo',
    goal: 'Objetivo',
    benchmark: 'Indicador',
    partner: 'Pessoa',
    page: 'Página',
    agreement: 'Acordo',
    commitments: 'Compromissos',
  },
  noScript: 'A pesquisa precisa de JavaScript. Sem ele, estas páginas listam tudo o que há:',
  notServed:
    'A pesquisa é criada quando o site é gerado. Enquanto o diário está aberto para escrever, pode procurar aqui:',
  start: 'Basta escrever uma palavra ou escolher onde procurar. Ou folhear:',
  nothingTry: 'Talvez com menos palavras ou menos filtros. Ou folhear:',
  results: 'Resultados',
  client: {
    loading: 'Um momento…',
    more: 'Mostrar mais',
    failed: 'Não foi possível carregar a pesquisa. Verifique se há internet e tente de novo.',
    found: { one: 'Uma página encontrada', other: '{n} páginas encontradas' },
    nothing: 'Nenhuma página tem tudo isto.',
  },
};
