import type { DayRow } from './appointment';

export type RowState =
  | 'booked'
  | 'late'
  | 'arrived'
  | 'in_treatment'
  | 'done_signed'
  | 'done_unsigned'
  | 'missed'
  | 'cancelled';

/** From this many minutes after its start an appointment without its client says so. */
const lateAfterMinutes = 5;
/** A visit nobody ended is over by now: minutes after it began. */
export const forgottenAfterMinutes = 180;

export const minutesBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

/** What a line of the day says at `now` (ISO instant). The visit tells before the appointment does. */
export function rowState(row: Pick<DayRow, 'status' | 'startsAt' | 'visit'>, now: string): RowState {
  const { visit, status } = row;
  if (visit?.signedAt) return 'done_signed';
  if (visit) return isRunning(visit, now) ? 'in_treatment' : 'done_unsigned';
  switch (status) {
    case 'missed':
      return 'missed';
    case 'cancelled_by_client':
    case 'cancelled_by_clinic':
      return 'cancelled';
    case 'done':
      return 'done_unsigned';
    case 'in_treatment':
    case 'arrived':
      return 'arrived';
    case 'booked':
      return minutesBetween(row.startsAt, now) >= lateAfterMinutes ? 'late' : 'booked';
  }
}

function isRunning(visit: NonNullable<DayRow['visit']>, now: string): boolean {
  return visit.endedAt === null && minutesBetween(visit.startedAt, now) < forgottenAfterMinutes;
}

/** "In treatment, minute 22": minutes begin at 1. */
export function stateWords(row: DayRow, now: string): string {
  switch (rowState(row, now)) {
    case 'booked':
      return 'Booked';
    case 'late':
      return `Booked, ${minutesWord(minutesBetween(row.startsAt, now))} late`;
    case 'arrived':
      return 'Arrived';
    case 'in_treatment':
      return `In treatment, minute ${minutesBetween(row.visit?.startedAt ?? now, now) + 1}`;
    case 'done_signed':
      return 'Done, signed';
    case 'done_unsigned':
      return 'Done, note not signed';
    case 'missed':
      return 'Missed';
    case 'cancelled':
      return row.status === 'cancelled_by_client' ? 'Cancelled by the client' : 'Cancelled by us';
  }
}

export function minutesWord(minutes: number): string {
  if (minutes === 1) return '1 minute';
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return `${hours} hours`;
}

/** The short line under a name: "Left hip · visit 3", "First visit · 75 min". */
export function rowReason(row: DayRow): string {
  if (row.visitNumber === 1)
    return ['First visit', row.episode?.problem, `${row.minutes} min`].filter(Boolean).join(' · ');
  const monthly = row.episode?.phase === 'monthly' ? 'monthly' : null;
  return [row.episode?.problem ?? row.serviceName, monthly, `visit ${row.visitNumber}`]
    .filter(Boolean)
    .join(' · ');
}

/** What names a line of the day on screen. */
export const lineId = (row: DayRow): string => row.appointmentId ?? row.visit?.id ?? row.startsAt;
