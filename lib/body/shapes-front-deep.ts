import { forearm, upperArm } from './frames';
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
    'brachialis-under-biceps',
    'brachialis',
    'deep',
    drawn(
      '-5,90 3,97 12,95 20,105 23.6,122 22,142 14,158 6,170 0,171 -8,160 -13.6,144 -14.6,124 -11,106',
      upperArm,
    ),
  ],
  ['supinator', 'supinator', 'deep', drawn('12,-5 17.6,4 18,18 13.6,34 7,47 3.6,44 4.6,30 7.4,12', forearm)],
  [
    'pronator-quadratus',
    null,
    'deep',
    drawn('-11.6,112 -2,110 9.6,111 10.6,121 9,131 -2,133 -11,134 -13,124', forearm),
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
      '10.6,548 20,541.4 32,541.4 44,549 54.6,562 55,584 48,606 42,628 36.6,652 30.6,676 26.8,691 24.4,689 22.4,668 17.6,632 12.6,600 10,572',
    ),
  ],
];
