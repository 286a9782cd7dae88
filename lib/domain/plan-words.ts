import type { CadencePhase, CadenceStep } from './cadence';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "two", "ten", "11". */
export function sayNumber(count: number): string {
  return numbers[count] ?? String(count);
}

/** "second", "tenth", "11th". */
export function sayOrdinal(count: number): string {
  return ordinals[count] || `${count}th`;
}

/**
 * A phase in words. Staff read the phase; the client reads a plan: maintenance is always "every four to six
 * weeks" (article Q13b), and nothing is promised in review or after a referral.
 */
export function phaseWords(
  phase: CadencePhase,
  intervalDays: number | null,
  { audience }: { audience: 'staff' | 'client' },
): string {
  return audience === 'staff' ? staffWords(phase, intervalDays) : clientWords(phase, intervalDays);
}

function staffWords(phase: CadencePhase, days: number | null): string {
  switch (phase) {
    case 'intake':
      return 'First visit';
    case 'weekly':
      return days === null || days === 7 ? 'Weekly' : `Every ${days} days`;
    case 'fortnightly':
      return days === null || days === 14 ? 'Every two weeks' : `Every ${days} days`;
    case 'monthly':
      if (days === null) return 'Monthly';
      if (days < 28) return `Monthly, early visit in ${days} days`;
      return days % 7 === 0 ? `Monthly, every ${sayNumber(days / 7)} weeks` : `Monthly, every ${days} days`;
    case 'as_needed':
      return 'As needed';
    case 'review':
      return 'Re-evaluation';
    case 'referred':
      return 'Referred';
    case 'lapsed':
      return 'Lapsed';
    case 'closed':
      return 'Finished';
  }
}

function clientWords(phase: CadencePhase, days: number | null): string {
  switch (phase) {
    case 'intake':
      return 'we agree a plan at your next visit';
    case 'weekly':
      return days === null || days === 7 ? 'once a week' : `every ${sayNumber(days)} days`;
    case 'fortnightly':
      return days === null || days === 14 ? 'every two weeks' : `every ${sayNumber(days)} days`;
    case 'monthly':
      return 'every four to six weeks';
    case 'as_needed':
      return 'as needed';
    case 'review':
    case 'referred':
      return 'We will call you about next steps.';
    case 'lapsed':
      return 'we look again together at your next visit';
    case 'closed':
      return 'finished. Call us when you need us';
  }
}

const shortPhase: Record<CadencePhase, string> = {
  intake: 'first visit',
  weekly: 'weekly',
  fortnightly: 'every two weeks',
  monthly: 'monthly',
  as_needed: 'as needed',
  review: 're-evaluation',
  referred: 'referral',
  lapsed: 'a new start',
  closed: 'finished',
};

/** "from weekly to monthly", "stay weekly": follows "Proposed:". */
export function stepWords(from: CadencePhase, step: CadenceStep): string {
  const to = step.phase;
  if (step.flags.includes('extension_max_4_visits')) return 'a few more weekly visits';
  if (to === 'review')
    return from === 'review' ? 'decide what comes next' : 're-evaluate before any more visits';
  if (to === 'referred') return from === 'referred' ? 'wait for clearance' : 'refer, and hold bookings';
  if (to === 'lapsed') return 'screen and score again';
  if (from === 'intake') return to === 'intake' ? 'score first, then plan' : `start ${shortPhase[to]}`;
  return from === to ? `stay ${shortPhase[to]}` : `from ${shortPhase[from]} to ${shortPhase[to]}`;
}
