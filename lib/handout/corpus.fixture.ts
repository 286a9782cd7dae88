import type { View } from '@/lib/body/figure';
import { insideOutline, lateralityAt } from '@/lib/body/geometry';
import { bodyCells, centreOf, listCells } from '@/lib/body/grid';
import { regionAt } from '@/lib/body/region-at';
import { CadencePhase } from '@/lib/domain/cadence';
import { type SensationKind, sensations } from '@/lib/domain/hold';
import { nextLetter } from '@/lib/domain/point';
import {
  redFlagCodes,
  redFlags,
  selfPressFlags,
  standingFlagCodes,
  standingFlags,
} from '@/lib/domain/screening';
import { addDays, wallToInstant } from '@/lib/when';
import { type BlockId, blockIds } from './block';
import type { Block, Content } from './content';
import { type HandoutChoices, HandoutFacts, homeZones, type TreatedPoint } from './facts';
import { type Language, languageCodes } from './language';
import { seedBlocks } from './seed/blocks';
import { contentOf } from './seed/reviewed';

/** The same numbers for the same seed, on every machine (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const one = <T>(of: readonly T[]): T => {
    const chosen = of[whole(0, of.length - 1)];
    if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
    return chosen;
  };
  const often = (share: number) => next() < share;
  return { whole, one, often, some: <T>(of: readonly T[], share: number) => of.filter(() => often(share)) };
}
type Dice = ReturnType<typeof dice>;

const views: readonly View[] = ['front', 'back', 'back', 'right', 'left', 'soleRight', 'soleLeft'];
const spotsOf = new Map(
  [...new Set(views)].map((view) => [
    view,
    listCells(bodyCells(view))
      .map((cell) => ({ view, ...centreOf(cell) }))
      .filter((spot) => insideOutline(view, spot)),
  ]),
);

function placed({ one }: Dice) {
  const spot = one(spotsOf.get(one(views)) ?? []);
  return { spot, side: lateralityAt(spot.view, spot.x), region: regionAt(spot.view, spot) };
}

function pointsOf(roll: Dice): TreatedPoint[] {
  const { whole, often, one } = roll;
  const count = often(0.1) ? 0 : often(0.7) ? whole(1, 6) : whole(7, 24);
  const letters: string[] = [];
  return Array.from({ length: count }, () => {
    const letter = nextLetter(letters);
    letters.push(letter);
    const { spot, side, region } = placed(roll);
    const felt = often(0.35) ? placed(roll) : null;
    return {
      letter,
      muscleCode: null,
      side,
      region,
      ...spot,
      referredTo: felt && { side: felt.side, region: felt.region, spot: often(0.8) ? felt.spot : null },
      holdSeconds: often(0.2)
        ? []
        : Array.from({ length: whole(1, 4) }, () => one([1, 8, 20, 30, 45, 60, 90, 300])),
      noPressZone: often(0.15) ? 'back of the knee: popliteal vessels and tibial nerve' : null,
    };
  });
}

const repeated = (text: string, length: number) => text.repeat(length).slice(0, length).trim();
const names = [
  'Amara',
  'Bo',
  'Zoë-Marguerite',
  'Ñusta',
  '王小明',
  '김지우',
  'Þórgunnur',
  'Şükriye',
  'Mary Jane',
  repeated('Wilhelmina-Øyvind ', 80),
  repeated('Anastásia Ángeles ', 80),
  repeated('長い名前', 80),
];
const addresses = [
  '',
  '14 Harbour Lane',
  'Rúa do Vilar 33, 1.º izq., 15705 Santiago de Compostela, A Coruña',
  '東京都千代田区丸の内一丁目九番一号',
  repeated('Upper Courtyard, Flat 7b, Old Mill House, ', 300),
];
const clinicNames = [
  'Harbour Lane Massage Clinic',
  'Praxis',
  'Cabinet de massage thérapeutique de l’Île-de-Bréhat',
  '港の整体院',
  repeated('The Very Long Named Clinic of Massage and More ', 120),
];
const ownSentences = [
  'Slow walks by the water are fine.',
  'Camine despacio y descanse cuando lo necesite.',
  'Marchez lentement et reposez-vous.',
  repeated('Take it slow this week and rest when you feel you need to, as you said. ', 160),
];
const stretches = [
  'Turn your head to the left until you feel a light pull.',
  'Stretch your neck under a hot shower for 10 minutes.',
  'Reach up, then rub the spot.',
  repeated('Bend to the side slowly and come back up again ', 120),
  repeated('Bend to the side slowly and come back up again ', 300),
];
const heatLabels = [
  ...redFlagCodes.map((code) => redFlags[code].label),
  ...standingFlagCodes.map((code) => standingFlags[code].label),
];

function planOf({ whole, one, often }: Dice, visitDay: string, timeZone: string): HandoutFacts['plan'] {
  const phase = one(CadencePhase.options);
  const at = (days: number) => wallToInstant(addDays(visitDay, days), '14:30', timeZone);
  return {
    phase,
    intervalDays: often(0.2) ? null : one([3, 5, 7, 7, 10, 14, 21, 28, 35, 42]),
    nextAt: often(0.3) ? null : at(often(0.1) ? -7 : whole(1, 42)),
    asNeeded: often(0.1),
    spacedOutToday: phase === 'monthly' && often(0.5),
  };
}

function selfCareOf({ whole, often, some }: Dice, points: readonly TreatedPoint[]): HandoutFacts['selfCare'] {
  const letters = points.map(({ letter }) => letter);
  const shown = often(0.7);
  return {
    shown,
    letter: shown ? (often(0.05) ? 'Z9' : (letters[0] ?? null)) : null,
    seconds: often(0.15) ? null : whole(5, 60),
    timesPerDay: often(0.15) ? null : whole(1, 3),
    nearZones: some(homeZones, 0.4),
    flags: often(0.25) ? selfPressFlags({}, some(standingFlagCodes, 0.2)).slice(0, 40) : [],
  };
}

function factsOf(roll: Dice): HandoutFacts {
  const { whole, one, often, some } = roll;
  const timeZone = one(['Europe/London', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Auckland']);
  const visitDay = addDays('2027-01-04', whole(0, 360));
  const points = pointsOf(roll);
  const kinds = (Object.keys(sensations) as SensationKind[]).filter((kind) => kind !== 'other');
  return HandoutFacts.parse({
    clinic: {
      name: one(clinicNames),
      address: one(addresses),
      phone: one(['01632 960 118', '+33 1 99 00 12 34', '(555) 010-9999 / +1 555 010 1234 567']),
      emergencyNumber: one(['999', '112', '911', '15', '000', '112 112 112']),
    },
    firstName: one(names),
    visitDay,
    timeZone,
    today: often(0.8) ? visitDay : addDays(visitDay, whole(1, 5)),
    therapistFirstName: one(names),
    points,
    sensations: often(0.3) ? [] : some(kinds, often(0.1) ? 1 : 0.2),
    toleranceMax: often(0.2) ? null : whole(0, 10),
    plan: planOf(roll, visitDay, timeZone),
    reviewWeeks: often(0.1) ? null : whole(2, 26),
    heat: {
      ok: often(0.6),
      flags: often(0.7) ? [] : some(heatLabels, often(0.1) ? 1 : 0.1),
      preset: one([
        'cautious',
        'article',
        { onMinutes: 5, offMinutes: 240, cycles: 1 },
        { onMinutes: 20, offMinutes: 20, cycles: 2 },
      ]),
    },
    selfCare: selfCareOf(roll, points),
    stretch: often(0.7) ? null : one(stretches),
    figureVersion: '1.0',
  });
}

const mayBeOff: readonly BlockId[] = blockIds;

function wishesOf({ one, often, some, whole }: Dice): Omit<HandoutChoices, 'language' | 'paper' | 'size'> {
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    off: often(0.7) ? [] : some(mayBeOff, 0.3),
    added: often(0.4) ? ['HO-08'] : [],
    ...(often(0.3) ? { heatFrom: `${two(whole(0, 23))}:${two(whole(0, 59))}` } : {}),
    ...(often(0.3) ? { ownSentence: one(ownSentences) } : {}),
  };
}

/** Six months before the first visit, so that every review still holds. */
const readOn = '2026-12-01';
const read = { by: 'Asha Menon, physiotherapist', on: readOn };
const longAgo = { by: 'Asha Menon, physiotherapist', on: '2024-01-01' };
const retired = { on: readOn, by: 'Ilse Brandt', reason: 'Said in another block.' };

