import type { Words } from '../words.ts';

export const together: Words['together'] = {
  title: 'Para quienes escriben el diario',
  lede: 'Aquí se puede guardar, sellado, lo que solo comparten entre sí quienes escriben el diario. Se abre con su frase secreta.',
  passphrase: 'Frase secreta',
  hint: 'La tuya o la de la otra persona. Las mayúsculas cuentan; los espacios de más, no.',
  remember: 'Recordar este dispositivo',
  open: 'Abrir el diario',
  remembered: 'Este dispositivo se recuerda: abre el diario sin frase secreta.',
  openRemembered: 'Abrir',
  noScript:
    'Tu navegador tiene JavaScript desactivado en este sitio. Las páginas selladas se abren en tu navegador, con JavaScript: actívalo, por favor.',
  sections: [
    {
      heading: 'Qué hay detrás',
      text: [
        'Un diario propio: las páginas públicas y las que son solo para quienes lo escriben, con sus imágenes, gráficos y tablas. Esta página la ve todo el mundo, también cuando no hay nada guardado detrás.',
      ],
    },
    {
      heading: 'Qué está protegido',
      text: [
        'Las páginas e imágenes selladas se cifran antes de publicarse. La frase secreta no se envía nunca a ninguna parte: tu navegador abre las páginas en tu dispositivo.',
        'Se puede ver cuántos archivos sellados hay, su tamaño aproximado, cuáles cambian y cuándo. No se puede ver qué contienen ni cómo se llaman.',
      ],
    },
    {
      heading: 'Qué no está protegido',
      text: [
        'Una frase secreta que se puede adivinar no protege nada: quien tenga una copia de este sitio puede probar todo el tiempo que quiera. Seis palabras al azar bastan.',
        'Quien alguna vez pudo abrir las páginas puede haber guardado copias. Y quien pueda cambiar este sitio, por ejemplo quien lo aloja, podría poner aquí una página que le envíe tu frase secreta.',
      ],
    },
    {
      heading: 'Recordar un dispositivo',
      text: [
        'Un dispositivo recordado guarda una llave en este navegador, nunca la frase secreta, y abre el diario por sí solo. Conviene elegirlo solo donde nadie más use tu navegador; aquí se puede hacer que se olvide el dispositivo en cualquier momento.',
      ],
    },
  ],
  client: {
    show: 'Mostrar la frase secreta',
    hide: 'Ocultar la frase secreta',
    opening: 'Abriendo…',
    openedHere: 'El diario de quienes lo escriben, abierto en este dispositivo',
    lock: 'Cerrar con llave',
    forget: 'Olvidar este dispositivo',
    forgotten: 'Este dispositivo está olvidado. Para volver a abrir el diario hace falta la frase secreta.',
    notRemembered:
      'Tu navegador no guarda nada aquí, así que no puede recordar este dispositivo. El diario queda abierto hasta que salgas de él.',
    noPassphrase: 'Escribe una frase secreta, por favor.',
    noPicture: 'Esta imagen no se pudo abrir.',
    cannotOpen: 'Esta página no se puede abrir',
    firstPage: 'A la primera página del diario',
    problems: {
      'wrong-passphrase':
        'Esta frase secreta no abre el diario. Revisa las mayúsculas y la ortografía, o muéstrala mientras escribes.',
      damaged:
        'Un archivo del diario sellado está dañado: no es lo que se selló. Publicar el sitio de nuevo debería arreglarlo.',
      'unsupported-version':
        'El diario se selló con una versión de Alongside distinta de la de esta página. Vuelve a cargar la página; si no ayuda, hay que publicar el sitio de nuevo.',
      'weak-derivation':
        'El llavero de este sitio es más débil de lo seguro, así que no se usó. Puede que alguien lo haya cambiado: no escribas aquí tu frase secreta antes de saber por qué.',
      'insecure-context':
        'Esta página llegó sin HTTPS, y los navegadores solo abren las páginas selladas con él. Usa la dirección que empieza por https://.',
      'nothing-sealed': 'En este sitio todavía no hay nada sellado.',
      unreachable: 'No se pudieron traer las páginas selladas. Comprueba la conexión e inténtalo de nuevo.',
      'not-found': 'En el diario sellado no hay esa página. Quizá se le cambió el nombre o se retiró.',
      unknown: 'Algo salió mal, y esta página no sabe qué. Vuelve a cargarla e inténtalo de nuevo.',
    },
  },
};
