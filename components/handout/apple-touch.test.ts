import { expect, it } from 'vitest';
import { isAppleTouch } from './apple-touch';

const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/131.0';
const pixel = 'Mozilla/5.0 (Linux; Android 15; Pixel Tablet) AppleWebKit/537.36 Chrome/131.0 Safari/537.36';
const surface = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36';

it.each([
  ['an iPad, which says it is a Mac', mac, 5, true],
  ['an iPhone, in any browser', phone, 5, true],
  ['a Mac', mac, 0, false],
  ['an Android tablet', pixel, 5, false],
  ['a Windows tablet', surface, 10, false],
])(
  'the PDF goes to the tablet’s own sheet only on iPads and iPhones: %s',
  (_, userAgent, maxTouchPoints, is) => {
    expect(isAppleTouch({ userAgent, maxTouchPoints })).toBe(is);
  },
);
