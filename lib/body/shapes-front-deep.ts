import { drawn, type ShapeLandmarks } from './shape-landmarks';

/** Deep layer of the front, half right of the midline, deepest first. */
export const FRONT_DEEP_SHAPES: readonly ShapeLandmarks[] = [
  [
    'lateral-pterygoid-lower',
    'lateral-pterygoid',
    'deep',
    drawn('41.2,85.2 39.6,89.4 33,94.6 24.6,99.4 17.6,100 16,94.4 17,88.6 24,87.4 33,86.6'),
  ],
  [
    'lateral-pterygoid-upper',
    'lateral-pterygoid',
    'deep',
    drawn('41.4,82 41.8,84.4 33,85.4 24,86.2 17.2,86.8 16.8,82 24,79.2 33,79.8'),
  ],
  [
    'pectoralis-minor',
    'pectoralis-minor',
    'deep',
    drawn(
      '86.5,196.6 91.5,199.8 89.4,206.5 81,226 73,246 66,261.6 61,260.4 59.6,252 55,254.4 50.4,250.4 51.6,242 46.4,243 42.6,237.6 47.6,228 58,217 70,207.6 79,201',
    ),
  ],
  [
    'psoas',
    'iliopsoas',
    'deep',
    drawn(
      '6,347 12,351.5 17,372 23,400 31.4,428 42.4,456 52.4,482 58.6,505 58.6,523 55,535 50.6,529.5 47.4,508 40.4,484 29.4,456 18.8,425 10,390 6.4,363',
    ),
  ],
  [
    'iliacus',
    'iliopsoas',
    'deep',
    drawn('41.6,436 52,425.6 65,421 77,425.5 85,440 84.6,457 79,475 71,492 62,505.5 57,486 49.4,463'),
  ],
  [
    'vastus-intermedius',
    'vastus-intermedius',
    'deep',
    drawn('71,546 80,562 80.4,598 75,640 66,676 58.6,689 53.6,682 53,648 57.4,604 63.4,566'),
  ],
  [
    'adductor-magnus',
    'adductor-magnus',
    'deep',
    drawn(
      '11,547 27,542 44,546 55.6,557 52.6,582 43.6,616 33.4,652 27.4,682 24.6,690 23,676 19.6,648 14.6,616 10.6,580',
    ),
  ],
];
