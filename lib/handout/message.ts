import { IntlMessageFormat } from 'intl-messageformat';
import { AppError } from '@/lib/errors';
import { type Fact, factKinds } from './block';
import type { Run } from './document';
import type { Language } from './language';

/** What the facts of a visit say; one that was not recorded is absent. Facts that are counted are numbers. */
export type Values = Partial<Record<Fact, Run | number>>;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Parsed = Readonly<{ format: IntlMessageFormat; facts: readonly Fact[] }>;

const isFact = (name: string): name is Fact => Object.hasOwn(factKinds, name);
const refuse = (what: string) => new AppError('invalid', what);
/** Name of the number that decides a plural, beside the words of the same fact. */
const counted = (fact: Fact) => `${fact} counted`;

function factNamed(name: string, found: Set<Fact>): Fact {
  if (!isFact(name)) throw refuse(`There is no fact called {${name}}.`);
  found.add(name);
  return name;
}

/**
 * The elements with numbers and "#" turned into places for runs, so that what came from the visit can be told from
 * our own words; the facts met are added to `found`.
 */
function prepared(elements: readonly Element[], found: Set<Fact>, pound?: Fact): Element[] {
  return elements.map((element): Element => {
    if (element.type === 0) return element;
    if (element.type === 7) {
      if (!pound) throw refuse('A # stands where nothing is counted.');
      return { type: 1, value: pound };
    }
    if (element.type === 8) throw refuse(`A sentence holds no tags such as <${element.value}>.`);
    const fact = factNamed(element.value, found);
    if (element.type === 1) return element;
    if (element.type !== 5 && element.type !== 6) throw refuse(`Write {${fact}} without a format.`);
    if (factKinds[fact] !== 'number') throw refuse(`{${fact}} cannot be counted.`);
    if (element.type === 6 && element.offset !== 0) throw refuse('A plural here has no offset.');
    const inner = element.type === 6 ? fact : pound;
    const options = Object.fromEntries(
      Object.entries(element.options).map(([key, { value }]) => [
        key,
        { value: prepared(value, found, inner) },
      ]),
    );
    return { ...element, value: counted(fact), options };
  });
}

// Far more than fourteen blocks in three languages have; only an editor's drafts come on top.
const mostKept = 4000;
const kept = new Map<string, Parsed>();

function read(message: string, language: Language): Parsed {
  const key = `${language} ${message}`;
  const known = kept.get(key);
  if (known) return known;
  const found = new Set<Fact>();
  // An apostrophe is an apostrophe here: it never quotes, as it would in "d'{place}".
  const elements = elementsOf(typeset(message.replaceAll("'", '’'), language), language);
  const parsed = { format: new IntlMessageFormat(prepared(elements, found), language), facts: [...found] };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, parsed);
  return parsed;
}

/** A French sign never begins a line, however its space was typed. */
const typeset = (message: string, language: Language): string =>
  language === 'fr' ? message.replace(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0') : message;

function elementsOf(message: string, language: Language): Element[] {
  try {
    return new IntlMessageFormat(message, language).getAst();
  } catch {
    throw refuse(`The brackets of this sentence cannot be read: "${message}"`);
  }
}

/**
 * The facts a message asks for, each once. Throws invalid when its ICU syntax is broken, when it names no fact of
 * ours, counts one that is no number, or holds tags.
 */
export function factsIn(message: string): readonly Fact[] {
  return read(message, 'en').facts;
}

/**
 * A message in words: our own without `from`, those of the visit as the runs given. Null when one of its facts was
 * not recorded, so nothing is ever printed half. A fact that begins the sentence begins with a capital letter.
 */
export function inLanguage(message: string, language: Language, values: Values): Run[] | null {
  const { format, facts } = read(message, language);
  const given: Record<string, Run | number> = {};
  for (const fact of facts) {
    const value = values[fact];
    if (value === undefined) return null;
    if (typeof value === 'number') {
      given[counted(fact)] = value;
      given[fact] = { text: numberFormat(language).format(value), from: 'fact' };
    } else {
      if (factKinds[fact] === 'number') throw new TypeError(`${fact} has to be a number.`);
      given[fact] = value;
    }
  }
  const runs = format
    .formatToParts<Run | number>(given)
    .map((part): Run => (typeof part.value === 'object' ? part.value : { text: String(part.value) }))
    .filter(({ text }) => text !== '');
  const [first, ...rest] = runs;
  return first?.from === 'fact' ? [{ ...first, text: capital(first.text) }, ...rest] : runs;
}

/** With its first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const numberFormats = new Map<Language, Intl.NumberFormat>();
function numberFormat(language: Language): Intl.NumberFormat {
  const known = numberFormats.get(language) ?? new Intl.NumberFormat(language);
  numberFormats.set(language, known);
  return known;
}
