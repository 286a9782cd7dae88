import { say, type Wording } from './block';

/** What to do, and not to do, at home, and when to call. */
export const wordingHome: readonly Wording[] = [
  {
    id: 'HO-05',
    version: 1,
    title: 'Gentle heat',
    verdict: 'use_with_caveat',
    origin: { questions: [11], reference: 'NHS and Hong Kong heat leaflets' },
    full: 'You can use gentle heat on the area we worked on. Keep it on for no more than {heat_on} minutes. Take it off for {heat_off} minutes. You may use it one more time for {heat_on} minutes. Put a towel between the heat and your skin. Warm is enough. Do not lie on it. Do not fall asleep with it on. Stop if it stings or your skin turns very red.',
    short: [
      { kind: 'lead', sentences: [say('Gentle heat, if you like it.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            '{heat_on} minutes on, {heat_off} minutes off, then once more.',
            'Up to {heat_on} minutes, once.',
          ),
          say('Towel between heat and skin.'),
          say('Do not lie on it or sleep with it on.'),
          say('Stop if it stings or your skin turns very red.'),
        ],
      },
    ],
    placeholders: ['heat_on', 'heat_off'],
    rule: 'When heat is ticked and no heat flag is set',
    reminds: 'A comfort measure only. At most 20 minutes on, at least 20 off, at most twice.',
  },
  {
    id: 'HO-06',
    version: 1,
    title: 'Heat: not for you today',
    verdict: 'editorial',
    origin: { questions: [], reference: 'NHS heat leaflets' },
    full: 'Please do not use heat on this area for now. Ask your therapist or doctor first.',
    short: [
      { kind: 'lead', sentences: [say('No heat for now.')] },
      {
        kind: 'paragraph',
        sentences: [say('Please do not use heat on this area.'), say('Ask your therapist or doctor first.')],
      },
    ],
    placeholders: [],
    rule: 'When heat is not ticked or a heat flag is set',
    reminds: 'Takes the place of the heat block; no minutes of heat may then stand anywhere.',
  },
  {
    id: 'HO-07',
    version: 1,
    title: 'Moving',
    verdict: 'editorial',
    origin: { questions: [], reference: null },
    full: 'Move as you normally do. Gentle, slow moves are good. Skip hard training of the sore area until it settles. {stretch}',
    short: [
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
    placeholders: ['stretch'],
    rule: 'Always offered',
    reminds: 'The article does not speak of stretching as aftercare.',
  },
  {
    id: 'HO-08',
    version: 1,
    title: 'Food and drink',
    verdict: 'editorial',
    origin: { questions: [], reference: null },
    full: 'Drink when you are thirsty. Extra water does not wash anything out after massage.',
    short: [
      { kind: 'lead', sentences: [say('Drink when you are thirsty.')] },
      { kind: 'paragraph', sentences: [say('Extra water does not wash anything out after massage.')] },
    ],
    placeholders: [],
    rule: 'Off unless the clinic turns it on',
    reminds: 'Not in the article. Never a reason to drink more.',
  },
  {
    id: 'HO-09',
    version: 1,
    title: 'Pressing it yourself',
    verdict: 'use_with_caveat',
    origin: { questions: [2], reference: null },
    full: 'You can press the spot at home if your therapist showed you how. Use light to medium pressure, up to {press_seconds} seconds, no more than {press_times} a day. Stay off the front of your neck, your armpit, your groin and the back of your knee. Stop if you feel sharp pain, tingling or numbness.',
    short: [
      { kind: 'lead', sentences: [say('Press spot {press_letter} yourself, as {therapist} showed you.')] },
      {
        kind: 'paragraph',
        sentences: [
          say(
            'Light to medium, up to {press_seconds} seconds, at most {press_times} a day.',
            'Light to medium, up to {press_seconds} seconds.',
            'Light to medium.',
          ),
          say('Stay off {press_zones}.'),
          say('Stop if you feel sharp pain, tingling or numbness.'),
        ],
      },
    ],
    placeholders: ['press_letter', 'therapist', 'press_seconds', 'press_times', 'press_zones'],
    rule: 'When it was shown today and no zone or flag forbids it',
    reminds: 'Only after being shown, with a time limit, away from the no-press places.',
  },
  {
    id: 'HO-13',
    version: 1,
    title: 'Call us if',
    verdict: 'editorial',
    origin: { questions: [], reference: null },
    full: 'You are still sore after three days. You have a large or growing bruise. Your pain is getting worse, not better. You find a lump that does not change or is growing: see your doctor too. Phone: {clinic_phone}.',
    short: [
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
    ],
    placeholders: ['clinic_phone'],
    rule: 'Always, cannot be left off',
    reminds: 'A fixed, growing or unchanged lump belongs to a doctor.',
  },
  {
    id: 'HO-14',
    version: 1,
    title: 'Get medical help now',
    verdict: 'editorial',
    origin: { questions: [], reference: 'IFOMPT framework 2020; VTE after massage, case reports' },
    full: 'Get help now if you have: Chest pain or trouble breathing. A calf or leg that is swollen, hot or very painful. Sudden weakness, a drooping face, trouble speaking or seeing, or the worst headache of your life. New numbness between your legs, or new trouble with your bladder or bowels. An arm or leg that turns weak or numb and stays that way. Fever with a hot, red area. Very dark urine. Call {emergency_number}.',
    short: [
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
    ],
    placeholders: ['emergency_number'],
    rule: 'Always, never removable',
    reminds: 'Complete on every sheet, last and boxed.',
  },
];
