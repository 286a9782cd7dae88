import { say, type Wording, when } from './block';

/** What was done, how it may feel, and what comes next. */
export const wordingVisit: readonly Wording[] = [
  {
    id: 'HO-01',
    version: 1,
    title: 'Your visit today',
    verdict: 'use_with_caveat',
    origin: { questions: [1], reference: null },
    full: 'Today your therapist pressed on {sore_spots}: {places}. Each press was held for {hold_words}. You were in charge of how firm it was.',
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say(
            '{therapist} pressed on {sore_spots}, {hold_words} each.',
            '{therapist} pressed on {sore_spots}.',
          ),
          say('You were in charge of how firm.'),
        ],
      },
      {
        kind: 'spot',
        sentences: [say('{place}. You felt it at {felt_place} too: that can happen.', '{place}')],
      },
    ],
    placeholders: ['therapist', 'sore_spots', 'hold_words', 'places', 'place', 'felt_place'],
    rule: 'When a point was pressed at this visit',
    reminds: 'Says what was done, not what it does inside the muscle.',
  },
  {
    id: 'HO-02',
    version: 1,
    title: 'What the work may do',
    verdict: 'use_with_caveat',
    origin: { questions: [1], reference: 'Ischemic compression review and meta-analysis, PMC9434898' },
    full: 'Steady pressure can make a sore spot less tender to touch. Pain relief varies from person to person. Tell us what changes and what does not.',
    short: [
      {
        kind: 'paragraph',
        sentences: [say('Steady pressure can make a sore spot less tender.'), say('Pain relief varies.')],
      },
    ],
    placeholders: [],
    rule: 'Always',
    reminds: 'Tenderness fell in pooled trials; self-rated pain was not clearly better than control.',
  },
  {
    id: 'HO-03',
    version: 1,
    title: 'What you may have felt',
    verdict: 'use_with_caveat',
    origin: { questions: [3, 6, 12], reference: null },
    full: 'You told us you felt: {sensations}. People often feel warmth, softening, a pop, or an ache in a nearby place. You do not need a pop for the work to help.',
    short: [
      {
        kind: 'paragraph',
        sentences: [say('You felt {sensations}.'), say('You do not need a pop for it to help.')],
      },
    ],
    placeholders: ['sensations'],
    rule: 'When a sensation was recorded',
    reminds: 'Only what the client reported. A pop proves nothing and is never a goal.',
  },
  {
    id: 'HO-04',
    version: 1,
    title: 'How you may feel',
    verdict: 'editorial',
    origin: { questions: [], reference: 'Cambron 2007, PMID 17983334' },
    full: 'You may feel a bit sore, like after a new exercise. It often starts the same day. It should ease in a day or two. Mild tiredness is normal too.',
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say(
            'You may be a bit sore, like after a new exercise, or mildly tired: it should ease in a day or two.',
          ),
        ],
      },
    ],
    placeholders: [],
    rule: 'Always',
    reminds: 'The article lists no after-effects of massage; this comes from a study of them.',
  },
  {
    id: 'HO-10',
    version: 1,
    title: 'How long it may take',
    verdict: 'use_with_caveat',
    origin: { questions: [4], reference: null },
    full: 'Many people notice a change in two weeks to two months. Everyone is different: the number, place, cause and age of your sore spots all play a part. If you are no better after {review_weeks} weeks, we will stop and look again with you.',
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Change often takes two weeks to two months.'),
          say('No better after {review_weeks} weeks? We stop and look again with you.'),
        ],
      },
    ],
    placeholders: ['review_weeks'],
    rule: 'Always',
    reminds: 'An expectation and a date to review, not a promise.',
  },
  {
    id: 'HO-11',
    version: 1,
    title: 'Your next visits',
    verdict: 'use',
    origin: { questions: [13], reference: null },
    full: 'Your plan: {plan_phrase}. Your next visit: {next_visit}. We will ask you to score your pain from 0 to 10 each time. When you are better, we will space out the visits to every four to six weeks, or only when you need us.',
    short: [
      {
        kind: 'headline',
        sentences: [
          when('dated', '{next_visit}'),
          when('no_date', 'No date is set yet. Call us to book.'),
          when('as_needed', 'You said: as needed. Call when you want to come.'),
          when('next_steps', 'We will call you about next steps.'),
          when('finished', 'Your plan is finished. Call when you want to come.'),
        ],
      },
      {
        kind: 'paragraph',
        sentences: [
          when('weekly', 'Your plan: {plan_phrase}.'),
          when(
            'monthly_from_today',
            'You are better, so visits move from every week to every four to six weeks, or only when you need us.',
          ),
          when('monthly', 'Your visits are every four to six weeks, or only when you need us.'),
          when('weekly', 'Each time we ask for your pain score, 0 to 10.'),
          when(
            'weekly',
            'When you are better, visits move to every four to six weeks, or only when you need us.',
          ),
        ],
      },
    ],
    placeholders: ['plan_phrase', 'next_visit'],
    rule: 'Always',
    reminds: 'Every four to six weeks or as needed, never "monthly". In review or referred there is no date.',
  },
  {
    id: 'HO-12',
    version: 1,
    title: 'Your say on pressure',
    verdict: 'use',
    origin: { questions: [19, 22], reference: null },
    full: 'Pressing on sore spots can hurt. Tell us where it hurts. Tell us if it is too much. A number up to {tolerance_max} out of 10 is the most we aim for, and you can say stop at any time.',
    short: [
      {
        kind: 'paragraph',
        sentences: [
          say('Pressing on sore spots can hurt.'),
          say('Tell us where, and tell us if it is too much.'),
          say('{tolerance_max} out of 10 is the most we aim for.'),
          say('You can say stop at any time.'),
        ],
      },
    ],
    placeholders: ['tolerance_max'],
    rule: 'Always',
    reminds: 'The number is the ceiling recorded at this visit; without one the sentence is left out.',
  },
];
