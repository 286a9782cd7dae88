import { dayPieces, momentPieces } from './say-dates';
import type { SheetWords } from './sheet-words';

// The typeface has no narrow no-break space, so French signs stand after a wide one (\u00a0).
const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const listed = (words: readonly string[]) => list.format(words);

const seen = (caption: string, spoken: string) => ({
  caption,
  alt: (letters: readonly string[]) =>
    letters.length === 0
      ? `${spoken}, aucun point`
      : `${spoken}, avec ${letters.length === 1 ? 'le point' : 'les points'} ${listed(letters)}`,
});

const dateOf = (day: string) => (day === '1' ? '1er' : day);
function fullDate(date: string): string {
  const { day, month, year } = dayPieces('fr', date);
  return `${dateOf(day)} ${month} ${year}`;
}
const longDay = (day: string) => `${dayPieces('fr', day).weekday} ${fullDate(day)}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "18 h 15", "9 h": minutes are said when there are some. */
function clock(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}

export const french: SheetWords = {
  pageTitle: 'Fiche de conseils',
  title: (firstName) => [{ text: 'Conseils pour ' }, { text: firstName, from: 'name' }],
  dateLine: (visitDay, therapist) => [
    { text: `${capital(longDay(visitDay))}, avec ` },
    { text: therapist, from: 'name' },
  ],
  notice: 'Certaines parties sont en anglais.',
  headings: {
    nextVisit: 'Votre prochain rendez-vous',
    nextVisits: 'Vos prochains rendez-vous',
    today: 'Ce que nous avons fait',
    feel: 'Ce que vous pouvez ressentir',
    toDo: 'Pendant un jour ou deux, puis selon vos besoins',
    pressure: 'Vous décidez de la pression',
  },
  from: (therapist) => [{ text: therapist, from: 'name' }, { text: ' ajoute\u00a0:' }],
  foot: {
    what: 'Informations générales, pas un diagnostic.',
    reviewedOn: (day) => `Texte relu le ${fullDate(day)}.`,
    notReviewed: (ids) => `Pas encore relu par un professionnel de santé du centre\u00a0: ${ids}`,
  },
  pageWords: '{page} sur {pages}',
  views: {
    front: seen('De face', 'Vue de face'),
    back: seen('De dos', 'Vue de dos'),
    right: seen('Côté droit', 'Vue du côté droit'),
    left: seen('Côté gauche', 'Vue du côté gauche'),
    soleRight: seen('Plante droite', 'Plante du pied droit'),
    soleLeft: seen('Plante gauche', 'Plante du pied gauche'),
  },
  sides: { left: 'g.', right: 'dr.' },
  spot: (letter) => `Point ${letter}`,
  sensations: {
    wave: 'une vague',
    softening: 'moins de dureté',
    warmth: 'de la chaleur',
    cold: 'du froid',
    tingling: 'des fourmillements',
    sharp: 'une douleur vive ou électrique',
    buzzing: 'une vibration',
    burning: 'une brûlure',
    pop_felt: 'un claquement',
    pop_heard: 'un claquement qui s’est entendu',
    ache_elsewhere: 'une gêne ailleurs',
    relaxation: 'de la détente',
    other: 'autre chose',
  },
  homeZones: {
    neck_front: 'l’avant du cou',
    armpit: 'l’aisselle',
    groin: 'l’aine',
    knee_back: 'l’arrière du genou',
  },
  listed,
  fullDate,
  longDay,
  slot: (moment, zone) => {
    const { weekday, day, month, hour, minute } = momentPieces('fr', moment, zone);
    return `${weekday} ${dateOf(day)} ${month}, ${clock(`${hour}:${minute}`)}`;
  },
  spans: (spans) => spans.map(([from, to]) => `de ${clock(from)} à ${clock(to)}`).join(', puis '),
  weekdayLetters: ['L', 'M', 'M', 'J', 'V', 'S', 'D'],
};
