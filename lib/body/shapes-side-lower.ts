import type { ShapeLandmarks } from './shape-landmarks';
import { landmarks } from './spline';

/** Hip, leg and foot from the client's right, deepest first within a layer. */
export const SIDE_LOWER_SHAPES: readonly ShapeLandmarks[] = [
  [
    'gluteus-medius',
    'gluteus-medius',
    'superficial',
    landmarks(
      '-41,424 -24,413 -5,416 11,424.5 22.5,436 16,450 8.5,468 2,488 -2.5,503 -10,493 -20,475 -32,450 -40,434',
    ),
  ],
  [
    'gluteus-maximus',
    'gluteus-maximus',
    'superficial',
    landmarks(
      '-43.5,427 -50,420 -59,428 -68,450 -73.5,472 -74.5,494 -71.5,515 -65,533 -57,544 -44,547 -29,541 -15,528 -6.5,511 -12.5,500 -23,481 -35.5,456 -42.5,438',
    ),
  ],
  [
    'tensor-fasciae-latae',
    'tensor-fasciae-latae',
    'superficial',
    landmarks('25.5,437.5 33.5,445 34,458 29,482 23,508 15,534 7,545 2,530 4.5,506 11,482 18,458'),
  ],
  [
    'iliotibial-band',
    null,
    'superficial',
    landmarks('-3.5,512 0,534 6,550 6.5,590 4,640 3,690 5,720 4,732 -3,728 -6,700 -7,650 -8,600 -8,545'),
  ],
  ['sartorius', null, 'superficial', landmarks('35.5,447 41,459 42.5,476 41.5,494 39,484 36.5,466')],
  [
    'rectus-femoris',
    'rectus-femoris',
    'superficial',
    landmarks(
      '35.5,474 40,492 44.5,522 49,556 51,590 50,624 46,656 41,679 34.5,684 33.5,660 37.5,624 40,590 38,556 33.5,520 32,494',
    ),
  ],
  [
    'vastus-lateralis',
    'vastus-lateralis',
    'superficial',
    landmarks(
      '20,530 28,512 32.5,532 36,558 37.5,590 34.5,624 30.5,658 31,686 24,698 13,702 5.5,692 6.5,660 8.5,620 9.5,580 11,550',
    ),
  ],
  [
    'biceps-femoris',
    'biceps-femoris',
    'superficial',
    landmarks(
      '-11,546 -28,550 -40,552 -42.5,580 -39.5,616 -33,652 -26,682 -20,706 -13,726 -6,736 -5,722 -8.5,695 -10,650 -11.5,600',
    ),
  ],
  [
    'semitendinosus',
    'medial-hamstrings',
    'superficial',
    landmarks(
      '-43,554 -54.5,561 -54.5,580 -52.5,610 -48.5,642 -44,672 -41,694 -39,709 -33,705 -29,690 -36,654 -42,616 -45,582',
    ),
  ],
  [
    'gastrocnemius-lateral',
    'gastrocnemius',
    'superficial',
    landmarks(
      '-29,718 -37.5,720 -45,740 -51,764 -53.2,786 -51.5,806 -45.5,824 -36,829 -27,817 -20.5,797 -18.5,772 -20.5,744 -24,726',
    ),
  ],
  [
    'soleus',
    'soleus',
    'superficial',
    landmarks(
      '-15.5,752 -12.5,780 -11.5,812 -13.5,850 -18.5,888 -23,912 -28,923 -31,912 -33,892 -38.5,864 -44,840 -42,832 -34,834 -24.5,822 -18,800 -15.5,776',
    ),
  ],
  [
    'achilles-tendon',
    null,
    'superficial',
    landmarks('-29.5,926 -24.5,920 -26,940 -33,960 -41,973 -46,977 -42.5,963 -36,947'),
  ],
  [
    'fibulares',
    'fibulares',
    'superficial',
    landmarks(
      '-8.5,740 -3,737 0.5,746 1.5,780 -0.5,820 -3.5,860 -8,900 -12.5,928 -18,942 -18.5,934 -14.5,905 -10.5,860 -9,820 -10,780',
    ),
  ],
  [
    'extensor-digitorum-longus',
    'extensor-digitorum-longus',
    'superficial',
    landmarks(
      '3.5,740 10,748 13,772 13.5,810 11.5,850 9,890 9.5,920 12,940 7,934 2,912 0.5,880 3,830 4.5,780',
    ),
  ],
  [
    'tibialis-anterior',
    'tibialis-anterior',
    'superficial',
    landmarks(
      '14,742 25,749 31.5,760 29.5,782 26,815 21.5,850 16.5,888 12.5,914 11.5,890 14.5,850 16.5,810 16.5,770',
    ),
  ],
  [
    'extensor-brevis',
    null,
    'superficial',
    landmarks('6,954 16,957 34,969 50,978 60,984 46,984 26,978 10,968'),
  ],
  [
    'little-toe-muscle',
    null,
    'superficial',
    landmarks('-38,986 -18,987 10,988 38,991 58,995 40,998.5 8,997 -20,998.5 -38,996'),
  ],
  [
    'iliopsoas',
    'iliopsoas',
    'deep',
    landmarks(
      '8,352 17,354 24,384 31,424 39,452 41.5,478 37,502 24,522 16,518 25,494 26,468 18,440 9,410 5,378',
    ),
  ],
  [
    'gluteus-minimus',
    'gluteus-minimus',
    'deep',
    landmarks('-28,434 -10,425 8,432 13,444 6,466 0,488 -5,496 -14,482 -24,458'),
  ],
  [
    'piriformis',
    'piriformis',
    'deep',
    landmarks('-62,460 -46,466 -24,482 -6,499 -3,508 -14,506 -34,494 -52,480 -63,469'),
  ],
  [
    'vastus-intermedius',
    'vastus-intermedius',
    'deep',
    landmarks('26,536 34,548 41,585 40,630 36,668 30,684 24,672 21,630 21,585'),
  ],
  ['popliteus', 'popliteus', 'deep', landmarks('-37,722 -22,714 -7,716 -7,724 -20,738 -33,746')],
];
