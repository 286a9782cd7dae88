import { clientPlaceIn, clientPlaceText } from '@/lib/body/client-words';
import type { Fact, FormName, Moment, Piece, Sentence } from './block';
import type { BlockText } from './content';
import { plainText, type Run } from './document';
import { type HandoutChoices, type HandoutFacts, heatPresets, homeZones, type TreatedPoint } from './facts';
import type { Language } from './language';
import { capital, inLanguage, type Values } from './message';
import { heatAllowed, momentsOf, selfPressBar } from './standing';
import { sheetWords } from './words';

const fact = (text: string): Run => ({ text, from: 'fact' });
const name = (text: string): Run => ({ text, from: 'name' });

/**
 * Seconds of the holds: one number when all were about as long, the shortest and longest when they differ by more than
 * 20; nothing when none was timed.
 */
export function holdsSaid(
  points: readonly TreatedPoint[],
): { hold_about: number } | { hold_from: number; hold_to: number } | null {
  const seconds = points.flatMap((point) => point.holdSeconds);
  if (seconds.length === 0) return null;
  const least = Math.min(...seconds);
  const most = Math.max(...seconds);
  const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
  const rounded = (value: number) => (value < 10 ? Math.round(value) : Math.round(value / 5) * 5);
  return most - least > 20
    ? { hold_from: rounded(least), hold_to: rounded(most) }
    : { hold_about: rounded(mean) };
}

const presetOf = ({ heat: { preset } }: HandoutFacts) =>
  typeof preset === 'string' ? heatPresets[preset] : preset;

/** Minutes with heat, once each. */
export const heatMinutes = (facts: HandoutFacts): number => presetOf(facts).onMinutes;

