import { type Day, daysBetween, sayDate } from '../when';
import type { CadenceInput, CadenceStep } from './cadence';
import type { PlanHistory } from './plan-history';
import { type PlanTurn, walkPlan } from './plan-walk';
import { sayNumber, sayOrdinal } from './plan-words';
import { globalChangeWords } from './score';

/** One reason: a bold lead and the rest of the sentence. `kind` chooses the icon. */
export type ReasonLine = {
  kind: 'safety' | 'missed' | 'pain' | 'change' | 'review' | 'back';
  lead: string;
  rest: string;
  /** For the pain line: the two scores it compares. */
  pain: { from: number | null; to: number } | null;
};

/**
 * Why the step is proposed: at most four plain sentences, each a recorded fact with its dates; the last one
 * says what sends the plan back. `who` is the client's name, "The client" where none is wanted.
 */
export function reasonLines(
  input: CadenceInput,
  result: CadenceStep,
  history: PlanHistory,
  today: Day,
  who = 'The client',
): ReasonLine[] {
  const { turns } = walkPlan(history, today, input.config);
  const seen: Seen = { input, result, turns, last: turns.at(-1) ?? null, today, who };
  const facts = [safety(seen), missed(seen), pain(seen), change(seen), review(seen)].filter(
    (line) => line !== null,
  );
  return [...facts.slice(0, 3), back(seen)].filter((line) => line !== null);
}

type Seen = {
  input: CadenceInput;
  result: CadenceStep;
  turns: readonly PlanTurn[];
  last: PlanTurn | null;
  today: Day;
  who: string;
};

function line(
  kind: ReasonLine['kind'],
  lead: string,
  rest: string,
  scores: ReasonLine['pain'] = null,
): ReasonLine {
  return { kind, lead, rest, pain: scores };
}

function safety({ input, result, last, today }: Seen): ReasonLine | null {
  const on = last ? sayDate(last.visit.onDay, today) : sayDate(today, today);
  if (input.redFlag) return line('safety', 'Red flag', `in the screening on ${on}.`);
  if (input.adverseEvent === 'serious') return line('safety', 'Serious after-effect', `recorded on ${on}.`);
  if (input.adverseEvent === 'moderate')
    return line('safety', 'Strong after-effect', `recorded on ${on}: less pressure next time.`);
  if (result.flags.includes('cleared'))
    return line('safety', 'Written clearance', 'has come in since the referral.');
  if (result.flags.includes('rescreen'))
    return line(
      'safety',
      `${input.daysSinceLastVisit} days`,
      'since the last treated visit: screen and score again.',
    );
  return null;
}

function missed({ input }: Seen): ReasonLine | null {
  const { event, consecutiveMissed, daysSinceLastVisit } = input;
  if (event === 'treated') return null;
  const gap = `The last treated visit was ${daysSinceLastVisit} days ago.`;
  if (event === 'clinic_cancel') return line('missed', 'We cancelled,', `so a new date comes first. ${gap}`);
  const times = consecutiveMissed > 1 ? `the ${sayOrdinal(consecutiveMissed)} time in a row. ` : '';
  const lead = event === 'no_show' ? 'Visit missed' : 'Visit cancelled by the client';
  return line('missed', times ? `${lead},` : `${lead}.`, `${times}${gap}`);
}

function pain({ input, last, turns, today }: Seen): ReasonLine | null {
  const { painToday: to, baselinePain: from, lastStablePain: stable } = input;
  if (input.event !== 'treated' || !last) return null;
  if (to === null) return line('pain', 'No pain score today,', 'so the plan cannot move on.');
  if (input.phase === 'intake')
    return line('pain', `Pain ${to}`, 'in the last 7 days is where we start.', { from: null, to });
  if (input.phase === 'monthly' || input.phase === 'as_needed') {
    if (stable === null) return line('pain', `Pain ${to}`, 'in the last 7 days.', { from: null, to });
    return line('pain', moved(stable, to), 'in the last 7 days, since the last steady visit.', {
      from: stable,
      to,
    });
  }
  if (from === null)
    return line('pain', `Pain ${to}`, 'in the last 7 days. This block has no first score.', {
      from: null,
      to,
    });
  const since = baselineDay(turns, last);
  const first = turns.find((turn) => turn.visit.painAvg7d !== null)?.visit;
  const start = first && since && first.onDay < since ? ` It was ${first.painAvg7d} at the start.` : '';
  return line(
    'pain',
    moved(from, to),
    `in the last 7 days${since ? `, since ${sayDate(since, today)}` : ''}.${start}`,
    { from, to },
  );
}

function moved(from: number, to: number): string {
  return from === to ? `Pain stays at ${to}` : `Pain ${from} to ${to}`;
}

/** The day of the score the block is compared with. */
function baselineDay(turns: readonly PlanTurn[], last: PlanTurn): Day | null {
  const start = blockTurns(turns, last).find((turn) => turn.visit.painAvg7d !== null);
  return start?.visit.onDay ?? null;
}

/** The visits of the block of `last`, with the one that agreed it. */
function blockTurns(turns: readonly PlanTurn[], last: PlanTurn): PlanTurn[] {
  const day = last.visit.onDay;
  return turns.filter(
    (turn) => daysBetween(turn.visit.onDay, day) <= last.input.daysInBlock && turn.number <= last.number,
  );
}

