import type { View } from '@/lib/body/figure';
import type { Run } from '../document';
import type { Language } from '../language';
import { sheetWords } from '../words';
import type { SheetOnPaper } from './room';

const say = (text: string): Run[] => [{ text }];
const places: [Run[], View, number, number][] = [
  [
    [
      { text: 'Top of ' },
      { text: 'your left', strong: true },
      { text: ' shoulder. You felt it at your left temple too: that can happen.' },
    ],
    'back',
    -760,
    1720,
  ],
  [[{ text: 'Your right', strong: true }, { text: ' low back, at the side' }], 'back', 460, 3900],
  [[{ text: 'Your right', strong: true }, { text: ' hip, at the back' }], 'back', 680, 4620],
  [[{ text: 'Your left', strong: true }, { text: ' calf' }], 'back', -480, 7700],
  [[{ text: 'Your left', strong: true }, { text: ' hip, at the side' }], 'left', 100, 4600],
  [[{ text: 'Your right', strong: true }, { text: ' sole' }], 'soleRight', 100, 700],
];
const letters = 'ABDEFGHJKM';

type Wanted = Partial<SheetOnPaper> & { points?: number };

/** Amara's seventh visit as a document, for tests of how it is drawn; `points` pressed, up to ten. */
export function exampleSheet({ points = 3, ...wanted }: Wanted = {}): SheetOnPaper {
  const language: Language = wanted.language ?? 'en';
  const words = sheetWords(language);
  const pressed = Array.from({ length: points }, (_, index) => {
    const [runs = [], view = 'back' as const, x = 0, y = 0] = places[index % places.length] ?? [];
    return { letter: letters.charAt(index), runs, view, x: x + 90 * Math.floor(index / places.length), y };
  });
  const views: View[] = ['front', 'back', 'right', 'left', 'soleRight', 'soleLeft'];
  const seen = views.filter((view, index) => index < 2 || pressed.some((point) => point.view === view));
  const map: SheetOnPaper['map'] = {
    figureVersion: '1.0',
    marks: [
      ...pressed.map(({ letter, view, x, y }) => ({ letter, view, x, y, kind: 'pressed' as const })),
      { letter: 'A', view: 'front', x: 380, y: 560, kind: 'felt' },
    ],
    height: 190,
    pictures: seen.map((view) => ({
      view,
      caption: words.views[view].caption,
      alt: words.views[view].alt(pressed.filter((point) => point.view === view).map(({ letter }) => letter)),
    })),
    sides: words.sides,
  };
  return {
    format: 2,
    day: '2027-03-25',
    language,
    paper: 'a4',
    size: 'standard',
    tight: false,
    clinic: { name: 'Harbour Lane Massage Clinic', address: '14 Harbour Lane', phone: '01632 960 118' },
    title: words.title('Amara'),
    dateLine: words.dateLine('2027-03-25', 'Ilse'),
    nextVisit: {
      blockId: 'HO-11',
      heading: say(words.headings.nextVisit),
      dated: true,
      headline: say('Thursday 22 April, 10:00'),
      runs: say(
        'You are better, so visits move from every week to every four to six weeks, or only when you need us.',
      ),
    },
    today:
      points === 0
        ? null
        : {
            blockId: 'HO-01',
            heading: words.headings.today,
            intro: say(
              'Ilse pressed on three sore spots, about 40 seconds each. You were in charge of how firm.',
            ),
            spots: pressed.map(({ letter, runs }) => ({ letter, runs })),
            felt: {
              blockId: 'HO-03',
              runs: say('You felt warmth and softening. You do not need a pop for it to help.'),
            },
          },
    map: points === 0 ? null : map,
    feel: {
      heading: words.headings.feel,
      passages: [
        {
          blockId: 'HO-02',
          runs: say(
            'Steady pressure can make a sore spot less tender. Pain relief varies. You may be a bit sore, like after a new exercise, or mildly tired: it should ease in a day or two.',
          ),
        },
        {
          blockId: 'HO-10',
          runs: say(
            'Change often takes two weeks to two months. No better after 8 weeks? We stop and look again with you.',
          ),
        },
      ],
    },
    toDo: {
      heading: words.headings.toDo,
      days: [26, 27, 28, 29, 30, 31, 1].map((dayNumber, index) => ({
        weekdayLetter: words.weekdayLetters[(index + 4) % 7] ?? '',
        dayNumber,
      })),
      rows: [
        row(
          'HO-07',
          'Move as you normally do.',
          'Gentle, slow moves are good. Skip hard training of the sore area until it settles.',
        ),
        row(
          'HO-05',
          'Gentle heat, if you like it.',
          '15 minutes on, 60 minutes off, then once more. Towel between heat and skin. Do not lie on it or sleep with it on. Stop if it stings.',
        ),
        row(
          'HO-09',
          'Press spot A yourself, as Ilse showed you.',
          'Light to medium, up to 30 seconds, at most twice a day. Stay off the front of your neck and armpit. Stop if you feel sharp pain, tingling or numbness.',
        ),
      ],
    },
    ownSentence: null,
    pressure: {
      blockId: 'HO-12',
      heading: say(words.headings.pressure),
      runs: say(
        'Pressing on sore spots can hurt. Tell us where, and tell us if it is too much. 7 out of 10 is the most we aim for. You can say stop at any time.',
      ),
    },
    callUs: {
      blockId: 'HO-13',
      heading: say('Call us if: 01632 960 118'),
      items: [
        'you are still sore after three days',
        'you have a large or growing bruise',
        'your pain is getting worse, not better',
        'a lump stays or grows: see your doctor too',
      ].map(say),
    },
    help: {
      blockId: 'HO-14',
      heading: say('Get medical help now'),
      call: say('Call 999'),
      items: [
        'Chest pain or trouble breathing',
        'A calf or leg that is swollen, hot or very painful',
        'Sudden weakness, a drooping face, trouble speaking or seeing, or the worst headache of your life',
        'New numbness between your legs, or new trouble with your bladder or bowels',
        'An arm or leg that turns weak or numb and stays that way',
        'Fever with a hot, red area',
        'Very dark urine',
      ].map(say),
    },
    notice: null,
    foot: [
      `${words.foot.what} ${words.foot.reviewedOn('2027-03-01')}`,
      'HO-11 v3, 01 v2, 03 v2, 02 v2, 04 v3, 10 v2, 07 v1, 05 v4, 09 v2, 12 v1, 13 v2, 14 v3',
    ],
    pageWords: words.pageWords,
    ...wanted,
  };
}

function row(blockId: 'HO-05' | 'HO-07' | 'HO-09', lead: string, text: string) {
  return { blockId, lead: [{ text: lead, strong: true as const }], runs: say(text), ticks: true };
}
