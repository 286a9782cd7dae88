import type { View } from '@/lib/body/figure';
import { viewWord } from '@/lib/body/words';
import { sensations } from '@/lib/domain/hold';
import { dayPieces, momentPieces } from './say-dates';
import type { SheetWords } from './sheet-words';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const listed = (words: readonly string[]) => list.format(words);

function view(name: View): SheetWords['views'][View] {
  const caption = viewWord(name);
  return {
    caption,
    alt: (letters) => `${caption} view${letters.length > 0 ? ` with ${listed(letters)}` : ', no spots'}`,
  };
}

function fullDate(date: string): string {
  const { day, month, year } = dayPieces('en-GB', date);
  return `${day} ${month} ${year}`;
}
const longDay = (day: string) => `${dayPieces('en-GB', day).weekday} ${fullDate(day)}`;

export const english: SheetWords = {
  pageTitle: 'Aftercare sheet',
  title: (firstName) => [{ text: 'Aftercare for ' }, { text: firstName, from: 'name' }],
  dateLine: (visitDay, therapist) => [
    { text: `${longDay(visitDay)}, with ` },
    { text: therapist, from: 'name' },
  ],
  notice: 'Some parts are in English.',
  headings: {
    nextVisit: 'Your next visit',
    nextVisits: 'Your next visits',
    today: 'What we did today',
    feel: 'How you may feel',
    toDo: 'For the first day or two, and then as you need',
    pressure: 'Your say on pressure',
  },
  from: (therapist) => [{ text: 'From ' }, { text: therapist, from: 'name' }, { text: ':' }],
  foot: {
    what: 'General information, not a diagnosis.',
    reviewedOn: (day) => `Text reviewed ${fullDate(day)}.`,
    notReviewed: (ids) => `Not yet reviewed by a clinician at this clinic: ${ids}`,
  },
  pageWords: '{page} of {pages}',
  views: {
    front: view('front'),
    back: view('back'),
    right: view('right'),
    left: view('left'),
    soleRight: view('soleRight'),
    soleLeft: view('soleLeft'),
  },
  sides: { left: 'L', right: 'R' },
  spot: (letter) => `Spot ${letter}`,
  sensations,
  homeZones: {
    neck_front: 'the front of your neck',
    armpit: 'your armpit',
    groin: 'your groin',
    knee_back: 'the back of your knee',
  },
  listed,
  fullDate,
  longDay,
  slot: (moment, zone) => {
    const { weekday, day, month, hour, minute } = momentPieces('en-GB', moment, zone);
    return `${weekday} ${day} ${month}, ${hour}:${minute}`;
  },
  spans: (spans) => spans.map(([from, to]) => `${from} to ${to}`).join(', then '),
  weekdayLetters: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
};
