import { FIGURE_VERSION } from '@/lib/body/figure';
import { lateralityAt } from '@/lib/body/geometry';
import { regionAt } from '@/lib/body/region-at';
import type { SensationKind } from '@/lib/domain/hold';
import { barsOf, noPressPlace, pressBars } from '@/lib/domain/home-care';
import { pointsToday, type VisitView } from '@/lib/domain/visit-view';
import { firstNameOf } from '@/lib/person-name';
import type { Day, Zone } from '@/lib/when';
import type { Content } from './content';
import type { HandoutFacts, HandoutFactsInput, TreatedPoint } from './facts';
import { zonesNear } from './near-zones';

/** What a sheet needs that is not of the visit itself: the clinic, the plan as agreed, the clinic's texts. */
export type SheetSetting = Readonly<{
  clinic: HandoutFacts['clinic'];
  plan: HandoutFacts['plan'];
  reviewWeeks: number;
  heatPreset: 'cautious' | 'article';
  content: Content;
  timeZone: Zone;
  /** YYYY-MM-DD in the clinic's zone. */
  today: Day;
}>;

const inOneLine = (words: string) => words.replace(/\p{Cc}+/gu, ' ').trim();

/** A longer name would leave no room for the date beside it. */
const longestName = 80;
/** As it prints: pasted tabs and signs that are not seen, or turn the rest of the line round, are no letters of it. */
const shortName = (name: string) =>
  inOneLine(name.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, ''))
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** The facts a sheet of this visit may say: recorded things only, so the same on the tablet and in the clinic. */
export function factsOfVisit(view: VisitView, setting: SheetSetting): HandoutFactsInput {
  const { visit, client, facts } = view;
  return {
    clinic: setting.clinic,
    firstName: shortName(client.preferredName ?? client.givenName),
    visitDay: visit.onDay,
    timeZone: setting.timeZone,
    today: setting.today,
    therapistFirstName: shortName(firstNameOf(visit.staffName)),
    points: treatedPoints(view),
    sensations: sensationsOf(view),
    toleranceMax: facts.tolerance?.ceiling ?? null,
    plan: setting.plan,
    reviewWeeks: setting.reviewWeeks,
    heat: { ok: facts.care?.heatOk === true, flags: barsOf(view).heat, preset: setting.heatPreset },
    selfCare: { ...selfCareOf(view), flags: pressBars(view).map(inOneLine) },
    stretch: inOneLine(facts.care?.stretch ?? '') || null,
    figureVersion: FIGURE_VERSION,
  };
}

function treatedPoints(view: VisitView): TreatedPoint[] {
  return pointsToday(view)
    .filter(({ holds }) => holds.length > 0)
    .slice(0, 24)
    .map(({ point, finding, holds }) => {
      const spot = { view: finding.view, x: finding.x, y: finding.y };
      const place = noPressPlace(view, finding);
      return {
        letter: point.letter,
        muscleCode: point.muscleCode,
        side: finding.side,
        region: regionAt(spot.view, spot),
        ...spot,
        referredTo: referralOf(view, point.pointId),
        holdSeconds: holds
          .flatMap(({ seconds, repetitions }) => Array<number>(repetitions).fill(seconds))
          .slice(0, 60),
        noPressZone: place === null ? null : inOneLine(place).slice(0, 80),
      };
    });
}

/** Where the client felt the point besides the spot itself, from a mark of the referral layer. */
function referralOf({ facts }: VisitView, pointId: string): TreatedPoint['referredTo'] {
  const mark = Object.values(facts.marks).find((one) => one.layer === 'referral' && one.pointId === pointId);
  if (!mark) return null;
  const spot = { view: mark.view, x: mark.x, y: mark.y };
  return {
    side: lateralityAt(spot.view, spot.x),
    region: regionAt(spot.view, spot),
    spot: mark.kind === 'pin' ? spot : null,
  };
}

function sensationsOf({ facts }: VisitView): SensationKind[] {
  const kinds = Object.values(facts.holds).flatMap((hold) => hold.sensations.map(({ kind }) => kind));
  // "Something else" has its words in the note only.
  return [...new Set(kinds)].filter((kind) => kind !== 'other');
}

function selfCareOf(view: VisitView): Omit<HandoutFacts['selfCare'], 'flags'> {
  const { care } = view.facts;
  const shown = pointsToday(view).find(({ point }) => point.pointId === care?.selfPressPointId);
  return {
    shown: shown !== undefined,
    letter: shown?.point.letter ?? null,
    seconds: care?.selfPressSeconds ?? null,
    timesPerDay: care?.selfPressTimes ?? null,
    nearZones: shown ? zonesNear(regionAt(shown.finding.view, shown.finding)) : [],
  };
}
