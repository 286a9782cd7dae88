import { timesWords } from '@/lib/domain/home-care';
import type { Moment, Piece, Placeholder, Sentence, Wording } from './block';
import type { Run } from './document';
import { type HandoutFacts, heatPresets, homeZones, type TreatedPoint } from './facts';

export type Values = Partial<Record<Placeholder, Run>>;

const fact = (text: string): Run => ({ text, from: 'fact' });
const name = (text: string): Run => ({ text, from: 'name' });
const countWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** "about 40 seconds", or "30 to 90 seconds" when holds differ by more than 20; null when none was timed. */
export function holdWords(points: readonly TreatedPoint[]): string | null {
  const seconds = points.flatMap((point) => point.holdSeconds);
  if (seconds.length === 0) return null;
  const least = Math.min(...seconds);
  const most = Math.max(...seconds);
  const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
  const rounded = (value: number) => (value < 10 ? Math.round(value) : Math.round(value / 5) * 5);
  if (most - least > 20) return `${rounded(least)} to ${rounded(most)} seconds`;
  return `about ${rounded(mean)} second${rounded(mean) === 1 ? '' : 's'}`;
}

const sentenceOf = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What each placeholder says at this visit; one without a recorded fact is absent. */
export function valuesOf(facts: HandoutFacts): Values {
  const preset = typeof facts.heat.preset === 'string' ? heatPresets[facts.heat.preset] : facts.heat.preset;
  const { selfCare, plan } = facts;
  const zones =
    selfCare.nearZones.length > 0
      ? selfCare.nearZones
      : (Object.keys(homeZones) as (keyof typeof homeZones)[]);
  const held = holdWords(facts.points);
  const count = facts.points.length;
  return given({
    therapist: name(facts.therapistFirstName),
    sore_spots: fact(`${countWords[count] ?? count} sore spot${count === 1 ? '' : 's'}`),
    places: fact(listed(facts.points.map((point) => point.plainPlace))),
    hold_words: held === null ? null : fact(held),
    sensations: facts.sensations.length > 0 ? fact(listed(facts.sensations)) : null,
    heat_on: fact(String(preset.onMinutes)),
    heat_off: preset.cycles === 2 ? fact(String(preset.offMinutes)) : null,
    stretch: facts.stretch ? fact(sentenceOf(facts.stretch)) : null,
    press_letter: selfCare.letter === null ? null : fact(selfCare.letter),
    press_seconds: selfCare.seconds === null ? null : fact(String(selfCare.seconds)),
    press_times: selfCare.timesPerDay === null ? null : fact(timesWords[selfCare.timesPerDay] ?? ''),
    press_zones: fact(listed(zones.map((zone) => homeZones[zone]))),
    review_weeks: facts.reviewWeeks === null ? null : fact(String(facts.reviewWeeks)),
    plan_phrase: plan.phrase === null ? null : fact(plan.phrase.replace(/\.$/, '')),
    next_visit: plan.nextVisitWords === null ? null : fact(plan.nextVisitWords),
    tolerance_max: facts.toleranceMax === null ? null : fact(String(facts.toleranceMax)),
    clinic_phone: name(facts.clinic.phone),
    emergency_number: name(facts.clinic.emergencyNumber),
  });
}

function given(values: Record<string, Run | null>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, run]) => run !== null));
}

const hole = /\{([a-z_]+)\}/;

/** One wording with its facts in place, or null when a fact is missing. */
function filled(wording: string, values: Values): Run[] | null {
  const runs: Run[] = [];
  for (const [index, part] of wording.split(hole).entries()) {
    if (index % 2 === 0) {
      if (part !== '') runs.push({ text: part });
      continue;
    }
    const value = values[part as Placeholder];
    if (!value) return null;
    runs.push(index === 1 && runs.length === 0 ? { ...value, text: capital(value.text) } : value);
  }
  return runs;
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sentence({ say, when }: Sentence, values: Values, moments: ReadonlySet<Moment>): Run[] | null {
  if (when && !moments.has(when)) return null;
  for (const wording of say) {
    const runs = filled(wording, values);
    if (runs) return runs;
  }
  return null;
}

/** All sentences of a piece that hold now and have their facts, joined by spaces. */
function passage(piece: Piece, values: Values, moments: ReadonlySet<Moment>): Run[] {
  if (piece.kind === 'bullets') return [];
  const said = piece.sentences.flatMap((one) => {
    const runs = sentence(one, values, moments);
    return runs ? [runs] : [];
  });
  return said.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
}

/** The words of one kind of piece of a block's short form; empty when it has none that can be said. */
export function shortWords(
  block: Wording,
  kind: Piece['kind'],
  values: Values,
  moments: ReadonlySet<Moment> = new Set(),
): Run[] {
  const piece = block.short.find((one) => one.kind === kind);
  return piece ? passage(piece, values, moments) : [];
}

/** The bullets of a block's short form. */
export function bulletsOf(block: Wording): string[] {
  return block.short.flatMap((piece) => (piece.kind === 'bullets' ? [...piece.items] : []));
}
