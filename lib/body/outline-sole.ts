import type { DrawingLandmarks } from './figures';
import { landmarks, lines } from './spline';

/** The right sole in 1/1000 stature: toes up, big toe at x > 0, x centred on the foot. */
export const SOLE: Omit<DrawingLandmarks, 'shapes'> = {
  outline: landmarks(
    `14,12 20,11.5 25,16 26,25 24.5,34 23.5,39c 26.5,46 27.5,56 25.5,68 20.5,82 17,96 17.5,110 20,124 21,138 18,152 10,160.5
     0,162.5 -10,160.5 -18,152 -20.5,138 -20,122 -21,104 -24,86 -27,68 -27.5,56 -26,47 -25.5,44c -28,40 -28,34 -25,31.5 -21.5,31
     -18.8,35 -18.5,39c -19.5,32 -18.5,26 -15,24 -11.5,24 -9.8,29 -9.6,34c -10,26 -9,20 -6,18 -2.5,17.5 -0.6,23 -0.4,30c
     -1,21 0,15 3,13.2 7,12.6 8.6,19 8.8,29c 9,20 10,14.5`,
  ),
  arm: null,
  ear: null,
  features: { body: lines('24,40 14,44 4,43 -6,43.5 -16,46.5 -25,50'), arm: [] },
  creases: { body: lines('14,140 8,133 0,131 -8,133 -14,140'), arm: [] },
  grain: [],
};