const whole = contentOf(seedBlocks, read);
const unread = contentOf(seedBlocks, null);
const overdue = contentOf(seedBlocks, longAgo);
const inEnglish = contentOf(seedBlocks, read, ['en']);

/** The clinic's texts: mostly all read; else some unread, out of date, retired, resting on nothing or untranslated. */
function contentBy({ often, one }: Dice): Content {
  if (often(0.75)) return whole;
  if (often(0.2)) return one([unread, overdue, inEnglish]);
  return whole.map((block, at): Block => {
    if (often(0.7)) return block;
    const other = one([unread, overdue, inEnglish])[at] ?? block;
    return often(0.2) ? { ...block, retired } : often(0.1) ? { ...block, claims: [] } : other;
  });
}

export type CorpusVisit = Readonly<{
  seed: number;
  facts: HandoutFacts;
  content: Content;
  wishes: Omit<HandoutChoices, 'language' | 'paper' | 'size'>;
}>;

/** One visit of the corpus: everything a visit, a clinic and a therapist may come with, by its seed. */
export function corpusVisit(seed: number): CorpusVisit {
  const roll = dice(seed);
  return { seed, facts: factsOf(roll), content: contentBy(roll), wishes: wishesOf(roll) };
}

/** Every language on both papers, in large print now and then. */
export function choicesFor({ seed, wishes }: CorpusVisit): HandoutChoices[] {
  const size = seed % 7 === 0 ? ('large' as const) : ('standard' as const);
  return languageCodes.flatMap((language: Language) =>
    (['a4', 'letter'] as const).map((paper) => ({ ...wishes, language, paper, size })),
  );
}
