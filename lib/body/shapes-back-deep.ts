import { forearm } from './frames';
import { drawn, type ShapeLandmarks } from './shape-landmarks';

const fore = (text: string) => drawn(text, forearm);

/** Deep layer of the back, half right of the midline, deepest first. */
export const BACK_DEEP_SHAPES: readonly ShapeLandmarks[] = [
  [
    'semispinalis-capitis',
    'semispinalis-capitis',
    'deep',
    drawn('2.5,95 12,94 16.4,103 18.4,124 18.8,146 16.4,170 12.8,190 9.4,205 7.2,196 6,176 4,150 2.8,124'),
  ],
  [
    'rectus-capitis',
    'suboccipitals',
    'deep',
    drawn('2.6,121.6 4,110 8,101.4 15.4,100.6 13,110 6.4,120.4 2.6,125'),
  ],
  [
    'obliquus-inferior',
    'suboccipitals',
    'deep',
    drawn('3.4,126 13.6,117.6 23.4,111.4 27,113.4 25,117 14.6,123 4,129'),
  ],
  [
    'obliquus-superior',
    'suboccipitals',
    'deep',
    drawn('17.2,99.4 24.6,99.4 28.2,106.6 27.2,111 23.4,109.6 19.6,105'),
  ],
  [
    'splenius-cervicis',
    'splenius-cervicis',
    'deep',
    drawn(
      '24.6,118 28,121.5 26.8,140 22.8,164 15,194 6.4,221 2.8,226 2.8,214 8,196 15.4,170 20.4,145 22.6,128',
    ),
  ],
  [
    'levator-scapulae',
    'levator-scapulae',
    'deep',
    drawn(
      '29.6,113 33,118 33.6,134 37.4,150 44,165 49.4,180 48,191.6 42.4,193.6 37.4,183 33.2,167 29.8,148 28.6,128',
    ),
  ],
  [
    'serratus-posterior-superior',
    'serratus-posterior-superior',
    'deep',
    drawn(
      '2.8,160 14,167 36,181.5 53,193 61,199 60.4,203.6 56.4,203.4 62,208 61,212 56,210.6 60,216 57,219.6 48,214 30,202 14,190 2.8,182',
    ),
  ],
  [
    'rhomboid-minor',
    'rhomboids',
    'deep',
    drawn('2.8,169 10,171.4 28,182 44.4,194 46.4,200 43.4,203 28,193.6 12,184 2.8,181'),
  ],
  [
    'rhomboid-major',
    'rhomboids',
    'deep',
    drawn(
      '2.8,184 12,187 28,197 43.4,206.4 47.2,212 48,232 47.2,252 44.6,257.6 36,247 22,230 10,216 2.8,211',
    ),
  ],
  [
    'subscapularis',
    'subscapularis',
    'deep',
    drawn(
      '50.6,210.6 60,208.4 78,206.8 95,205.4 103.4,208.6 100.6,216 90,228 78,243 66,256.6 58.4,262 53.8,254 51.4,236',
    ),
  ],
  [
    'supraspinatus',
    'supraspinatus',
    'deep',
    drawn(
      '47.6,198 54,191.4 68,187.4 86,185.4 102,186.4 112,189.4 116.4,193.6 108,195.6 92,196.6 74,199.6 58,204 49.8,205.4',
    ),
  ],
  [
    'longissimus',
    'erector-spinae-thoracic',
    'deep',
    drawn('9,220 14.6,224 19.4,242 21.6,275 22,315 21.4,346 12,346.6 10.4,310 9.4,262'),
  ],
  [
    'iliocostalis-thoracis',
    'erector-spinae-thoracic',
    'deep',
    drawn('23.6,240 29,250 33.6,273 35.2,305 34.2,336 30.6,349.6 23.6,348 24.2,315 23.8,276'),
  ],
  [
    'quadratus-lumborum',
    'quadratus-lumborum',
    'deep',
    drawn('25,355 38,352.4 50,356 54,372 59.4,391 66.6,406.4 57,411.4 45,415 33,418 28,398 26,376'),
  ],
  [
    'multifidus-lumbar',
    'multifidus-lumbar',
    'deep',
    drawn('2.6,356 7.4,356 10,385 13,415 17.6,438 19,453 13,465 5.6,473 2.6,475'),
  ],
  [
    'iliocostalis-lumborum',
    'iliocostalis-lumborum',
    'deep',
    drawn('11.4,352 22,351.4 33,355 36.8,378 36,402 30.6,424 24.4,438 20,433 15.4,412 12.4,382'),
  ],
  ['supinator', 'supinator', 'deep', fore('15.5,-7 20.4,3 19.6,18 14,36 8,50 5.4,46 7,28 10,8')],
  [
    'gluteus-minimus',
    'gluteus-minimus',
    'deep',
    drawn(
      '53,442 59,431.4 70,427 80,430.6 88,442.6 93.6,460 97,477 95.4,485.6 90.4,487 84,479.6 73,466.6 62,454.6',
    ),
  ],
  [
    'piriformis',
    'piriformis',
    'deep',
    drawn(
      '7,462 16,456.4 26,458.6 42,466.6 60,475 78,482.6 91.6,487.4 92,491.6 78,490.6 60,489.6 42,488 26,485.6 14,482.6 7.4,475',
    ),
  ],
  [
    'obturator-internus',
    null,
    'deep',
    drawn('42,495 58,493.4 76,493.6 91.6,494.6 90.6,500.4 76,502.4 58,503.6 44,502.6'),
  ],
  ['quadratus-femoris', null, 'deep', drawn('55,507.6 72,506 88.6,505 88.8,523 72,526 56,525.4')],
  [
    'adductor-magnus-whole',
    'adductor-magnus',
    'deep',
    drawn(
      '10,560 16,552 26,549.4 36,552 48,562 57,578 58,596 52,614 45,632 39,652 33,674 28,692 25.4,694 23.6,678 18.6,640 12.6,600',
    ),
  ],
  [
    'biceps-short-head',
    'biceps-femoris',
    'deep',
    drawn('60,598 66,594 72,622 76.4,664 78.4,704 77.4,727 73,728 68.6,700 64,660 60.4,626'),
  ],
  [
    'popliteus',
    'popliteus',
    'deep',
    drawn('77.6,713.6 79,719 70,728 58,739 46,751 38.6,762 33.6,758 31,748 32.4,738 44,731 61,721.6'),
  ],
  [
    'tibialis-posterior',
    'tibialis-posterior',
    'deep',
    drawn('44,766 53,760 61,765 65,792 63,830 57,876 51,909 46.4,926 42.6,921 44,892 44.6,850 42.4,806'),
  ],
  [
    'flexor-digitorum-longus',
    null,
    'deep',
    drawn('33,794 38.6,786 41,806 41.6,846 41.6,886 41.4,922 39,924 36.4,892 32.4,850 30.4,816'),
  ],
  [
    'flexor-hallucis-longus',
    null,
    'deep',
    drawn('70,800 76,796 77.6,812 74,852 66,890 57,922 53.4,926 55,900 61,876 65.6,838'),
  ],
];
