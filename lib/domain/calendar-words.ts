import { type Day, daysBetween } from '../when';
import type { CalendarRow } from './calendar';
import { rowState } from './day-row';
import { sayOrdinal } from './plan-words';

/** More dots than this are said as a number. */
const dotsAtMost = 6;

/** The line under a name: dots and word, or words alone. */
export type PlanLineWords = Readonly<{
  dots: Readonly<{ done: number; agreed: number }> | null;
  words: string;
}>;

/** "weekly" with its dots, "monthly", "as needed", "new client": what kind of appointment it is. */
export function planWords(row: CalendarRow): PlanLineWords {
  const { episode, done, ahead } = row;
  const words = kindWords(row);
  const agreed = done + ahead;
  if (!episode || (episode.phase !== 'weekly' && episode.phase !== 'fortnightly') || agreed === 0)
    return { dots: null, words };
  if (agreed > dotsAtMost) return { dots: null, words: `${done} of ${agreed}, ${words}` };
  return { dots: { done, agreed }, words };
}

function kindWords({ visitNumber, episode, serviceName }: CalendarRow): string {
  if (visitNumber === 1) return 'new client';
  switch (episode?.phase) {
    case 'weekly':
      return 'weekly';
    case 'fortnightly':
      return 'every 2 weeks';
    case 'monthly':
      return 'monthly';
    case 'as_needed':
      return 'as needed';
    default:
      return serviceName ?? 'visit';
  }
}

/** How a block is drawn: part of a running block of visits, a single date, or over. */
export type BlockLook = 'weekly' | 'single' | 'new' | 'past' | 'off';

export function blockLook(row: CalendarRow, now: string): BlockLook {
  const state = rowState(row, now);
  if (state === 'cancelled' || state === 'missed') return 'off';
  if (state === 'done_signed') return 'past';
  if (state === 'done_unsigned') return 'new';
  const phase = row.episode?.phase;
  if (row.visitNumber === 1) return 'new';
  if (phase === 'weekly' || phase === 'fortnightly') return 'weekly';
  return phase === 'monthly' ? 'single' : 'new';
}

/** "signed", "not signed", "in the room", "here", "8 min late": null while it is simply booked. */
export function stateShort(row: CalendarRow, now: string): string | null {
  switch (rowState(row, now)) {
    case 'done_signed':
      return 'signed';
    case 'done_unsigned':
      return 'not signed';
    case 'in_treatment':
      return 'in the room';
    case 'arrived':
      return 'arrived';
    case 'late':
      return 'late';
    case 'missed':
      return 'missed';
    case 'cancelled':
      return 'cancelled';
    case 'booked':
      return null;
  }
}

type Change = Readonly<{
  row: CalendarRow;
  client: Readonly<{ givenName: string; preferredName: string | null }>;
  onDay: Day;
}>;

/** What a change means for the plan and for the client, one sentence each. */
export function changeWords({ row, client, onDay }: Change): string[] {
  const name = client.preferredName ?? client.givenName;
  const days = row.sinceDay ? daysBetween(row.sinceDay, onDay) : null;
  return [
    days !== null && days >= 0
      ? `${daysWord(days)} after the ${row.done > 0 ? 'last visit' : 'date before'}.`
      : null,
    countWords(row),
    row.told
      ? `One message to ${name}, 3 min after you let go.`
      : `${name} gets no messages: tell ${name} yourself.`,
  ].filter((line) => line !== null);
}

const daysWord = (days: number) => (days === 1 ? '1 day' : `${days} days`);

function countWords({ episode, done, ahead, visitNumber }: CalendarRow): string | null {
  const agreed = done + ahead;
  if (!episode || visitNumber === 1) return null;
  if (episode.phase === 'weekly' || episode.phase === 'fortnightly')
    return agreed === 1 ? 'The plan stays at 1 visit.' : `The plan stays at ${agreed} visits.`;
  return episode.phase === 'monthly' ? 'The plan stays monthly.' : null;
}

/** "visit 3 of 4" for the ear. */
export function dotsWords({ done, agreed }: { done: number; agreed: number }): string {
  if (done >= agreed) return `all ${agreed} agreed visits done`;
  return `${done} of ${agreed} agreed visits done, the ${sayOrdinal(done + 1)} is next`;
}
