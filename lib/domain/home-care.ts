import { regionAt } from '@/lib/body/region-at';
import { type BaseRegionCode, baseOf } from '@/lib/body/regions';
import { lockingReasons, nerveLike, sensations, stopReasons } from './hold';
import { noteSentence } from './note-words';
import type { HomeCare, Point } from './ops';
import type { Spot } from './point';
import {
  emptyScreening,
  gentleFlags,
  gentleSeconds,
  heatFlags,
  mayBePregnant,
  selfPressFlags,
} from './screening';
import { pointsToday, type VisitView, zonesNow } from './visit-view';
import { untrained, zoneAt } from './zones';

export const noCare: HomeCare = {
  heatOk: null,
  selfPressPointId: null,
  selfPressSeconds: null,
  selfPressTimes: null,
  stretch: null,
};

type PointToday = ReturnType<typeof pointsToday>[number];

/** Points that may be pressed at home: pressed today, outside of every no-press place, and nothing against it. */
export function pressableAtHome(view: VisitView): Point[] {
  if (barsOf(view).press.length > 0) return [];
  return pointsToday(view)
    .filter(
      (today) =>
        today.holds.length > 0 && noPressPlace(view, today.finding) === null && warningSign(today) === null,
    )
    .map(({ point }) => point);
}

/** Where a thumb stays off in pregnancy, at the clinic and at home (clinical review §4a). */
const offInPregnancy: readonly BaseRegionCode[] = [
  'AB_UPPER',
  'AB_LOWER',
  'GR_GROIN',
  'PE_PELVIC',
  'TH_INNER',
  'LG_BACK',
];

/** The no-press place a spot lies in for the client alone at home, in words for staff; null in the open. */
export function noPressPlace(view: VisitView, spot: Spot): string | null {
  const zone = zoneAt(spot, zonesNow(view), untrained);
  if (zone?.rule === 'block') return zone.words;
  const off = offInPregnancy.includes(baseOf(regionAt(spot.view, spot)));
  return off && mayBePregnant(...saidOf(view)) ? 'belly, inner thigh or calf in pregnancy' : null;
}

/** What a hold of today says against pressing this point at home, in words for staff; null when nothing does. */
export function warningSign({ point, holds }: PointToday): string | null {
  for (const { stopReason, sensations: felt } of holds) {
    if (stopReason && lockingReasons.includes(stopReason))
      return `point ${point.letter} was stopped today: ${stopReasons[stopReason]}`;
    const stayed = felt.find(({ kind, settled }) => settled === false && nerveLike.includes(kind));
    if (stayed) return `${sensations[stayed.kind]} at point ${point.letter} had not settled`;
  }
  return null;
}

const saidOf = ({ facts, flags }: VisitView) =>
  [(facts.screening ?? emptyScreening).answers, flags.map(({ flag }) => flag)] as const;

/** Labels of what forbids heat and pressing at home today. */
export function barsOf(view: VisitView): { heat: string[]; press: string[] } {
  const said = saidOf(view);
  return { heat: heatFlags(...said), press: selfPressFlags(...said) };
}

/** What forbids pressing as it was shown: the flags, a warning sign at that point, a hold too long for the record. */
export function pressBars(view: VisitView): string[] {
  const { care } = view.facts;
  const shown = pointsToday(view).find(({ point }) => point.pointId === care?.selfPressPointId);
  const sign = shown ? warningSign(shown) : null;
  const [gentle] = gentleFlags(...saidOf(view));
  const tooLong = gentle !== undefined && (care?.selfPressSeconds ?? 0) > gentleSeconds;
  return [
    ...barsOf(view).press,
    ...(sign ? [sign] : []),
    ...(tooLong ? [`over ${gentleSeconds} seconds at a time (${gentle})`] : []),
  ];
}

/**
 * Last visit's home care as it may be given again today: what a flag or a zone now forbids stays out, and so does
 * the stretch, which is shown anew or not at all. Null when there was none to repeat.
 */
export function careAgain(view: VisitView): HomeCare | null {
  const before = view.last?.care;
  if (!before || (!before.heatOk && !before.selfPressPointId)) return null;
  const press = pressableAtHome(view).some(({ pointId }) => pointId === before.selfPressPointId);
  return {
    heatOk: before.heatOk === true ? barsOf(view).heat.length === 0 : before.heatOk,
    selfPressPointId: press ? before.selfPressPointId : null,
    selfPressSeconds: press ? before.selfPressSeconds : null,
    selfPressTimes: press ? before.selfPressTimes : null,
    stretch: null,
  };
}

/** Times a day in words. */
export const timesWords: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice', 3: 'three times' };

/** Home care in sentences for the note: "Gentle heat at home. Press A at home, 30 s, twice a day." */
export function careSentences(care: HomeCare, points: readonly Point[]): string[] {
  const point = points.find(({ pointId }) => pointId === care.selfPressPointId);
  const dose = [
    care.selfPressSeconds === null ? null : `${care.selfPressSeconds} s`,
    care.selfPressTimes === null ? null : `${timesWords[care.selfPressTimes]} a day`,
  ].filter((part) => part !== null);
  return [
    care.heatOk === null ? null : care.heatOk ? 'Gentle heat at home.' : 'No heat at home.',
    point
      ? `${['Press', point.letter, 'at home'].join(' ')}${dose.map((part) => `, ${part}`).join('')}.`
      : null,
    care.stretch ? noteSentence(`Stretch: ${care.stretch}`) : null,
  ].filter((one) => one !== null);
}
