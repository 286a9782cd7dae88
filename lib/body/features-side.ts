import { frame } from './frames';
import { sideHand } from './frames-side';
import { type Landmark, lines } from './spline';

/** The ear of the right view, on the side of the head. */
export const SIDE_EAR =
  lines(
    '-13,69 -10.5,62 -5,59.6 0.5,61 3,66.5 2.2,73 -0.6,79.5 -2.4,86 -3.8,92.4 -7.4,94.6 -10.8,90 -12.3,81',
  )[0] ?? [];

const FACE = lines(
  // Brow, as a sliver.
  '36.8,58.6 41,55 46,53.6 52.6,55.6 46.2,55.3 41.4,56.6 36.8,58.6',
  // Closed lid.
  '39,66.2 42,68.9 46,69.8 50.2,67.6',
  '54.6,90.6 52.4,88.4 52.8,84.8 54.6,82.8',
  '54.8,103.8 50.8,103.6 46.4,104.6',
  '0.4,96 2.2,107 7.6,118 17.6,125.6 32,130.8',
);

const LEG_AND_FOOT = lines(
  '38.8,688 31.8,694 29.4,706 31.8,720 37.8,729',
  '-13.4,945 -14.6,936 -10,928.6 -4.2,932 -3.4,942',
  // Toes, big to little.
  '91,986.8 87,990.8 88.6,997',
  '82.6,984.6 77.8,989.4 79.4,997.4 84.6,1001.6',
  '73.8,983.6 69.2,989 70.8,997.6 75.4,1002',
  '64.8,984 60.4,990 62,998 66.6,1002',
);

/** Face, kneecap, ankle, toes of the right view. */
export const SIDE_FEATURES = { body: [...FACE, ...LEG_AND_FOOT], arm: [] };

// Roots, angles and lengths of the outline's fingers, index to little.
const FINGERS = [
  [15.8, 49, 4, 4.6, 41],
  [5.9, 53, 1, 4.8, 46],
  [-4, 52, -2, 4.6, 43],
  [-13, 47.5, -5, 4.1, 35],
] as const;

/** Nail and the folds over the two outer joints of each finger. */
const FINGER_LINES = FINGERS.flatMap(([u, v, degrees, half, length]) => {
  const w = half * 0.56;
  const tip = length - 2.4;
  const fold = (share: number): Landmark[] => [
    [-w, length * share - 0.4],
    [0, length * share + 0.5],
    [w, length * share - 0.4],
  ];
  const nail: Landmark[] = [
    [-w, tip - 1.2],
    [-w, tip - 5.8],
    [-w * 0.6, tip - 7.6],
    [w * 0.6, tip - 7.6],
    [w, tip - 5.8],
    [w, tip - 1.2],
  ];
  return [nail, fold(0.36), fold(0.64)].map((line) => sideHand.place(frame([u, v], degrees).place(line)));
});

const HAND = lines(
  // Thumbnail.
  '33,64.6 32.4,60 30.4,59.4 29.2,61.6 30.2,66.6',
  // Tendons to the fingers.
  '3,16 9,32 14,45',
  '1,18 3.6,34 5.4,48',
  '-2,18 -2.8,34 -3.8,47',
  '-5,16 -8.6,31 -12,43',
  // Fold of the wrist.
  '-13.4,2 0,4 13.6,1.4',
).map((line) => sideHand.place(line));

/** What only a close-up has room for: lid, nostril, lips, ear, nails, folds. */
export const SIDE_CLOSE_LINES = {
  body: [
    ...lines('38.6,65 42,67.2 46,68 50.4,65.8', '57.6,90.2 56,88.9 55.2,89.6'),
    ...lines('54.4,103.2 52,101.8 49,102.4 46.4,104.6', '51.8,113.4 49.6,112.6'),
    ...lines(
      '-9.8,69 -6.4,64.2 -2,63.6 0,67 -1.2,73 -4.6,78.6 -6,85.4',
      '-7.4,71.6 -4.4,73.6 -5.2,78 -8.6,82.4 -8,87.4',
    ),
    ...lines('0.8,74.6 -1.2,76.4 -0.6,79'),
    // Ligament below the kneecap, heel cord, heel.
    ...lines('38.4,730 36,737 34.4,743', '-25.6,922 -29,940 -36.4,958', '-43,991 -36,997.6 -24,999'),
    // Nail of the big toe, tendon to the toes.
    ...lines('98.2,992.4 95.2,991.4 92.6,989.4', '15,953 29,970 52,983.6'),
  ],
  arm: [...FINGER_LINES, ...HAND],
};

/** Collarbone, neck muscle, folds: lines of the plain figure, left out when muscles are drawn. */
export const SIDE_CREASES = {
  body: lines(
    '24,187 9,182.4 -6,184',
    '-8,100 1.4,124 11.4,152 20.6,180',
    '53,261 45,270.6 34,274',
    '-55,208 -56.4,232 -51,258 -44.6,267 -38.6,257',
    '-58.5,548 -45,553 -30,547',
    '34,446 22,432 4,423 -16,420',
    '-40,714 -32,718 -26,716',
  ),
  arm: [],
};
