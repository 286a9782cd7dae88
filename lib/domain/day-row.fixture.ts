import type { DayRow } from './appointment';

/** A booked line of the day; `startsAt` in UTC. */
export function rowAt(startsAt: string, more: Partial<DayRow> = {}): DayRow {
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
  return {
    appointmentId: `a-${startsAt}`,
    status: 'booked',
    sequence: 0,
    laterInSeries: 0,
    startsAt,
    endsAt,
    arrivedAt: null,
    cancelReason: null,
    client: {
      id: 'c1',
      givenName: 'Amara',
      familyName: 'Okafor',
      preferredName: null,
      birthDate: '1985-06-03',
      phone: '020 7946 0152',
    },
    staffId: 'ilse',
    staffName: 'Ilse Brandt',
    roomId: 'r1',
    roomName: 'Room 1',
    serviceId: 's1',
    serviceName: 'Trigger point treatment',
    minutes: 60,
    episode: { id: 'e1', problem: 'Left hip', phase: 'weekly' },
    openEpisodes: [],
    visit: null,
    visitNumber: 3,
    ...more,
  };
}

/** A visit of a line. */
export function visitAt(
  startedAt: string,
  more: Partial<NonNullable<DayRow['visit']>> = {},
): NonNullable<DayRow['visit']> {
  return { id: 'v1', staffId: 'ilse', startedAt, endedAt: null, signedAt: null, ...more };
}
