import type { Day, Moment, Zone } from '@/lib/when';

type Pieces = Readonly<Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>>;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(key, made);
  return made;
}

/**
 * The words of a moment in a zone. Only the words come from Intl: each language puts them together itself, so that
 * every browser and the server say the same.
 */
export function momentPieces(locale: string, moment: Moment, zone: Zone): Pieces {
  const parts = formatOf(locale, zone).formatToParts(new Date(moment));
  const piece = (type: keyof Pieces) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    weekday: piece('weekday'),
    day: piece('day'),
    month: piece('month'),
    year: piece('year'),
    hour: piece('hour'),
    minute: piece('minute'),
  };
}

/** The words of a calendar day, which lies in no zone. */
export const dayPieces = (locale: string, day: Day): Pieces =>
  momentPieces(locale, `${day}T12:00:00Z`, 'UTC');
