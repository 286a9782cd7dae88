import type { View } from '@/lib/body/figure';
import type { SensationKind } from '@/lib/domain/hold';
import type { Day, Moment, WallTime, Zone } from '@/lib/when';
import type { Run } from '../document';
import type { HomeZone } from '../facts';

/** Every fixed word of the sheet in one language; the words of its blocks are in the clinic's content. */
export type SheetWords = Readonly<{
  /** <title> of the page: no name stands in it. */
  pageTitle: string;
  /** "Aftercare for Ann". */
  title: (firstName: string) => Run[];
  /** "Thursday 25 March 2027, with Tom". */
  dateLine: (visitDay: Day, therapist: string) => Run[];
  /** Under the title line, when a block has no reviewed translation. */
  notice: string;
  /** `nextVisit` when a date is set, `nextVisits` else. */
  headings: Readonly<Record<'nextVisit' | 'nextVisits' | 'today' | 'feel' | 'toDo' | 'pressure', string>>;
  /** "From Tom:", before the therapist's own sentence. */
  from: (therapist: string) => Run[];
  /** Lines at the foot; `ids` as they are printed: "HO-01, 04". */
  foot: Readonly<{
    what: string;
    reviewedOn: (day: Day) => string;
    notReviewed: (ids: string) => string;
  }>;
  /** {page} and {pages} are filled by the layout. */
  pageWords: string;
  /** Words under a picture of the map, and those read aloud in its place. */
  views: Readonly<Record<View, Readonly<{ caption: string; alt: (letters: readonly string[]) => string }>>>;
  /** What stands at the client's left and right of a picture: no letter of a point in es and fr. */
  sides: Readonly<{ left: string; right: string }>;
  /** A disc with a letter, read aloud: "Spot A". */
  spot: (letter: string) => string;
  sensations: Readonly<Record<SensationKind, string>>;
  /** After "Stay off". */
  homeZones: Readonly<Record<HomeZone, string>>;
  /** "a, b and c"; empty for none. */
  listed: (words: readonly string[]) => string;
  /** "25 March 2027". */
  fullDate: (day: Day) => string;
  /** "Thursday 25 March 2027". */
  longDay: (day: Day) => string;
  /** "Thursday 22 April, 10:00" in the clinic's zone; no year, so for the coming months only. */
  slot: (moment: Moment, zone: Zone) => string;
  /** "18:00 to 18:15, then 19:15 to 19:30": spans of wall time. */
  spans: (spans: readonly (readonly [from: WallTime, to: WallTime])[]) => string;
  /** Monday first; the date stands below each. */
  weekdayLetters: readonly string[];
}>;
