import { FIGURE_VERSION } from '@/lib/body/figure';
import type { HomeCare } from '@/lib/domain/ops';
import type { PlanHistory, PlanVisit } from '@/lib/domain/plan';
import { addDays, type Day } from '@/lib/when';
import type { Dice } from './dice';
import type { DemoArea } from './drawings';
import type { Person } from './people';
import { type Beat, decide, type Told } from './story';
import type { DemoPoint, DemoZone } from './visit-facts';

/** The client of the pictures: five visits behind her, the sixth today. */
export const amara: Person = {
  given: 'Amara',
  family: 'Okafor',
  born: '1985-06-03',
  problem: 'Neck, left shoulder, low back',
  muscles: ['upper-trapezius', 'quadratus-lumborum', 'levator-scapulae'],
  story: 'slow',
};

const weekly = [7, 7, 6, 6, 6];
const changes = [null, 4, 3, 3, 4];
const daysAgo = [42, 35, 21, 14, 7];
const missedDaysAgo = 28;

const back = { view: 'back', figureVersion: FIGURE_VERSION } as const;
const front = { view: 'front', figureVersion: FIGURE_VERSION } as const;

/** B was found 4 cm lower at the last visit; A is felt at the temple. */
export function amaraPoints(dice: Dice): DemoPoint[] {
  return [
    {
      id: dice.uuid(),
      letter: 'A',
      muscleCode: 'upper-trapezius',
      spot: { ...back, x: -590, y: 1740, side: 'left' },
      state: 'active',
      felt: [8, 7, 7, 6, 6],
      dose: { seconds: 45, repetitions: 3, level: 'medium', contact: 'thumb' },
      feltAt: { ...front, x: 385, y: 530, side: 'left' },
      metered: [[165, 190], [180, 215], null, [245, 300], [275, 340]],
    },
    {
      id: dice.uuid(),
      letter: 'B',
      muscleCode: 'quadratus-lumborum',
      spot: { ...back, x: 450, y: 3618, side: 'right' },
      moved: { at: 4, spot: { ...back, x: 470, y: 3850, side: 'right' } },
      state: 'active',
      felt: [7, 7, 6, 6, 5],
      dose: { seconds: 60, repetitions: 2, level: 'medium', contact: 'thumb' },
      note: 'thumb, not elbow',
    },
    {
      id: dice.uuid(),
      letter: 'C',
      muscleCode: 'levator-scapulae',
      spot: { ...back, x: -300, y: 1420, side: 'left' },
      state: 'latent',
      felt: [5, 5, 5, 4, 3],
      dose: { seconds: 45, repetitions: 2, level: 'light', contact: 'fingers' },
    },
  ];
}

/** What she draws: neck and shoulder, temple, low back; less from visit to visit, the front not at all by the last. */
export function amaraAreas(): DemoArea[] {
  return [
    { spot: { ...back, x: -560, y: 1700, side: 'left' }, reaches: [430, 410, 350, 300, 240] },
    { spot: { ...back, x: 430, y: 3780, side: 'right' }, reaches: [400, 380, 390, 290, 230] },
    { spot: { ...front, x: 640, y: 1780, side: 'left' }, reaches: [260, 230, 190, 120, null] },
    { spot: { ...front, x: 370, y: 540, side: 'left' }, reaches: [110, 90, null, null, null] },
  ];
}

/** A bruise that healed in two weeks, and veins that stay. */
export function amaraZones(dice: Dice): DemoZone[] {
  return [
    {
      zone: {
        zoneId: dice.uuid(),
        kind: 'bruise',
        ...front,
        x: -620,
        y: 6020,
        side: 'right',
        stroke: [],
        penWidth: 420,
        rule: 'block',
        reason: 'walked into a table',
      },
      markedAt: 1,
      endedAt: 3,
    },
    {
      zone: {
        zoneId: dice.uuid(),
        kind: 'varicose_veins',
        ...back,
        x: -440,
        y: 7900,
        side: 'left',
        stroke: [
          [-400, 7480],
          [-450, 7720],
          [-430, 7960],
          [-480, 8300],
        ],
        penWidth: 260,
        rule: 'block',
        reason: null,
      },
      markedAt: 0,
      endedAt: null,
    },
  ];
}

export function amaraCare(points: readonly DemoPoint[]): HomeCare {
  return {
    heatOk: true,
    selfPressPointId: points[0]?.id ?? null,
    selfPressSeconds: 30,
    selfPressTimes: 2,
    stretch: null,
  };
}

/** Five kept visits and one missed, decided by the clinic's own rule; the fifth agreed on four more. */
export function amaraTold(today: Day, dice: Dice): Told {
  const beats: Beat[] = [];
  let history: PlanHistory = {
    visits: [],
    decisions: [],
    wellness: false,
    events: [],
    missed: [{ onDay: addDays(today, -missedDaysAgo), kind: 'no_show' }],
  };
  daysAgo.forEach((ago, number) => {
    const onDay = addDays(today, -ago);
    if (ago < missedDaysAgo && !beats.some((beat) => !beat.kept)) {
      beats.push({
        onDay: addDays(today, -missedDaysAgo),
        kept: false,
        missed: 'no_show',
        visit: null,
        painNow: null,
        painAfter: null,
        decision: null,
      });
    }
    const visit: PlanVisit = {
      id: dice.uuid(),
      onDay,
      treated: true,
      painAvg7d: weekly[number] ?? null,
      globalChange: changes[number] ?? null,
      familiarPain: true,
      redFlag: false,
      adverseEvent: 'none',
      flareDays: 0,
    };
    const decision = decide(history, visit, 'slow');
    history = { ...history, visits: [...history.visits, visit], decisions: [...history.decisions, decision] };
    beats.push({
      onDay,
      kept: true,
      missed: null,
      visit,
      painNow: [6, 6, 5, 5, 5][number] ?? null,
      painAfter: [5, 4, 4, 3, 3][number] ?? null,
      decision,
    });
  });
  const last = history.decisions.at(-1);
  return { beats, phase: last?.phase ?? 'weekly', intervalDays: last?.intervalDays ?? 7, dueDay: today };
}
