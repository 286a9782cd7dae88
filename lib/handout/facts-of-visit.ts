import { FIGURE_VERSION } from '@/lib/body/figure';
import { regionAt } from '@/lib/body/region-at';
import { clientPlaceWords, clientRegionWords } from '@/lib/body/words';
import { sensations } from '@/lib/domain/hold';
import { emptyScreening, heatFlags, selfPressFlags } from '@/lib/domain/screening';
import { pointsToday, type VisitView, zonesNow } from '@/lib/domain/visit-view';
import { untrained, type ZoneHit, zoneAt } from '@/lib/domain/zones';
import { firstNameOf } from '@/lib/person-name';
import { addDays, type Day, isoWeekday, sayLongDay } from '@/lib/when';
import type { BlockReviews } from './content';
import type { HandoutFacts, HandoutFactsInput, TreatedPoint } from './facts';
import { zonesNear } from './near-zones';

/** What a sheet says that is not of the visit itself: the clinic, the plan as agreed, who reviewed which block. */
export type SheetSetting = Readonly<{
  clinic: HandoutFacts['clinic'];
  plan: HandoutFacts['plan'];
  reviewWeeks: number;
  heatPreset: 'cautious' | 'article';
  blockReviews: BlockReviews;
  /** YYYY-MM-DD in the clinic's zone. */
  today: Day;
}>;

const weekdayLetters = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
/** A longer name would leave no room for the date beside it. */
const longestName = 80;

/** The facts a sheet of this visit may say: recorded things only, so the same on the tablet and in the clinic. */
export function factsOfVisit(view: VisitView, setting: SheetSetting): HandoutFactsInput {
  const { visit, client, facts } = view;
  const answers = (facts.screening ?? emptyScreening).answers;
  const standing = view.flags.map(({ flag }) => flag);
  return {
    clinic: setting.clinic,
    firstName: (client.preferredName ?? client.givenName).slice(0, longestName),
    visitDay: sayLongDay(visit.onDay),
    today: setting.today,
    therapistFirstName: firstNameOf(visit.staffName).slice(0, longestName),
    points: treatedPoints(view),
    sensations: sensationWords(view),
    toleranceMax: facts.tolerance?.ceiling ?? null,
    plan: setting.plan,
    reviewWeeks: setting.reviewWeeks,
    heat: {
      ok: facts.care?.heatOk === true,
      flags: heatFlags(answers, standing),
      preset: setting.heatPreset,
    },
    selfCare: { ...selfCareOf(view), flags: selfPressFlags(answers, standing) },
    stretch: facts.care?.stretch ?? null,
    blockReviews: setting.blockReviews,
    figureVersion: FIGURE_VERSION,
    sevenDays: [1, 2, 3, 4, 5, 6, 7].map((ahead) => {
      const day = addDays(visit.onDay, ahead);
      return { weekdayLetter: weekdayLetters[isoWeekday(day) - 1] ?? '', dayNumber: Number(day.slice(8)) };
    }),
  };
}

function treatedPoints(view: VisitView): TreatedPoint[] {
  const zones = zonesNow(view);
  return pointsToday(view)
    .filter(({ holds }) => holds.length > 0)
    .slice(0, 24)
    .map(({ point, finding, holds }) => {
      const spot = { view: finding.view, x: finding.x, y: finding.y };
      const zone = zoneAt(spot, zones, untrained);
      return {
        letter: point.letter,
        muscleCode: point.muscleCode,
        plainPlace: clientRegionWords(finding.side, regionAt(spot.view, spot)),
        side: finding.side,
        ...spot,
        referredTo: referralOf(view, point.pointId),
        holdSeconds: holds
          .flatMap(({ seconds, repetitions }) => Array<number>(repetitions).fill(seconds))
          .slice(0, 60),
        noPressZone: zone?.rule === 'block' ? zoneWords(zone) : null,
      };
    });
}

const zoneWords = ({ words }: ZoneHit) => words.replace(/\p{Cc}+/gu, ' ').slice(0, 80);

/** Where the client felt the point besides the spot itself, from a mark of the referral layer. */
function referralOf({ facts }: VisitView, pointId: string): TreatedPoint['referredTo'] {
  const mark = Object.values(facts.marks).find((one) => one.layer === 'referral' && one.pointId === pointId);
  if (!mark) return null;
  const spot = { view: mark.view, x: mark.x, y: mark.y };
  return { plainPlace: clientPlaceWords(spot.view, spot), spot: mark.kind === 'pin' ? spot : null };
}

function sensationWords({ facts }: VisitView): string[] {
  const kinds = Object.values(facts.holds).flatMap((hold) => hold.sensations.map(({ kind }) => kind));
  // "Something else" has its words in the note only.
  return [...new Set(kinds)].filter((kind) => kind !== 'other').map((kind) => sensations[kind]);
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
