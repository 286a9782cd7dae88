import { type Frame, frame, hand } from './frames';
import { type Landmark, landmarks, lines } from './spline';

type Digit = { readonly axes: Frame; readonly halfWidth: number; readonly length: number };

const digit = (u: number, v: number, degrees: number, halfWidth: number, length: number): Digit => ({
  axes: frame([u, v], degrees),
  halfWidth,
  length,
});

// The same roots, angles and lengths as the outline's fingers, index to little; the thumb is part of the palm's edge.
const FINGERS = [
  digit(19, 50, 7, 4.7, 42),
  digit(7, 53, 2, 4.9, 48),
  digit(-4.4, 52, -3, 4.7, 44),
  digit(-14.6, 47, -8, 4.1, 35),
];
const THUMB = digit(27.4, 32, 14.5, 4.6, 39.5);
const DIGITS = [THUMB, ...FINGERS];

/** Where the joints lie along a digit, as a share of its length. */
const JOINTS = [0.38, 0.66] as const;

const onDigit = ({ axes }: Digit, points: readonly Landmark[]) => hand.place(axes.place(points));

function fold(each: Digit, share: number, reach: number): Landmark[] {
  const at = each.length * share;
  const u = each.halfWidth * reach;
  return onDigit(each, [
    [-u, at - 0.3],
    [0, at + 0.5],
    [u, at - 0.3],
  ]);
}

function nail(each: Digit): Landmark[] {
  const u = each.halfWidth * 0.58;
  const tip = each.length - 2.2;
  return onDigit(each, [
    [-u, tip - 1.4],
    [-u, tip - 6],
    [-u * 0.6, tip - 8],
    [u * 0.6, tip - 8],
    [u, tip - 6],
    [u, tip - 1.4],
  ]);
}

const onHand = (...texts: string[]) => lines(...texts).map((line) => hand.place(line));

/** The palm's three creases. */
export const PALM_CREASES = onHand(
  '22.6,42.6 16.5,35.5 9.8,27 6.2,17 5.6,7',
  '22.8,40.4 13,37 2,34.6 -8,30.4 -14,25',
  '-20.2,37.4 -12,40 -2,42.4 6.6,45.6 11.6,50',
);

/** Folds of wrist and fingers on the palm's side; only a close-up shows them. */
export const PALM_FOLDS = [
  ...onHand('-14.6,0.4 0,2.4 13.4,1', '-13.6,-3 0,-1.4 12.6,-2.6'),
  ...FINGERS.flatMap((each) => [0.16, ...JOINTS].map((share) => fold(each, share, 0.62))),
  fold(THUMB, 0.62, 0.62),
];

/** Knuckles on the back of the hand. */
export const KNUCKLES = onHand(
  '15.4,49.6 18.4,46.6 21.6,48.4',
  '3.6,51.4 6.8,48.2 10.2,50.6',
  '-7.6,50.2 -4.6,47.2 -1.2,50',
  '-17.4,45.8 -14.8,42.8 -11.6,45.6',
);

/** Finger folds, nails and extensor tendons; only a close-up shows them. */
export const BACK_OF_HAND = [
  ...DIGITS.map(nail),
  ...FINGERS.flatMap((each) => [
    fold(each, JOINTS[0] - 0.02, 0.5),
    fold(each, JOINTS[0] + 0.03, 0.5),
    fold(each, JOINTS[1], 0.46),
  ]),
  fold(THUMB, 0.56, 0.5),
  ...onHand(
    '5.4,10 11,26 16.8,41',
    '2.6,11 4.6,28 6.4,43',
    '-0.6,11 -2.4,28 -4.4,42',
    '-3.8,11 -9,27 -13.4,38',
  ),
  hand.place(landmarks('-14.2,4.6 -11.4,1.6 -8.6,4.4')),
];
