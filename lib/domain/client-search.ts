/** What a person typed into the search box, taken apart. All parts must match; several readings of one part: any. */
export type ClientSearch = Readonly<{
  /** The words as typed; accents and case are folded where the names are. */
  words: string;
  /** Each number: its possible readings, digits only. */
  numbers: readonly (readonly string[])[];
  /** Possible readings of a birth date, `YYYY-MM-DD`; null when none was typed. */
  birthDays: readonly string[] | null;
}>;

export const searchLengthAtMost = 100;
const written = /(?<!\d)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./])(\d{1,2})\5(\d{4}))(?!\d)/;
const numberPart = /^[+()\d.\-/]*\d[+()\d.\-/]*$/;

/**
 * Reads a search: birth dates as 1985-06-03, 3.6.1985 or 03/06/1985 (day first; with slashes the American
 * reading counts as well), phone digits in any grouping, and the rest as words of a name.
 */
export function readSearch(typed: string): ClientSearch {
  const text = typed.slice(0, searchLengthAtMost);
  const date = written.exec(text);
  const birthDays = date ? readingsOf(date) : null;
  const rest = date ? text.replace(date[0], ' ') : text;
  const words: string[] = [];
  const numbers: string[] = [];
  let joining = false;
  for (const part of rest.split(/\s+/).filter(Boolean)) {
    const isNumber = numberPart.test(part);
    const digits = part.replace(/\D/g, '');
    if (!isNumber) words.push(part);
    else if (joining) numbers.push(`${numbers.pop()}${digits}`);
    else numbers.push(digits);
    joining = isNumber;
  }
  return { words: words.join(' '), numbers: numbers.map(numberReadings), birthDays };
}

/** Whether anything in it can find somebody. */
export function isEmptySearch(search: ClientSearch): boolean {
  return search.words === '' && search.numbers.length === 0 && search.birthDays === null;
}

/** A number typed with its leading 0 also finds the one written with a country code. */
function numberReadings(digits: string): string[] {
  const bare = digits.replace(/^0+/, '');
  return bare !== digits && bare.length >= 3 ? [digits, bare] : [digits];
}

function readingsOf(found: RegExpExecArray): string[] {
  const [, isoYear, isoMonth, isoDay, first, sign, second, year] = found;
  if (isoYear) return realDays([[isoYear, isoMonth, isoDay]]);
  const dayFirst = [year, second, first];
  return realDays(sign === '/' ? [dayFirst, [year, first, second]] : [dayFirst]);
}

function realDays(parts: (string | undefined)[][]): string[] {
  const days = parts.map(([year = '', month = '', day = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return [...new Set(days)].filter(isRealDay);
}

function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** The digits two writings of one phone number share: the last nine, or all of a shorter one. Null under six. */
export function phoneTail(phone: string | null): string | null {
  const digits = (phone ?? '').replace(/\D/g, '');
  return digits.length < 6 ? null : digits.slice(-9);
}

/** One client in a list. Days are the clinic's; null = no such visit. */
export type ClientRow = Readonly<{
  id: string;
  givenName: string;
  familyName: string;
  preferredName: string | null;
  birthDate: string;
  phone: string | null;
  archived: boolean;
  lastDay: string | null;
  nextDay: string | null;
}>;

/** The list before anything is typed: whom this person opened lately, then the others by family name. */
export type ClientStart = Readonly<{ lately: ClientRow[]; others: ClientRow[]; total: number }>;
