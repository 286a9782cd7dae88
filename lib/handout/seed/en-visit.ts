import { type BlockId, type BlockWording, say, when } from '../block';

const spots =
  '{points, plural, one {one sore spot} =2 {two sore spots} =3 {three sore spots} =4 {four sore spots} =5 {five sore spots} =6 {six sore spots} other {# sore spots}}';
const about = 'about {hold_about, plural, one {# second} other {# seconds}}';
const headlines = [
  when('dated', '{next_visit}'),
  when('no_date', 'No date is set yet. Call us to book.'),
  when('as_needed', 'You said: as needed. Call when you want to come.'),
  when('next_steps', 'We will call you about next steps.'),
  when('finished', 'Your plan is finished. Call when you want to come.'),
];
const yourPlan = when(
  'weekly',
  'Your plan: one visit {plan_weeks, plural, one {a week} =2 {every two weeks} =3 {every three weeks} other {every # weeks}}.',
  'Your plan: one visit every {plan_days, plural, one {day} other {# days}}.',
);

/** English, the master text: what was done, how it may feel, and what comes next. */
export const englishVisit = {
  'HO-01': {
    title: 'Your visit today',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say(`Today {therapist} pressed on ${spots}.`),
          say(
            `Each press was held for ${about}.`,
            'Each press was held for {hold_from} to {hold_to} seconds.',
          ),
          say('You were in charge of how firm it was.'),
        ],
      },
      {
        kind: 'spot',
        sentences: [say('{place}. You felt it here as well: {felt_place}. That can happen.', '{place}')],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say(
            `{therapist} pressed on ${spots}, ${about} each.`,
            `{therapist} pressed on ${spots}, {hold_from} to {hold_to} seconds each.`,
            `{therapist} pressed on ${spots}.`,
          ),
          say('You were in charge of how firm.'),
        ],
      },
      { kind: 'spot', sentences: [say('{place}. Also felt: {felt_place}.', '{place}')] },
    ],
  },
  'HO-02': {
    title: 'What the work may do',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Steady pressure can make a sore spot less tender to touch.'),
          say('Pain relief varies from person to person.'),
          say('Tell us what changes and what does not.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [say('Steady pressure can make a sore spot less tender.'), say('Pain relief varies.')],
      },
    ],
  },
  'HO-03': {
    title: 'What you may have felt',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('You told us you felt {sensations}.'),
          say('People often feel warmth, softening, a pop, or an ache in a nearby place.'),
          say('You do not need a pop for the work to help.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [say('You felt {sensations}.'), say('You do not need a pop for it to help.')],
      },
    ],
  },
  'HO-04': {
    title: 'How you may feel',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('You may feel a bit sore, like after a new exercise.'),
          say('It often starts the same day.'),
          say('It should ease in a day or two.'),
          say('Mild tiredness is normal too.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('You may be a bit sore, like after a new exercise, or mildly tired.'),
          say('It should ease in a day or two.'),
        ],
      },
    ],
  },
  'HO-10': {
    title: 'How long it may take',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Many people notice a change in two weeks to two months.'),
          say('Everyone is different: the number, place, cause and age of your sore spots all play a part.'),
          say(
            'If you are no better after {review_weeks, plural, one {# week} other {# weeks}}, we will stop and look again with you.',
          ),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Change often takes two weeks to two months.'),
          say(
            'No better after {review_weeks, plural, one {# week} other {# weeks}}? We stop and look again with you.',
          ),
        ],
      },
    ],
  },
  'HO-11': {
    title: 'Your next visits',
    full: [
      { kind: 'headline', sentences: headlines },
      {
        kind: 'paragraph',
        sentences: [
          yourPlan,
          when('weekly', 'Each time we ask you to score your pain from 0 to 10.'),
          when(
            'weekly',
            'When you are better, we space out the visits to every four to six weeks, or only when you need us.',
          ),
          when(
            'monthly_from_today',
            'You are better, so your visits move to every four to six weeks, or only when you need us.',
          ),
          when('monthly', 'Your visits are every four to six weeks, or only when you need us.'),
        ],
      },
    ],
    short: [
      { kind: 'headline', sentences: headlines },
      {
        kind: 'paragraph',
        sentences: [
          yourPlan,
          when('weekly', 'Each time we ask for your pain score, 0 to 10.'),
          when('weekly', 'Once you are better: every four to six weeks, or only when you need us.'),
          when(
            'monthly_from_today',
            'You are better, so now every four to six weeks, or only when you need us.',
          ),
          when('monthly', 'Visits are every four to six weeks, or only when you need us.'),
        ],
      },
    ],
  },
  'HO-12': {
    title: 'Your say on pressure',
    full: [
      {
        kind: 'paragraph',
        sentences: [
          say('Pressing on sore spots can hurt.'),
          say('Tell us where it hurts.'),
          say('Tell us if it is too much.'),
          say('A number up to {tolerance_max} out of 10 is the most we aim for.'),
          say('You can say stop at any time.'),
        ],
      },
    ],
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Pressing can hurt.'),
          say('Tell us where, and tell us if it is too much.'),
          say('{tolerance_max} out of 10 is the most we aim for.'),
          say('Say stop at any time.'),
        ],
      },
    ],
  },
} satisfies Partial<Record<BlockId, BlockWording>>;
