import type { Fact, FormName, Moment, Piece } from './block';

/** Facts of a visit, in words for whoever reads or writes a sentence. */
export const factWords: Readonly<Record<Fact, string>> = {
  therapist: 'the therapist’s first name',
  points: 'how many points were pressed',
  hold_about: 'seconds of each press',
  hold_from: 'seconds of the shortest press',
  hold_to: 'seconds of the longest press',
  place: 'where the point is',
  felt_place: 'where else it was felt',
  places: 'all places pressed',
  sensations: 'what the client felt',
  heat_on: 'minutes with heat',
  heat_off: 'minutes without heat',
  heat_clock: 'heat by the clock',
  stretch: 'the therapist’s line on the stretch',
  press_letter: 'letter of the point to press',
  press_seconds: 'seconds to press at home',
  press_times: 'times a day',
  press_zones: 'places to stay off',
  review_weeks: 'weeks until you look again',
  plan_weeks: 'weeks between visits',
  plan_days: 'days between visits',
  next_visit: 'day and time of the next visit',
  tolerance_max: 'most the client could bear, 0 to 10',
  clinic_phone: 'the clinic’s phone',
  emergency_number: 'the emergency number',
};

/** When a sentence holds, as it follows "Only". */
export const momentWords: Readonly<Record<Moment, string>> = {
  dated: 'when the next visit is booked',
  no_date: 'when no visit is booked',
  as_needed: 'when the client comes as needed',
  next_steps: 'when the clinic will call about next steps',
  finished: 'when the plan is finished',
  weekly: 'while visits are weekly or every two weeks',
  monthly: 'when visits are every four to six weeks',
  monthly_from_today: 'on the visit that spaces them out',
};

export const pieceWords: Readonly<Record<Piece['kind'], string>> = {
  headline: 'Large line',
  paragraph: 'Text',
  spot: 'Line for each spot',
  lead: 'First words, bold',
  bullets: 'List',
};

export const formWords: Readonly<Record<FormName, string>> = { full: 'Full form', short: 'Short form' };
