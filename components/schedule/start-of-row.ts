import type { DayRow } from '@/lib/domain/appointment';

/** What a line of the day says about the visit it starts: the problem it was booked for, or those it could be. */
export function startOfRow(row: DayRow) {
  return {
    clientId: row.client.id,
    appointmentId: row.appointmentId,
    bookedEpisodeId: row.episode?.id ?? null,
    episodes: row.episode ? [row.episode] : row.openEpisodes,
  };
}
