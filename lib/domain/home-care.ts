import { noteSentence } from './note-words';
import type { HomeCare, Point } from './ops';
import { emptyScreening, heatFlags, selfPressFlags } from './screening';
import { pointsToday, type VisitView, zonesNow } from './visit-view';
import { untrained, zoneAt } from './zones';

export const noCare: HomeCare = {
  heatOk: null,
  selfPressPointId: null,
  selfPressSeconds: null,
  selfPressTimes: null,
  stretch: null,
};

/** Points that may be pressed at home: pressed today, outside of every no-press zone, and no flag against it. */
export function pressableAtHome(view: VisitView): Point[] {
  if (barsOf(view).press.length > 0) return [];
  const zones = zonesNow(view);
  return pointsToday(view)
    .filter(({ holds, finding }) => holds.length > 0 && zoneAt(finding, zones, untrained)?.rule !== 'block')
    .map(({ point }) => point);
}

/** Labels of what forbids heat and pressing at home today. */
export function barsOf(view: VisitView): { heat: string[]; press: string[] } {
  const answers = (view.facts.screening ?? emptyScreening).answers;
  const standing = view.flags.map(({ flag }) => flag);
  return { heat: heatFlags(answers, standing), press: selfPressFlags(answers, standing) };
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
