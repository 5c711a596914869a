import type { Words } from '../words.ts';

export const together: Words['together'] = {
  title: 'Para quem escreve o diário',
  lede: 'Aqui pode ficar guardado, selado, o que é só para quem escreve o diário. Abre-se com a frase secreta de cada pessoa.',
  passphrase: 'Frase secreta',
  hint: 'A sua ou a da outra pessoa. As maiúsculas contam; os espaços a mais, não.',
  remember: 'Lembrar este dispositivo',
  open: 'Abrir o diário',
  remembered: 'Este dispositivo é lembrado: abre o diário sem frase secreta.',
  openRemembered: 'Abrir',
  noScript:
    'O JavaScript está desligado para este site no seu navegador. As páginas seladas são abertas no navegador, com JavaScript: é preciso ligá-lo.',
  sections: [
    {
      heading: 'O que está por trás',
      text: [
        'Um diário próprio: as páginas públicas e as que são só para quem o escreve, com as suas imagens, gráficos e tabelas. Esta página é vista por qualquer pessoa, também quando não há nada guardado por trás.',
      ],
    },
    {
      heading: 'O que está protegido',
      text: [
        'As páginas e imagens seladas são cifradas antes de serem publicadas. A frase secreta nunca é enviada a lugar nenhum: o navegador abre as páginas no seu dispositivo.',
        'É possível ver quantos documentos selados há, o seu tamanho aproximado, quais mudam e quando. Não é possível ver o que contêm nem como se chamam.',
      ],
    },
    {
      heading: 'O que não está protegido',
      text: [
        'Uma frase secreta que se pode adivinhar não protege nada: quem tiver uma cópia deste site pode tentar durante o tempo que quiser. Seis palavras ao acaso bastam.',
        'Quem alguma vez pôde abrir as páginas pode ter guardado cópias. E quem puder mudar este site, por exemplo quem o tem nos seus servidores, poderia pôr aqui uma página que lhe envie a sua frase secreta.',
      ],
    },
    {
      heading: 'Lembrar um dispositivo',
      text: [
        'Um dispositivo lembrado guarda uma chave neste navegador, nunca a frase secreta, e abre o diário por si. Convém escolher isto só onde mais ninguém usa o navegador; aqui pode-se fazer esquecer o dispositivo a qualquer momento.',
      ],
    },
  ],
  client: {
    show: 'Mostrar a frase secreta',
    hide: 'Esconder a frase secreta',
    opening: 'Um momento…',
    openedHere: 'O diário de quem o escreve, aberto neste dispositivo',
    lock: 'Trancar',
    forget: 'Esquecer este dispositivo',
    forgotten: 'Este dispositivo foi esquecido. Para abrir o diário outra vez é necessária a frase secreta.',
    notRemembered:
      'O navegador não guarda nada aqui, por isso não pode lembrar este dispositivo. O diário fica aberto até sair dele.',
    noPassphrase: 'Escreva uma frase secreta, por favor.',
    noPicture: 'Não foi possível abrir esta imagem.',
    cannotOpen: 'Esta página não pode ser aberta',
    firstPage: 'Ir para a primeira página do diário',
    problems: {
      'wrong-passphrase':
        'Esta frase secreta não abre o diário. Verifique as maiúsculas e a ortografia, ou mostre a frase enquanto escreve.',
      damaged:
        'Um documento do diário selado está danificado: não é o que foi selado. Publicar o site de novo deve resolver.',
      'unsupported-version':
        'O diário foi selado por uma versão do Alongside diferente da desta página. Carregue a página de novo; se não ajudar, é preciso publicar o site outra vez.',
      'weak-derivation':
        'O chaveiro deste site é mais fraco do que é seguro, por isso não foi usado. Alguém pode tê-lo mudado: não escreva aqui a frase secreta antes de saber a razão.',
      'insecure-context':
        'Esta página chegou sem HTTPS, e os navegadores só abrem as páginas seladas com ele. Use o endereço que começa por https://.',
      'nothing-sealed': 'Ainda não há nada selado neste site.',
      unreachable: 'Não foi possível ir buscar as páginas seladas. Verifique se há internet e tente de novo.',
      'not-found': 'Não há essa página no diário selado. Talvez tenha mudado de nome ou sido retirada.',
      unknown: 'Aconteceu algo que esta página não conhece. Carregue a página de novo e tente outra vez.',
    },
  },
};