function change(seen: Seen): ReasonLine | null {
  const { input, last, who } = seen;
  if (input.event !== 'treated' || !last || input.phase === 'intake') return null;
  const said =
    input.globalChange === null ? null : `${globalChangeWords[input.globalChange]?.toLowerCase()}.`;
  const also = said === null ? '' : ` ${who} says: ${said}`;
  const maintained = input.phase === 'monthly' || input.phase === 'as_needed';
  if (maintained && input.flareDays > 0)
    return line('change', `A flare of ${input.flareDays} days`, `since the last visit.${also}`);
  if (maintained || last.change === 'UNKNOWN')
    return said === null ? null : line('change', `${who} says:`, said);
  if (last.change === 'WORSE') return line('change', 'Worse than at the start of this block.', also.trim());
  if (last.change === 'NO_CHANGE') {
    const visits = `${input.visitsInBlock} ${input.visitsInBlock === 1 ? 'visit' : 'visits'}`;
    return line('change', 'No real change', `in ${visits} over ${input.daysInBlock} days.${also}`);
  }
  return betterLine(seen, last, also);
}

function betterLine({ input, result, turns, today }: Seen, last: PlanTurn, also: string): ReasonLine {
  if (input.improvedStreak === 0) {
    const next = result.flags.includes('confirm_next')
      ? 'one more visit to confirm it'
      : 'compared with the start';
    return line('change', 'Better today,', `${next}.${also}`);
  }
  const treated = turns.slice(0, last.number).filter((turn) => turn.visit.treated);
  const run = treated.slice(-input.improvedStreak - 1);
  const count = sayNumber(run.length);
  const lead = `${count.charAt(0).toUpperCase()}${count.slice(1)} better visits in a row,`;
  const days = run.map((turn) => turn.visit.onDay);
  return line('change', lead, `${sayDays(days, today)}.${also}`);
}

/** "18 and 25 Mar", "27 Mar and 3 Apr", "11, 18 and 25 Mar". */
function sayDays(days: readonly Day[], today: Day): string {
  const said = days.map((day) => sayDate(day, today));
  const short = said.map((words, i) => {
    const [date, month] = words.split(' ');
    return i < said.length - 1 && said[i + 1]?.split(' ')[1] === month ? (date ?? words) : words;
  });
  return short.length < 2 ? short.join('') : `${short.slice(0, -1).join(', ')} and ${short.at(-1)}`;
}

function review({ input, last, turns, today }: Seen): ReasonLine | null {
  const opening = turns.filter((turn) => turn !== last && turn.opened && turn.opened !== 'first').at(-1);
  if (!opening || !last || input.event !== 'treated' || input.block === 'first') return null;
  if (input.phase !== 'weekly' && input.phase !== 'fortnightly') return null;
  const on = sayDate(opening.visit.onDay, today);
  const nth = input.visitsInBlock > 0 ? ` Today is the ${sayOrdinal(input.visitsInBlock)} of them.` : '';
  const most = input.config.shortBlockVisits;
  if (opening.opened === 'relapse')
    return line(
      'review',
      `Weekly again since ${on}:`,
      `pain had come back, ${most} visits agreed at most.${nth}`,
    );
  const why = opening.change === 'NO_CHANGE' ? 'no real gain then, ' : '';
  return line('review', `Re-evaluated ${on}:`, `${why}${most} more visits agreed.${nth}`);
}

function back({ input, result }: Seen): ReasonLine | null {
  const { config } = input;
  const short = `At most ${config.shortBlockVisits} visits, then we look again before any more.`;
  switch (result.phase) {
    case 'monthly':
    case 'as_needed': {
      const flare = result.flags.includes('short_flare');
      const steady = (flare ? input.lastStablePain : input.painToday) ?? input.lastStablePain;
      if (steady === null)
        return line(
          'back',
          'Back to weekly',
          `if pain comes back for ${config.relapseFlareDays} days. ${short}`,
        );
      const level = Math.max(steady + config.relapsePoints, config.relapsePainAtLeast);
      if (level > 10) return null;
      const from = level === 10 ? 'is 10' : `is ${level} or more`;
      return line('back', 'Back to weekly', `if pain ${from} for ${config.relapseFlareDays} days. ${short}`);
    }
    case 'fortnightly':
      return line('back', 'Back to weekly', 'if the gain is lost at the next visit.');
    case 'weekly': {
      const begins = result.flags.includes('relapse') || result.flags.includes('extension_max_4_visits');
      if (begins || input.block !== 'first')
        return line(
          'back',
          `At most ${config.shortBlockVisits} visits,`,
          'then we look again before any more.',
        );
      const early = input.visitsInBlock < config.midReviewVisits;
      const visit = early ? config.midReviewVisits : config.capVisits;
      return line(
        'back',
        'We look again',
        `at visit ${visit} of this block if there is no real gain, before any more.`,
      );
    }
    case 'review':
      return line('back', 'Nothing is booked', 'until you decide: more visits, refer or finish.');
    case 'referred':
      return line('back', 'Bookings are held', 'until written clearance comes in.');
    case 'lapsed':
      return line('back', 'Before any treatment:', 'a new screening and new scores.');
    default:
      return null;
  }
}
