import { type BlockId, type BlockWording, type Form, say } from '../block';

const atMost =
  'pas plus {press_times, plural, one {d’une fois} =2 {de deux fois} =3 {de trois fois} other {de # fois}} par jour';

const callUs: Form = [
  { kind: 'headline', sentences: [say('Appelez-nous au {clinic_phone} si\u00a0:')] },
  {
    kind: 'bullets',
    items: [
      'vous avez encore mal après trois jours',
      'vous avez un gros bleu, ou un bleu qui grandit',
      'votre douleur augmente au lieu de baisser',
      'une boule reste ou grossit\u00a0: voir un médecin',
    ],
  },
];

const help: Form = [
  { kind: 'headline', sentences: [say('Appelez le {emergency_number}')] },
  {
    kind: 'bullets',
    items: [
      'Douleur dans la poitrine ou du mal à respirer',
      'Un mollet ou une jambe qui gonfle, qui chauffe ou qui fait très mal',
      'Faiblesse soudaine, visage qui tombe, du mal à parler ou à voir, ou le pire mal de tête de votre vie',
      'Perte de sensation nouvelle entre les jambes, ou nouveau problème d’urines ou de selles',
      'Un bras ou une jambe qui perd sa force ou s’engourdit et reste ainsi',
      'Fièvre avec une zone rouge et chaude',
      'Urines très foncées',
    ],
  },
];

/** French, said to "vous": what to do, and not to do, at home, and when to call. */
export const frenchHome = {
  'HO-05': {
    title: 'Chaleur douce',
    full: [
      { kind: 'lead', sentences: [say('De la chaleur douce, si vous aimez cela.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('Vous pouvez en mettre sur la zone du soin.'),
          say('Gardez-la {heat_on} minutes au plus.'),
          say(
            'Retirez-la pendant {heat_off} minutes. Vous pouvez la remettre une fois, pendant {heat_on} minutes.',
            'Faites-le une seule fois.',
          ),
          say('Par exemple {heat_clock}.'),
          say('Mettez une serviette entre la chaleur et la peau.'),
          say('Tiède suffit.'),
          say('Ne vous couchez pas dessus.'),
          say('Ne vous endormez pas avec.'),
          say('Arrêtez si cela pique ou si la peau devient très rouge.'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Chaleur douce, si vous aimez.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            '{heat_on} minutes avec, {heat_off} minutes sans, puis encore une fois.',
            'Jusqu’à {heat_on} minutes, une fois.',
          ),
          say('Par exemple {heat_clock}.'),
          say('Serviette entre chaleur et peau.'),
          say('Ne vous couchez pas dessus, ne dormez pas avec.'),
          say('Arrêtez si cela pique ou rougit beaucoup.'),
        ],
      },
    ],
  },
  'HO-06': {
    title: 'Chaleur\u00a0: pas aujourd’hui',
    full: [
      { kind: 'lead', sentences: [say('Pas de chaleur pour le moment.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('Ne mettez pas de chaleur sur cette zone, s’il vous plaît.'),
          say('Demandez d’abord à votre thérapeute ou à votre médecin.'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Pas de chaleur sur cette zone pour le moment.')] },
      { kind: 'paragraph', sentences: [say('Demandez d’abord à votre thérapeute ou à votre médecin.')] },
    ],
  },
  'HO-07': {
    title: 'Bouger',
    full: [
      { kind: 'lead', sentences: [say('Bougez comme d’habitude.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('Les gestes doux et lents sont bons.'),
          say('Pas de sport intense avec la zone sensible tant qu’elle n’est pas calmée.'),
          say('{stretch}'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Bougez comme d’habitude.')] },
      {
        kind: 'paragraph',
        sentences: [say('Pas de sport intense tant que la zone reste sensible.'), say('{stretch}')],
      },
    ],
  },
  'HO-08': {
    title: 'Manger et boire',
    full: [
      { kind: 'lead', sentences: [say('Buvez quand vous avez soif.')] },
      { kind: 'paragraph', sentences: [say('Boire plus d’eau ne nettoie rien après un massage.')] },
    ],
    short: [
      { kind: 'lead', sentences: [say('Buvez quand vous avez soif.')] },
      { kind: 'paragraph', sentences: [say('Pas besoin de plus.')] },
    ],
  },
  'HO-09': {
    title: 'Appuyer vous-même',
    full: [
      {
        kind: 'lead',
        sentences: [say('Appuyez vous-même sur le point {press_letter}, comme {therapist} vous l’a montré.')],
      },
      {
        kind: 'paragraph',
        sentences: [
          say(
            `Appuyez de façon légère à moyenne, jusqu’à {press_seconds} secondes, ${atMost}.`,
            'Appuyez de façon légère à moyenne, jusqu’à {press_seconds} secondes.',
            `Appuyez de façon légère à moyenne, ${atMost}.`,
            'Appuyez de façon légère à moyenne.',
          ),
          say('Évitez {press_zones}.'),
          say('Arrêtez si vous sentez une douleur vive, des fourmillements ou un engourdissement.'),
        ],
      },
    ],
    short: [
      {
        kind: 'lead',
        sentences: [say('Appuyez sur le point {press_letter}, comme {therapist} vous l’a montré.')],
      },
      {
        kind: 'paragraph',
        sentences: [
          say(
            `Appui léger à moyen, jusqu’à {press_seconds} secondes, ${atMost}.`,
            'Appui léger à moyen, {press_seconds} secondes au plus.',
            `Appui léger à moyen, ${atMost}.`,
            'Appui léger à moyen.',
          ),
          say('Évitez {press_zones}.'),
          say('Arrêtez si douleur vive, fourmillements ou engourdissement.'),
        ],
      },
    ],
  },
  'HO-13': { title: 'Appelez-nous si', full: callUs, short: callUs },
  'HO-14': { title: 'Demandez tout de suite une aide médicale', full: help, short: help },
} satisfies Partial<Record<BlockId, BlockWording>>;
