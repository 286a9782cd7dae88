import { describe, expect, it } from 'vitest';
import { Pin, PinDigits } from './pin';

describe('a PIN to choose', () => {
  it.each([
    '000000',
    '111112',
    '123456',
    '654321',
    '890123',
    '121212',
    '123123',
    '112233',
    '135531',
    '246802',
  ])('may not be %s', (pin) => expect(Pin.safeParse(pin).success).toBe(false));

  it.each(['274915', '083641', '590273'])('may be %s', (pin) => expect(Pin.parse(pin)).toBe(pin));

  it.each(['12345', '1234567', '12345a', '', ' 27491', '٢٧٤٩١٥'])('has six digits, and %j has not', (pin) =>
    expect(PinDigits.safeParse(pin).success).toBe(false),
  );
});
