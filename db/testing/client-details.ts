import type { ClientDetails } from '@/lib/domain/client';

/** Details with everything optional missing. */
export const detailsOf = (
  givenName: string,
  familyName: string,
  more: Partial<ClientDetails> = {},
): ClientDetails => ({
  givenName,
  familyName,
  preferredName: null,
  birthDate: '1985-06-03',
  phone: null,
  email: null,
  address: null,
  emergencyName: null,
  emergencyPhone: null,
  guardianName: null,
  guardianPhone: null,
  notes: null,
  bodyShape: 'even',
  ...more,
});
