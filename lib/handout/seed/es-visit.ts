import { type BlockId, type BlockWording, say, when } from '../block';

const spots =
  '{points, plural, one {un punto sensible} =2 {dos puntos sensibles} =3 {tres puntos sensibles} =4 {cuatro puntos sensibles} =5 {cinco puntos sensibles} =6 {seis puntos sensibles} other {# puntos sensibles}}';
const about = 'cerca de {hold_about, plural, one {# segundo} other {# segundos}}';
const weeks = '{review_weeks, plural, one {# semana} other {# semanas}}';
const headlines = [
  when('dated', '{next_visit}'),
  when('no_date', 'Aún no hay fecha. Llámenos para pedir una.'),
  when('as_needed', 'Usted dijo: cuando lo necesite. Llámenos cuando quiera venir.'),
  when('next_steps', 'Le llamaremos para hablar de los próximos pasos.'),
  when('finished', 'Su plan ha terminado. Llámenos cuando quiera venir.'),
];
const yourPlan = when(
  'weekly',
  'Su plan: una visita {plan_weeks, plural, one {por semana} =2 {cada dos semanas} =3 {cada tres semanas} other {cada # semanas}}.',
  'Su plan: una visita {plan_days, plural, one {cada día} other {cada # días}}.',
);

/** Spanish, said to "usted": what was done, how it may feel, and what comes next. */
export const spanishVisit = {
  'HO-01': {
    title: 'Su visita de hoy',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say(`Hoy {therapist} presionó ${spots}.`),
          say(`Cada presión duró ${about}.`, 'Cada presión duró de {hold_from} a {hold_to} segundos.'),
          say('Usted decidía con cuánta fuerza.'),
        ],
      },
      {
        kind: 'spot',
        sentences: [say('{place}. También lo notó aquí: {felt_place}. Puede pasar.', '{place}')],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say(
            `{therapist} presionó ${spots}, ${about} cada vez.`,
            `{therapist} presionó ${spots}, de {hold_from} a {hold_to} segundos cada vez.`,
            `{therapist} presionó ${spots}.`,
          ),
          say('Usted decidía la fuerza.'),
        ],
      },
      { kind: 'spot', sentences: [say('{place}. También lo notó aquí: {felt_place}.', '{place}')] },
    ],
  },
  'HO-02': {
    title: 'Qué puede aportar el masaje',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Una presión constante puede hacer que un punto sea menos sensible al tocarlo.'),
          say('El alivio del dolor varía de una persona a otra.'),
          say('Díganos qué cambia y qué no.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Una presión constante puede hacer que un punto sea menos sensible.'),
          say('El alivio varía.'),
        ],
      },
    ],
  },
  'HO-03': {
    title: 'Lo que pudo notar',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Nos dijo que notó {sensations}.'),
          say('Mucha gente nota calor, menos dureza, un chasquido o una molestia en un lugar cercano.'),
          say('No hace falta un chasquido para que el masaje ayude.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [say('Notó {sensations}.'), say('No hace falta un chasquido para que ayude.')],
      },
    ],
  },
  'HO-04': {
    title: 'Cómo puede sentirse',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Puede notar algunas molestias, como después de un ejercicio nuevo.'),
          say('A menudo empiezan el mismo día.'),
          say('Deberían bajar en uno o dos días.'),
          say('Un poco de cansancio también es normal.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Puede notar molestias, como después de un ejercicio nuevo, o un poco de cansancio.'),
          say('Debería bajar en uno o dos días.'),
        ],
      },
    ],
  },
  'HO-10': {
    title: 'Cuánto puede tardar',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Mucha gente nota un cambio entre dos semanas y dos meses.'),
          say('Cada persona es distinta: cuenta cuántos puntos hay, dónde, por qué y desde cuándo.'),
          say(`Si no mejora después de ${weeks}, paramos y lo revisamos de nuevo con usted.`),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('El cambio suele tardar de dos semanas a dos meses.'),
          say(`¿No mejora después de ${weeks}? Paramos y lo revisamos de nuevo con usted.`),
        ],
      },
    ],
  },
  'HO-11': {
    title: 'Sus próximas visitas',
    full: [
      { kind: 'headline', sentences: headlines },
      {
        kind: 'paragraph',
        sentences: [
          yourPlan,
          when('weekly', 'Cada vez le pedimos que dé una nota a su dolor, de 0 a 10.'),
          when(
            'weekly',
            'Cuando esté mejor, las visitas pasan a ser cada cuatro a seis semanas, o solo cuando nos necesite.',
          ),
          when(
            'monthly_from_today',
            'Usted está mejor, así que sus visitas pasan a ser cada cuatro a seis semanas, o solo cuando nos necesite.',
          ),
          when('monthly', 'Sus visitas son cada cuatro a seis semanas, o solo cuando nos necesite.'),
        ],
      },
    ],
    short: [
      { kind: 'headline', sentences: headlines },
      {
        kind: 'paragraph',
        sentences: [
          yourPlan,
          when('weekly', 'Cada vez le pedimos una nota de su dolor, de 0 a 10.'),
          when('weekly', 'Cuando esté mejor: cada cuatro a seis semanas, o solo cuando nos necesite.'),
          when(
            'monthly_from_today',
            'Usted está mejor: ahora, cada cuatro a seis semanas, o solo cuando nos necesite.',
          ),
          when('monthly', 'Visitas cada cuatro a seis semanas, o solo cuando nos necesite.'),
        ],
      },
    ],
  },
  'HO-12': {
    title: 'Usted decide la presión',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Presionar puntos sensibles puede doler.'),
          say('Díganos dónde le duele.'),
          say('Díganos si es demasiado.'),
          say('Buscamos que el dolor no pase de {tolerance_max} sobre 10.'),
          say('Puede decir «pare» en cualquier momento.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Presionar puede doler.'),
          say('Díganos dónde y díganos si es demasiado.'),
          say('Buscamos no pasar de {tolerance_max} sobre 10.'),
          say('Diga «pare» cuando quiera.'),
        ],
      },
    ],
  },
} satisfies Partial<Record<BlockId, BlockWording>>;
