import { describe, expect, test } from 'vitest';
import { bestPressure, contactWords, doseWords, painLine, visitSentence, zoneLines } from './card-words';

const hold = (seconds: number, repetitions: number) => ({ seconds, repetitions });
const today = '2026-03-18';

describe('what was done', () => {
  test('adds holds of equal length and keeps others apart', () => {
    expect(doseWords([hold(45, 1), hold(45, 1), hold(45, 1)])).toBe('3 × 45 s');
    expect(doseWords([hold(45, 3)])).toBe('3 × 45 s');
    expect(doseWords([hold(45, 2), hold(30, 1)])).toBe('2 × 45 s, 1 × 30 s');
    expect(doseWords([])).toBeNull();
  });

  test('says the contact that suited and the one that did not', () => {
    const used = (contact: 'thumb' | 'elbow', clientRating: 'good' | 'too_much' | null) => ({
      contact,
      clientRating,
    });
    expect(contactWords([used('elbow', 'too_much'), used('thumb', 'good')])).toBe('thumb, not elbow');
    expect(contactWords([used('thumb', null), used('thumb', 'too_much')])).toBe('thumb');
    expect(contactWords([])).toBeNull();
  });
});

describe('the best pressure', () => {
  const press = (
    pressureLevel: 'light' | 'medium' | 'firm' | null,
    clientRating: 'good' | 'too_much' | 'too_light' | null,
  ) => ({
    pressureLevel,
    clientRating,
  });
  test('is the last one the client called good', () => {
    const holds = [press('light', 'good'), press('medium', 'good'), press('firm', 'too_much')];
    expect(bestPressure({ pressureLevel: 'firm' }, holds)).toBe('medium');
  });
  test('is never one the client called too much or too light', () => {
    expect(
      bestPressure({ pressureLevel: null }, [press('firm', 'too_much'), press('light', 'too_light')]),
    ).toBeNull();
  });
  test('without a rating is what was found at the point, then what was used', () => {
    expect(bestPressure({ pressureLevel: 'light' }, [press('firm', null)])).toBe('light');
    expect(bestPressure({ pressureLevel: null }, [press('firm', null)])).toBe('firm');
  });
});

describe('the line of pain', () => {
  const seen = (onDay: string, felt: number | null) => ({ onDay, felt });
  test('keeps the place of a missed visit between sightings, and what was not asked stays missing', () => {
    const line = painLine(
      [seen('2026-02-11', 8), seen('2026-03-04', null), seen('2026-03-11', 6)],
      ['2026-02-04', '2026-02-18', '2026-03-17'],
      today,
    );
    expect(line).toEqual([
      { label: '11 Feb', value: 8, missed: false },
      { label: '18 Feb', value: null, missed: true },
      { label: '4 Mar', value: null, missed: false },
      { label: '11 Mar', value: 6, missed: false },
    ]);
  });
  test('keeps the newest places', () => {
    const line = painLine(
      [1, 2, 3, 4].map((day) => seen(`2026-03-0${day}`, day)),
      [],
      today,
      3,
    );
    expect(line.map((one) => one.value)).toEqual([2, 3, 4]);
  });
});

describe('a visit in one sentence', () => {
  test.each([
    [{ points: 3, gone: 0, fresh: 0 }, '3 points, steady'],
    [{ points: 2, gone: 1, fresh: 0 }, '3 points, one gone'],
    [{ points: 3, gone: 0, fresh: 1 }, '3 points, one new'],
    [{ points: 2, gone: 0, fresh: 2 }, '2 points, all new'],
    [{ points: 1, gone: 0, fresh: 0 }, '1 point, steady'],
    [{ points: 0, gone: 0, fresh: 0 }, 'No points'],
  ])('%o reads %s', (visit, words) => {
    expect(visitSentence(visit)).toBe(words);
  });
});

describe('zones in words', () => {
  const zone = (side: 'left' | 'right' | 'midline', place: 'neck_front' | 'groin', reason: string) => ({
    id: `${side}-${place}`,
    side,
    kind: null,
    place,
    drawn: null,
    rule: 'block' as const,
    reason,
    onDay: today,
  });
  test('say both sides once, one side first, and the midline without a side', () => {
    const lines = zoneLines([
      zone('left', 'neck_front', 'always'),
      zone('right', 'groin', 'hernia repair'),
      zone('right', 'neck_front', 'always'),
      zone('midline', 'neck_front', 'scar'),
    ]).map((one) => one.place + one.rest);
    expect(lines).toEqual([
      'Front of neck, both sides: always',
      'Right groin: hernia repair',
      'Front of neck: scar',
    ]);
  });
});
