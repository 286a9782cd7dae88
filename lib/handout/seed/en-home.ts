import { type BlockId, type BlockWording, type Form, say } from '../block';

const timesADay = '{press_times, plural, one {once} =2 {twice} =3 {three times} other {# times}} a day';

const callUs: Form = [
  { kind: 'headline', sentences: [say('Call us if: {clinic_phone}')] },
  {
    kind: 'bullets',
    items: [
      'you are still sore after three days',
      'you have a large or growing bruise',
      'your pain is getting worse, not better',
      'a lump stays or grows: see your doctor too',
    ],
  },
];

const help: Form = [
  { kind: 'headline', sentences: [say('Call {emergency_number}')] },
  {
    kind: 'bullets',
    items: [
      'Chest pain or trouble breathing',
      'A calf or leg that is swollen, hot or very painful',
      'Sudden weakness, a drooping face, trouble speaking or seeing, or the worst headache of your life',
      'New numbness between your legs, or new trouble with your bladder or bowels',
      'An arm or leg that turns weak or numb and stays that way',
      'Fever with a hot, red area',
      'Very dark urine',
    ],
  },
];

/** English, the master text: what to do, and not to do, at home, and when to call. */
export const englishHome = {
  'HO-05': {
    title: 'Gentle heat',
    full: [
      { kind: 'lead', sentences: [say('Gentle heat, if you like it.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('You can use it on the area we worked on.'),
          say('Keep it on for no more than {heat_on} minutes.'),
          say(
            'Take it off for {heat_off} minutes. You may use it one more time for {heat_on} minutes.',
            'Use it once.',
          ),
          say('For example {heat_clock}.'),
          say('Put a towel between the heat and your skin.'),
          say('Warm is enough.'),
          say('Do not lie on it.'),
          say('Do not fall asleep with it on.'),
          say('Stop if it stings or your skin turns very red.'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Gentle heat, if you like it.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            'Up to {heat_on} minutes on, {heat_off} minutes off, then once more.',
            'Up to {heat_on} minutes, once.',
          ),
          say('For example {heat_clock}.'),
          say('Towel between heat and skin.'),
          say('Do not lie on it or sleep with it on.'),
          say('Stop if it stings or your skin turns very red.'),
        ],
      },
    ],
  },
  'HO-06': {
    title: 'Heat: not for you today',
    full: [
      { kind: 'lead', sentences: [say('No heat for now.')] },
      {
        kind: 'paragraph',
        sentences: [say('Please do not use heat on this area.'), say('Ask your therapist or doctor first.')],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('No heat on this area for now.')] },
      { kind: 'paragraph', sentences: [say('Ask your therapist or doctor first.')] },
    ],
  },
  'HO-07': {
    title: 'Moving',
    full: [
      { kind: 'lead', sentences: [say('Move as you normally do.')] },
      {
        kind: 'paragraph',
        sentences: [
          say('Gentle, slow moves are good.'),
          say('Skip hard training of the sore area until it settles.'),
          say('{stretch}'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Move as you normally do.')] },
      {
        kind: 'paragraph',
        sentences: [say('Skip hard training of the sore area until it settles.'), say('{stretch}')],
      },
    ],
  },
  'HO-08': {
    title: 'Food and drink',
    full: [
      { kind: 'lead', sentences: [say('Drink when you are thirsty.')] },
      { kind: 'paragraph', sentences: [say('Extra water does not wash anything out after massage.')] },
    ],
    short: [
      { kind: 'lead', sentences: [say('Drink when you are thirsty.')] },
      { kind: 'paragraph', sentences: [say('You do not need more than that.')] },
    ],
  },
  'HO-09': {
    title: 'Pressing it yourself',
    full: [
      { kind: 'lead', sentences: [say('Press spot {press_letter} yourself, as {therapist} showed you.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            `Use light to medium pressure, up to {press_seconds} seconds, no more than ${timesADay}.`,
            'Use light to medium pressure, up to {press_seconds} seconds.',
            `Use light to medium pressure, no more than ${timesADay}.`,
            'Use light to medium pressure.',
          ),
          say('Stay off {press_zones}.'),
          say('Stop if you feel sharp pain, tingling or numbness.'),
        ],
      },
    ],
    short: [
      { kind: 'lead', sentences: [say('Press spot {press_letter}, as {therapist} showed you.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            `Light to medium, up to {press_seconds} seconds, at most ${timesADay}.`,
            'Light to medium, up to {press_seconds} seconds.',
            `Light to medium, at most ${timesADay}.`,
            'Light to medium.',
          ),
          say('Stay off {press_zones}.'),
          say('Stop at sharp pain, tingling or numbness.'),
        ],
      },
    ],
  },
  'HO-13': { title: 'Call us if', full: callUs, short: callUs },
  'HO-14': { title: 'Get medical help now', full: help, short: help },
} satisfies Partial<Record<BlockId, BlockWording>>;
