import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CadencePhase, type CadenceStep, standardCadence } from './cadence';
import { choiceRefusal, PlanChoice, type PlanOffer, possiblePhases, slotStepOf } from './plan-step';

const visitId = '0199f000-0000-7000-8000-000000000001';
const book = { startsAt: '2027-04-22T10:00:00Z', staffId: visitId, roomId: visitId, serviceId: visitId };
const config = standardCadence;
const offer = (step: CadenceStep, more: Partial<PlanOffer> = {}): PlanOffer => ({
  from: 'weekly',
  step,
  extension: false,
  redFlag: false,
  config,
  ...more,
});
const monthly = offer({ phase: 'monthly', intervalDays: 28, flags: ['response_held'] });
const review = offer({ phase: 'review', intervalDays: null, flags: ['no_improvement'] });
const referred = offer({ phase: 'referred', intervalDays: null, flags: ['red_flag'] }, { redFlag: true });
const choice = (more: Partial<PlanChoice> = {}): PlanChoice => ({
  visitId,
  phase: 'monthly',
  intervalDays: 28,
  reason: null,
  asNeeded: false,
  pause: false,
  closeReason: null,
  book: null,
  ...more,
});

describe('a choice', () => {
  it('as proposed needs no word of explanation, with or without a date', () => {
    expect(choiceRefusal(choice(), monthly)).toBeNull();
    expect(choiceRefusal(choice({ book }), monthly)).toBeNull();
  });

  it('other than proposed needs a reason, be it the step or only its interval', () => {
    for (const other of [
      choice({ phase: 'weekly', intervalDays: 7 }),
      choice({ intervalDays: 35 }),
      choice({ pause: true }),
    ]) {
      expect(choiceRefusal(other, monthly)).toContain('Say why');
      expect(choiceRefusal({ ...other, reason: 'Travel' }, monthly)).toBeNull();
    }
  });

  it('of as needed is equal: no reason', () => {
    expect(
      choiceRefusal(choice({ phase: 'as_needed', intervalDays: null, asNeeded: true }), monthly),
    ).toBeNull();
    expect(choiceRefusal(choice({ phase: 'as_needed', intervalDays: null }), monthly)).not.toBeNull();
  });

  it('to go on at the longest interval needs no reason where as needed was offered', () => {
    const done = offer(
      { phase: 'as_needed', intervalDays: null, flags: ['offer_discharge'] },
      { from: 'monthly' },
    );
    expect(choiceRefusal(choice({ intervalDays: 42, book }), done)).toBeNull();
    expect(choiceRefusal(choice({ intervalDays: 28 }), done)).toContain('Say why');
  });

  it('cannot make a monthly interval the rule does not know', () => {
    for (const days of [15, 27, 30, 43, 49, null])
      expect(choiceRefusal(choice({ intervalDays: days, reason: 'Travel' }), monthly)).toContain('interval');
  });

  it('to finish says why, and only that', () => {
    const closed = choice({ phase: 'closed', intervalDays: null });
    expect(choiceRefusal(closed, monthly)).not.toBeNull();
    expect(choiceRefusal({ ...closed, closeReason: 'goal_reached' }, monthly)).toBeNull();
    expect(choiceRefusal(choice({ closeReason: 'goal_reached' }), monthly)).not.toBeNull();
  });

  it('after a red flag is to refer or to finish', () => {
    expect([...possiblePhases(referred)]).toEqual(['referred', 'closed']);
    expect(choiceRefusal(choice({ reason: 'The client insists' }), referred)).toContain('red flag');
  });

  it('in a referral may say that clearance came in, with a word', () => {
    const waiting = offer(
      { phase: 'referred', intervalDays: null, flags: ['hold_bookings'] },
      { from: 'referred' },
    );
    const cleared = choice({ phase: 'intake', intervalDays: null });
    expect(choiceRefusal(cleared, waiting)).toContain('Say why');
    expect(choiceRefusal({ ...cleared, reason: 'Letter of 3 March seen' }, waiting)).toBeNull();
  });

  it('in review takes more visits only while an extension is left, with a reason', () => {
    const more = choice({ phase: 'weekly', intervalDays: 7, reason: 'Sleeps better', book });
    expect(choiceRefusal(more, review)).not.toBeNull();
    expect(choiceRefusal(more, { ...review, extension: true })).toBeNull();
    expect(choiceRefusal({ ...more, reason: null }, { ...review, extension: true })).toContain('Say why');
  });
});

test('no date is ever booked with a review, a referral, a finish or a pause', () => {
  const steps = [monthly, review, { ...review, extension: true }, referred];
  fc.assert(
    fc.property(
      fc.record({
        offer: fc.constantFrom(...steps),
        phase: fc.constantFrom(...CadencePhase.options),
        days: fc.constantFrom(null, 7, 14, 28, 42),
        pause: fc.boolean(),
        closed: fc.boolean(),
        asNeeded: fc.boolean(),
      }),
      ({ offer: given, phase, days, pause, closed, asNeeded }) => {
        const closeReason = closed ? 'as_agreed' : null;
        const wish = choice({
          phase,
          intervalDays: days,
          pause,
          asNeeded,
          closeReason,
          reason: 'because',
          book,
        });
        if (choiceRefusal(wish, given) !== null) return;
        expect(pause).toBe(false);
        expect(['review', 'referred', 'closed']).not.toContain(phase);
      },
    ),
  );
});

test('free times follow the proposal; a review looks at the extension, as needed at the longest interval', () => {
  expect(slotStepOf(monthly.step, config)).toEqual({ phase: 'monthly', intervalDays: 28 });
  expect(slotStepOf(review.step, config)).toEqual({ phase: 'weekly', intervalDays: 7 });
  const asNeeded: CadenceStep = { phase: 'as_needed', intervalDays: null, flags: ['offer_discharge'] };
  expect(slotStepOf(asNeeded, config)).toEqual({ phase: 'monthly', intervalDays: 42 });
});

test('unknown keys and impossible values are no choice', () => {
  expect(PlanChoice.safeParse({ ...choice(), fee: 0 }).success).toBe(false);
  expect(PlanChoice.safeParse(choice({ intervalDays: 90 })).success).toBe(false);
  expect(PlanChoice.safeParse(choice({ reason: 'x'.repeat(401) })).success).toBe(false);
});
