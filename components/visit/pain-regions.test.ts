import { expect, test } from 'vitest';
import { musclesToCheck } from '@/lib/body/muscles-to-check';
import { regionPlace } from '@/lib/body/places';
import { feltMark } from './felt-elsewhere';
import { spotsOf } from './listed';
import { painMark } from './marking';
import { painRegions } from './pain-regions';
import { sheetOfMuscle } from './sheet-of-muscle';

const [front] = spotsOf({ place: regionPlace('SH_FRONT'), sides: ['left'] });
const spot = front ?? { view: 'front' as const, x: 0, y: 0 };

test('a spot speaks for its own region, a drawn area for every region it covers', () => {
  expect(painRegions([painMark('a', 'front', [spot])])).toEqual([{ code: 'SH_FRONT', side: 'left' }]);
  const down = Array.from({ length: 20 }, (_, i) => ({ x: spot.x, y: spot.y + i * 80 }));
  const codes = painRegions([painMark('b', 'front', down)]).map(({ code }) => code);
  expect(codes).toContain('SH_FRONT');
  expect(codes.some((code) => code.startsWith('UA_'))).toBe(true);
});

test('two marks in one region count once; where a point is felt is no pain of the client', () => {
  const twice = [painMark('a', 'front', [spot]), painMark('b', 'front', [spot])];
  expect(painRegions(twice)).toHaveLength(1);
  expect(painRegions([feltMark('c', 'p', 'front', [spot])])).toEqual([]);
});

test('pain in front of the shoulder suggests infraspinatus on the same side, shown on the back', () => {
  const { suggestions } = musclesToCheck(painRegions([painMark('a', 'front', [spot])]), { ageYears: 41 });
  const found = suggestions.find(({ code }) => code === 'infraspinatus');
  expect(found).toMatchObject({ side: 'left', primary: ['SH_FRONT'] });
  expect(found && sheetOfMuscle(found.code, 'left')).toBe('shoulders');
});

test('a muscle that reaches beyond a close-up is shown on the whole body', () => {
  expect(sheetOfMuscle('latissimus-dorsi', 'right')).toBe('whole');
  expect(sheetOfMuscle('masseter', 'left')).toBe('head-neck');
});
