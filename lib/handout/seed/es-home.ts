import { type BlockId, type BlockWording, type Form, say } from '../block';

const timesADay =
  '{press_times, plural, one {una vez} =2 {dos veces} =3 {tres veces} other {# veces}} al día';

const callUs: Form = [
  { kind: 'headline', sentences: [say('Llámenos al {clinic_phone} si:')] },
  {
    kind: 'bullets',
    items: [
      'sigue con molestias después de tres días',
      'tiene un moretón grande o que crece',
      'su dolor empeora en vez de mejorar',
      'un bulto no se va o crece: vea también a su médico',
    ],
  },
];

const help: Form = [
  { kind: 'headline', sentences: [say('Llame al {emergency_number}')] },
  {
    kind: 'bullets',
    items: [
      'Dolor en el pecho o dificultad para respirar',
      'Una pantorrilla o pierna hinchada, caliente o que duele mucho',
      'Debilidad repentina, cara caída, problemas para hablar o ver, o el peor dolor de cabeza de su vida',
      'Adormecimiento nuevo entre las piernas, o problemas nuevos con la orina o las heces',
      'Un brazo o una pierna que pierde fuerza o sensibilidad y sigue así',
      'Fiebre con una zona roja y caliente',
      'Orina muy oscura',
    ],
  },
];

/** Spanish, said to "usted": what to do, and not to do, at home, and when to call. */
export const spanishHome = {
  'HO-05': {
    title: 'Calor suave',
    full: [
      { kind: 'lead', sentences: [say('Calor suave, si le gusta.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('Puede usarlo en la zona que trabajamos.'),
          say('Déjelo {heat_on} minutos como máximo.'),
          say(
            'Quítelo durante {heat_off} minutos. Puede ponerlo una vez más durante {heat_on} minutos.',
            'Úselo una sola vez.',
          ),
          say('Por ejemplo, {heat_clock}.'),
          say('Ponga una toalla entre el calor y la piel.'),
          say('Basta con que esté tibio.'),
          say('No se acueste encima.'),
          say('No se duerma con el calor puesto.'),
          say('Pare si le arde o si la piel se pone muy roja.'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Calor suave, si le gusta.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            'Hasta {heat_on} minutos con calor, {heat_off} minutos sin él y una vez más.',
            'Hasta {heat_on} minutos, una vez.',
          ),
          say('Por ejemplo, {heat_clock}.'),
          say('Una toalla entre el calor y la piel.'),
          say('No se acueste encima ni se duerma con él.'),
          say('Pare si le arde o si la piel se pone muy roja.'),
        ],
      },
    ],
  },
  'HO-06': {
    title: 'Calor: hoy no',
    full: [
      { kind: 'lead', sentences: [say('Por ahora, sin calor.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('No ponga calor en esta zona, por favor.'),
          say('Pregunte antes a su terapeuta o a su médico.'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Por ahora, sin calor en esta zona.')] },
      { kind: 'paragraph', sentences: [say('Pregunte antes a su terapeuta o a su médico.')] },
    ],
  },
  'HO-07': {
    title: 'Moverse',
    full: [
      { kind: 'lead', sentences: [say('Muévase como siempre.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('Los movimientos suaves y lentos van bien.'),
          say('Evite el ejercicio fuerte con la zona que le molesta hasta que se calme.'),
          say('{stretch}'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Muévase como siempre.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('Evite el ejercicio fuerte con la zona que le molesta hasta que se calme.'),
          say('{stretch}'),
        ],
      },
    ],
  },
  'HO-08': {
    title: 'Comer y beber',
    full: [
      { kind: 'lead', sentences: [say('Beba cuando tenga sed.')] },
      {
        kind: 'paragraph',
        sentences: [say('Beber más agua no limpia nada por dentro después del masaje.')],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Beba cuando tenga sed.')] },
      { kind: 'paragraph', sentences: [say('No hace falta más que eso.')] },
    ],
  },
  'HO-09': {
    title: 'Presionar el punto en casa',
    full: [
      {
        kind: 'lead',
        sentences: [say('Presione en casa el punto {press_letter}, como le mostró {therapist}.')],
      },
      {
        kind: 'paragraph',
        sentences: [
          say(
            `Use una presión de suave a media, hasta {press_seconds} segundos, no más de ${timesADay}.`,
            'Use una presión de suave a media, hasta {press_seconds} segundos.',
            `Use una presión de suave a media, no más de ${timesADay}.`,
            'Use una presión de suave a media.',
          ),
          say('Evite {press_zones}.'),
          say('Pare si nota dolor agudo, hormigueo o adormecimiento.'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Presione el punto {press_letter}, como le mostró {therapist}.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            `De suave a media, hasta {press_seconds} segundos, no más de ${timesADay}.`,
            'De suave a media, hasta {press_seconds} segundos.',
            `De suave a media, no más de ${timesADay}.`,
            'De suave a media.',
          ),
          say('Evite {press_zones}.'),
          say('Pare si hay dolor agudo, hormigueo o adormecimiento.'),
        ],
      },
    ],
  },
  'HO-13': { title: 'Llámenos si', full: callUs, short: callUs },
  'HO-14': { title: 'Pida ayuda médica ya', full: help, short: help },
} satisfies Partial<Record<BlockId, BlockWording>>;
