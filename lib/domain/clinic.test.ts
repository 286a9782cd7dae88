import { describe, expect, it } from 'vitest';
import { ClinicDetails, IdleMinutes, Service, WeekHours } from './clinic';

const service = { name: 'Treatment', minutes: '60', turnoverMinutes: '10', fee: '' };

describe('a service', () => {
  it('takes minutes as typed', () => {
    expect(Service.parse(service)).toMatchObject({ minutes: 60, turnoverMinutes: 10 });
  });

  it.each(['', ' ', '-5', '7.5', '1e2', 'ten', null, true, [], undefined])(
    'never reads %j as a number of minutes',
    (turnoverMinutes) => {
      expect(Service.safeParse({ ...service, turnoverMinutes }).success).toBe(false);
    },
  );

  it('refuses keys it does not know', () => {
    expect(Service.safeParse({ ...service, price: 5 }).success).toBe(false);
  });
});

describe('the idle time', () => {
  it.each([
    [9, false],
    [10, true],
    [240, true],
    [241, false],
  ])('of %i minutes is bounded', (minutes, right) => {
    expect(IdleMinutes.safeParse(minutes).success).toBe(right);
  });
});

describe('a week', () => {
  const day = (weekday: number, opens = '09:00', closes = '18:00') => ({ weekday, opens, closes });

  it('names each day once', () => {
    expect(WeekHours.safeParse([day(1), day(1)]).success).toBe(false);
  });

  it('is open on some day, and closes after it opens', () => {
    expect(WeekHours.safeParse([]).success).toBe(false);
    const backwards = WeekHours.safeParse([day(1, '18:00', '09:00')]);
    expect(backwards.error?.issues[0]?.path).toEqual([0, 'closes']);
  });
});

describe('a clinic', () => {
  const clinic = {
    name: 'Harbour Lane',
    phone: '020 7946 0152',
    address: '',
    country: 'GB',
    timeZone: 'Europe/London',
    paper: 'a4',
    language: 'en',
    emergencyNumber: '999',
  };
  it.each([
    ['name', ' '],
    ['phone', 'call us'],
    ['country', ''],
    ['timeZone', 'Europe/Harbour'],
    ['paper', 'a3'],
    ['emergencyNumber', ''],
  ])('has a %s that is not %j', (key, value) => {
    expect(ClinicDetails.safeParse(clinic).success).toBe(true);
    expect(ClinicDetails.safeParse({ ...clinic, [key]: value }).success).toBe(false);
  });
});
