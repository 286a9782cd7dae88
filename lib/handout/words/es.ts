import { dayPieces, momentPieces } from './say-dates';
import type { SheetWords } from './sheet-words';

const list = new Intl.ListFormat('es', { type: 'conjunction' });
const listed = (words: readonly string[]) => list.format(words);

const seen = (caption: string, spoken: string) => ({
  caption,
  alt: (letters: readonly string[]) =>
    letters.length === 0
      ? `${spoken}, sin puntos`
      : `${spoken}, con ${letters.length === 1 ? 'el punto' : 'los puntos'} ${listed(letters)}`,
});

function fullDate(date: string): string {
  const { day, month, year } = dayPieces('es', date);
  return `${day} de ${month} de ${year}`;
}
const longDay = (day: string) => `${dayPieces('es', day).weekday} ${fullDate(day)}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const spanish: SheetWords = {
  pageTitle: 'Hoja de cuidados en casa',
  title: (firstName) => [{ text: 'Cuidados en casa para ' }, { text: firstName, from: 'name' }],
  dateLine: (visitDay, therapist) => [
    { text: `${capital(longDay(visitDay))}, con ` },
    { text: therapist, from: 'name' },
  ],
  notice: 'Algunas partes están en inglés.',
  headings: {
    nextVisit: 'Su próxima visita',
    nextVisits: 'Sus próximas visitas',
    today: 'Lo que hicimos hoy',
    feel: 'Cómo puede sentirse',
    toDo: 'Durante uno o dos días, y después según lo necesite',
    pressure: 'Usted decide la presión',
  },
  from: (therapist) => [{ text: therapist, from: 'name' }, { text: ' añade:' }],
  foot: {
    what: 'Información general; no es un diagnóstico.',
    reviewedOn: (day) => `Texto revisado el ${fullDate(day)}.`,
    notReviewed: (ids) => `Ningún profesional clínico de este centro ha revisado aún: ${ids}`,
  },
  pageWords: '{page} de {pages}',
  views: {
    front: seen('De frente', 'Vista de frente'),
    back: seen('De espaldas', 'Vista de espaldas'),
    right: seen('Lado derecho', 'Vista del lado derecho'),
    left: seen('Lado izquierdo', 'Vista del lado izquierdo'),
    soleRight: seen('Planta derecha', 'Planta del pie derecho'),
    soleLeft: seen('Planta izquierda', 'Planta del pie izquierdo'),
  },
  sides: { left: 'izq.', right: 'der.' },
  spot: (letter) => `Punto ${letter}`,
  sensations: {
    wave: 'una oleada',
    softening: 'menos dureza',
    warmth: 'calor',
    cold: 'frío',
    tingling: 'hormigueo',
    sharp: 'un dolor punzante o eléctrico',
    buzzing: 'una vibración',
    burning: 'ardor',
    pop_felt: 'un chasquido',
    pop_heard: 'un chasquido que se oyó',
    ache_elsewhere: 'una molestia en otro lugar',
    relaxation: 'relajación',
    other: 'otra cosa',
  },
  homeZones: {
    neck_front: 'la parte delantera del cuello',
    armpit: 'la axila',
    groin: 'la ingle',
    knee_back: 'la parte de atrás de la rodilla',
  },
  listed,
  fullDate,
  longDay,
  slot: (moment, zone) => {
    const { weekday, day, month, hour, minute } = momentPieces('es', moment, zone);
    return `${weekday} ${day} de ${month}, ${hour}:${minute}`;
  },
  spans: (spans) => spans.map(([from, to]) => `de ${from} a ${to}`).join(' y luego '),
  weekdayLetters: ['L', 'M', 'M', 'J', 'V', 'S', 'D'],
};
