import { type BlockId, type BlockWording, say, when } from '../block';

const spots =
  '{points, plural, one {un point sensible} =2 {deux points sensibles} =3 {trois points sensibles} =4 {quatre points sensibles} =5 {cinq points sensibles} =6 {six points sensibles} other {# points sensibles}}';
const about = 'environ {hold_about, plural, one {# seconde} other {# secondes}}';
const weeks = '{review_weeks, plural, one {# semaine} other {# semaines}}';
const headlines = [
  when('dated', '{next_visit}'),
  when('no_date', 'Pas encore de date. Appelez-nous pour en fixer une.'),
  when('as_needed', 'Vous avez dit\u00a0: selon vos besoins. Appelez quand vous voulez venir.'),
  when('next_steps', 'Nous vous appellerons pour parler de la suite.'),
  when('finished', 'Votre programme est fini. Appelez quand vous voulez venir.'),
];
const yourPlan = when(
  'weekly',
  'Votre programme\u00a0: une séance {plan_weeks, plural, one {par semaine} =2 {toutes les deux semaines} =3 {toutes les trois semaines} other {toutes les # semaines}}.',
  'Votre programme\u00a0: une séance {plan_days, plural, one {chaque jour} other {tous les # jours}}.',
);

/** French, said to "vous": what was done, how it may feel, and what comes next. */
export const frenchVisit = {
  'HO-01': {
    title: 'Votre séance du jour',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say(`Aujourd’hui, {therapist} a appuyé sur ${spots}.`),
          say(`Chaque appui a duré ${about}.`, 'Chaque appui a duré de {hold_from} à {hold_to} secondes.'),
          say('C’est vous qui décidiez de la force.'),
        ],
      },
      {
        kind: 'spot',
        sentences: [say('{place}. Vous l’avez aussi senti ici\u00a0: {felt_place}. Cela arrive.', '{place}')],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say(
            `{therapist} a appuyé sur ${spots}, ${about} chaque fois.`,
            `{therapist} a appuyé sur ${spots}, de {hold_from} à {hold_to} secondes chaque fois.`,
            `{therapist} a appuyé sur ${spots}.`,
          ),
          say('Vous décidiez de la force.'),
        ],
      },
      { kind: 'spot', sentences: [say('{place}. Senti aussi ici\u00a0: {felt_place}.', '{place}')] },
    ],
  },
  'HO-02': {
    title: 'Ce que le soin peut apporter',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Un appui continu peut rendre un point moins sensible au toucher.'),
          say('Le soulagement varie d’une personne à l’autre.'),
          say('Dites-nous ce qui change et ce qui ne change pas.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Un appui continu peut rendre un point moins sensible.'),
          say('Le soulagement varie.'),
        ],
      },
    ],
  },
  'HO-03': {
    title: 'Ce que vous avez pu sentir',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Vous nous avez dit avoir senti {sensations}.'),
          say('On sent souvent de la chaleur, moins de dureté, un claquement ou une gêne un peu plus loin.'),
          say('Il n’y a pas besoin d’un claquement pour que le soin aide.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Vous avez senti {sensations}.'),
          say('Pas besoin d’un claquement pour que cela aide.'),
        ],
      },
    ],
  },
  'HO-04': {
    title: 'Ce que vous pouvez ressentir',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Vous pouvez avoir un peu mal, comme après un nouvel exercice.'),
          say('Cela commence souvent le jour même.'),
          say('Cela devrait se calmer en un jour ou deux.'),
          say('Une légère fatigue est normale aussi.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Un peu de douleur ou de fatigue, comme après un nouvel exercice, c’est normal.'),
          say('Cela devrait se calmer en un jour ou deux.'),
        ],
      },
    ],
  },
  'HO-10': {
    title: 'Combien de temps cela peut prendre',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Beaucoup de gens sentent un changement entre deux semaines et deux mois.'),
          say(
            'Chaque personne est différente\u00a0: combien de points, où, pourquoi, depuis quand, tout compte.',
          ),
          say(`Si cela ne va pas mieux après ${weeks}, nous arrêtons et refaisons le point avec vous.`),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Il faut souvent de deux semaines à deux mois.'),
          say(`Pas de mieux après ${weeks}\u00a0? Nous arrêtons et refaisons le point avec vous.`),
        ],
      },
    ],
  },
  'HO-11': {
    title: 'Vos prochains rendez-vous',
    full: [
      { kind: 'headline', sentences: headlines },
      {
        kind: 'paragraph',
        sentences: [
          yourPlan,
          when('weekly', 'Chaque fois, nous vous demandons de noter votre douleur de 0 à 10.'),
          when(
            'weekly',
            'Quand vous irez mieux, nous espaçons les séances\u00a0: toutes les quatre à six semaines, ou seulement si vous avez besoin de nous.',
          ),
          when(
            'monthly_from_today',
            'Vous allez mieux, alors vos séances passent à une toutes les quatre à six semaines, ou seulement si vous avez besoin de nous.',
          ),
          when(
            'monthly',
            'Vos séances ont lieu toutes les quatre à six semaines, ou seulement si vous avez besoin de nous.',
          ),
        ],
      },
    ],
    short: [
      { kind: 'headline', sentences: headlines },
      {
        kind: 'paragraph',
        sentences: [
          yourPlan,
          when('weekly', 'Chaque fois, vous notez votre douleur de 0 à 10.'),
          when('weekly', 'Ensuite\u00a0: toutes les quatre à six semaines, ou si besoin.'),
          when(
            'monthly_from_today',
            'Vous allez mieux\u00a0: désormais toutes les quatre à six semaines, ou seulement si besoin.',
          ),
          when('monthly', 'Une séance toutes les quatre à six semaines, ou seulement si besoin.'),
        ],
      },
    ],
  },
  'HO-12': {
    title: 'Vous décidez de la pression',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Appuyer sur des points sensibles peut faire mal.'),
          say('Dites-nous où cela fait mal.'),
          say('Dites-nous si c’est trop.'),
          say('Nous cherchons à ne pas dépasser {tolerance_max} sur 10.'),
          say('Vous pouvez dire stop à tout moment.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Appuyer peut faire mal.'),
          say('Dites-nous où, et dites-nous si c’est trop.'),
          say('Nous visons {tolerance_max} sur 10 au plus.'),
          say('Dites stop à tout moment.'),
        ],
      },
    ],
  },
} satisfies Partial<Record<BlockId, BlockWording>>;