const minutesADay = 24 * 60;
function wallTime(minutes: number): string {
  const at = minutes % minutesADay;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** "18:00 to 18:15, then 19:15 to 19:30", from the wall time the client means to begin. */
function heatClock(facts: HandoutFacts, begin: string, language: Language): string {
  const { onMinutes, offMinutes, cycles } = presetOf(facts);
  const [hour = 0, minute = 0] = begin.split(':').map(Number);
  const starts = [0, onMinutes + offMinutes].slice(0, cycles).map((after) => hour * 60 + minute + after);
  return sheetWords(language).spans(
    starts.map((start) => [wallTime(start), wallTime(start + onMinutes)] as const),
  );
}

const sentenceOf = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

type Said = Partial<Record<Fact, Run | number | null>>;

/**
 * What each fact says at this visit in `language`. One that was not recorded is absent, and so is one that may not be
 * said: heat when it is barred, pressing at home when it is, a date in review. No wording can print those.
 */
export function valuesOf(facts: HandoutFacts, choices: HandoutChoices, language: Language): Values {
  const { points, toleranceMax, reviewWeeks } = facts;
  const words = sheetWords(language);
  const said: Said = {
    therapist: name(facts.therapistFirstName),
    ...(points.length > 0 ? { points: points.length } : {}),
    ...holdsSaid(points),
    places: listOf(
      language,
      points.map(({ side, region }) => clientPlaceText(language, side, region)),
    ),
    sensations: listOf(
      language,
      facts.sensations.map((kind) => words.sensations[kind]),
    ),
    stretch: facts.stretch ? fact(sentenceOf(facts.stretch)) : null,
    review_weeks: reviewWeeks,
    tolerance_max: toleranceMax,
    clinic_phone: name(facts.clinic.phone),
    emergency_number: name(facts.clinic.emergencyNumber),
    ...heatSaid(facts, choices, language),
    ...pressSaid(facts, language),
    ...planSaid(facts, language),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

function listOf(language: Language, words: readonly string[]): Run | null {
  return words.length > 0 ? fact(sheetWords(language).listed([...new Set(words)])) : null;
}

function heatSaid(facts: HandoutFacts, { heatFrom }: HandoutChoices, language: Language): Said {
  if (!heatAllowed(facts)) return {};
  const { onMinutes, offMinutes, cycles } = presetOf(facts);
  return {
    heat_on: onMinutes,
    heat_off: cycles === 2 ? offMinutes : null,
    heat_clock: heatFrom ? fact(heatClock(facts, heatFrom, language)) : null,
  };
}

function pressSaid(facts: HandoutFacts, language: Language): Said {
  if (selfPressBar(facts) !== null) return {};
  const { letter, seconds, timesPerDay, nearZones } = facts.selfCare;
  const zones = nearZones.length > 0 ? nearZones : homeZones;
  return {
    press_letter: letter === null ? null : fact(letter),
    press_seconds: seconds,
    press_times: timesPerDay,
    press_zones: listOf(
      language,
      zones.map((zone) => sheetWords(language).homeZones[zone]),
    ),
  };
}

function planSaid(facts: HandoutFacts, language: Language): Said {
  const { phase, intervalDays, nextAt } = facts.plan;
  const moments = momentsOf(facts);
  const runs = moments.has('weekly') && (phase === 'weekly' || phase === 'fortnightly');
  const days = runs ? intervalDays : null;
  return {
    plan_weeks: days !== null && days % 7 === 0 ? days / 7 : null,
    plan_days: days !== null && days % 7 !== 0 ? days : null,
    next_visit:
      nextAt && moments.has('dated') ? fact(sheetWords(language).slot(nextAt, facts.timeZone)) : null,
  };
}

function sentence({ say, when }: Sentence, language: Language, values: Values, moments: ReadonlySet<Moment>) {
  if (when && !moments.has(when)) return null;
  for (const message of say) {
    const runs = inLanguage(message, language, values);
    if (runs) return runs;
  }
  return null;
}

/** How a text is read: the form, what the visit says, and where the plan stands. */
export type Filling = Readonly<{ form: FormName; values: Values; moments: ReadonlySet<Moment> }>;

/** All sentences of one kind of piece that hold now and have their facts; empty when there are none. */
export function wordsOf(text: BlockText, kind: Piece['kind'], { form, values, moments }: Filling): Run[] {
  const piece = text.wording[form].find((one) => one.kind === kind);
  if (!piece || piece.kind === 'bullets') return [];
  const said = piece.sentences.flatMap((one) => {
    const runs = sentence(one, text.language, values, moments);
    return runs && runs.length > 0 ? [runs] : [];
  });
  return said.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
}

/** The list of a text, an entry each. */
export function bulletsOf(text: BlockText, { form, values }: Omit<Filling, 'moments'>): Run[][] {
  return text.wording[form].flatMap((piece) =>
    piece.kind === 'bullets'
      ? piece.items.flatMap((item) => {
          const runs = inLanguage(item, text.language, values);
          return runs ? [runs] : [];
        })
      : [],
  );
}

/** Where a point is, with the words that name the client's side in bold. */
export function placeRuns(language: Language, { side, region }: TreatedPoint): Run[] {
  return clientPlaceIn(language, side, region).map((part): Run => ({ ...part, from: 'fact' }));
}

/** One line of the list of spots: where it is with the client's side in bold, and where else it was felt. */
export function spotWords(text: BlockText, point: TreatedPoint, elsewhere: boolean, filling: Filling): Run[] {
  const place = placeRuns(text.language, point);
  const plain = plainText(place);
  const { referredTo } = point;
  const also =
    elsewhere && referredTo ? clientPlaceText(text.language, referredTo.side, referredTo.region) : plain;
  const values: Values = {
    ...filling.values,
    place: fact(plain),
    ...(also === plain ? {} : { felt_place: fact(also) }),
  };
  return wordsOf(text, 'spot', { ...filling, values }).flatMap((run) =>
    run.from !== 'fact'
      ? [run]
      : run.text === plain
        ? place
        : run.text === capital(plain)
          ? begun(place)
          : [run],
  );
}

const begun = ([first, ...rest]: readonly Run[]): Run[] =>
  first ? [{ ...first, text: capital(first.text) }, ...rest] : [];
