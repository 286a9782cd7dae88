import { describe, expect, test } from 'vitest';
import { ClientDetails, ClientZone, Consent, EpisodeOpening, Registration, remarksOn } from './client';

const today = '2026-11-22';
const amara = {
  givenName: 'Amara',
  familyName: 'Okafor',
  preferredName: '',
  birthDate: '1985-06-03',
  phone: '020 7946 0152',
  email: '',
  address: null,
  emergencyName: '',
  emergencyPhone: '',
  guardianName: '',
  guardianPhone: '',
  notes: '',
  bodyShape: 'even',
};
const wrongFields = (details: unknown) => {
  const parsed = ClientDetails.safeParse(details);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
};

describe('the details of a client', () => {
  test('keep an empty field as missing, never as an empty text', () => {
    const parsed = ClientDetails.parse(amara);
    expect(parsed).toMatchObject({ preferredName: null, email: null, guardianName: null, notes: null });
  });

  test.each([
    ['no first name', { givenName: '   ' }, 'givenName'],
    ['no family name', { familyName: '' }, 'familyName'],
    ['a name over 100 letters', { familyName: 'x'.repeat(101) }, 'familyName'],
    ['a day that does not exist', { birthDate: '1985-02-30' }, 'birthDate'],
    ['a birth date before 1900', { birthDate: '1899-12-31' }, 'birthDate'],
    ['letters for a phone number', { phone: 'call me' }, 'phone'],
    ['a broken e-mail address', { email: 'amara@' }, 'email'],
    ['notes over 2000 letters', { notes: 'x'.repeat(2001) }, 'notes'],
    ['a number for a name', { givenName: 7 }, 'givenName'],
    ['a shape nobody draws', { bodyShape: 'tall' }, 'bodyShape'],
    ['a key nobody knows', { isAdmin: true }, ''],
  ])('refuse %s', (_what, change, field) => {
    expect(wrongFields({ ...amara, ...change })).toEqual([field]);
  });

  test('take names of any script and length up to 100', () => {
    for (const familyName of ['Montalbán', 'Zieliński', 'Håkansson', 'O’Brien', 'Иванова', 'x'.repeat(100)])
      expect(wrongFields({ ...amara, familyName })).toEqual([]);
  });
});

describe('remarks on the day', () => {
  test('a birth date of tomorrow is refused, today’s is not in the future', () => {
    expect(remarksOn({ birthDate: '2026-11-23', guardianName: 'A' }, today)).toHaveProperty('birthDate');
    expect(remarksOn({ birthDate: today, guardianName: 'A' }, today)).toEqual({});
  });

  test('the day before the 18th birthday a guardian is named, on the birthday no longer', () => {
    expect(remarksOn({ birthDate: '2008-11-23', guardianName: null }, today)).toHaveProperty('guardianName');
    expect(remarksOn({ birthDate: '2008-11-23', guardianName: 'Ngozi Okafor' }, today)).toEqual({});
    expect(remarksOn({ birthDate: '2008-11-22', guardianName: null }, today)).toEqual({});
  });
});

describe('what is written down with a client', () => {
  test('a consent has its day and a yes or no', () => {
    expect(Consent.safeParse({ kind: 'treatment', given: true, onDay: today }).success).toBe(true);
    expect(Consent.safeParse({ kind: 'treatment', given: null, onDay: today }).success).toBe(false);
    expect(Consent.safeParse({ kind: 'everything', given: true, onDay: today }).success).toBe(false);
    expect(Consent.safeParse({ kind: 'messages', given: true, onDay: '22.11.2026' }).success).toBe(false);
  });

  test('a do-not-press zone has one side, and a kind or a reason', () => {
    const zone = { kind: null, place: 'groin', side: 'right', rule: 'block', reason: 'hernia repair' };
    expect(ClientZone.safeParse(zone).success).toBe(true);
    expect(ClientZone.safeParse({ ...zone, side: 'both' }).success).toBe(false);
    expect(ClientZone.safeParse({ ...zone, reason: ' ' }).success).toBe(false);
    expect(ClientZone.safeParse({ ...zone, reason: ' ', kind: 'recent_surgery' }).success).toBe(true);
    expect(ClientZone.safeParse({ ...zone, reason: ' ', kind: 'other' }).success).toBe(false);
    expect(ClientZone.safeParse({ ...zone, reason: ' ', kind: 'lump', place: 'other' }).success).toBe(false);
    expect(ClientZone.safeParse({ ...zone, kind: 'mood' }).success).toBe(false);
  });

  test('a problem has words', () => {
    expect(EpisodeOpening.safeParse({ problem: ' ', goal: '', wellness: false }).success).toBe(false);
    expect(EpisodeOpening.parse({ problem: 'Neck', goal: ' ', wellness: false }).goal).toBeNull();
  });

  test('a registration without a problem is one whose problem is not known yet', () => {
    const given = {
      clientId: '0193a1b2-0000-7000-8000-000000000001',
      details: amara,
      consents: [],
      problem: '  ',
      someoneElse: false,
    };
    expect(Registration.safeParse(given).data?.problem).toBeNull();
    expect(Registration.safeParse({ ...given, problem: 'x' }).success).toBe(false);
  });
});
