import { describe, expect, it } from 'vitest';
import { chartPoint, type FigurePoint, halvesOf, type View } from './figure';
import { distanceToPolygon, insideOutline, insidePolygon, lateralityAt, musclesAt } from './geometry';
import { MUSCLE_CODES, type MuscleCode } from './muscles';
import { shapesOf } from './shapes';
import { type Panel, SHEET_NAMES, SHEETS, type SheetName } from './sheets';
import { type Crop, wholeCrop } from './svg';

const panels = SHEET_NAMES.flatMap((name) => SHEETS[name].panels.map((panel: Panel) => ({ name, ...panel })));

const within = ({ x, y, width, height }: Crop, point: FigurePoint) =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

/** Rings of a muscle on the chart, on every half of a view. */
const ringsOf = (view: View, code: MuscleCode) =>
  shapesOf(view)
    .filter((shape) => shape.code === code)
    .flatMap(({ polygon }) => halvesOf(view).map((half) => polygon.map((point) => chartPoint(half, point))));

function cells({ x, y, width, height }: Crop, step: number): FigurePoint[] {
  const found: FigurePoint[] = [];
  for (let a = Math.ceil(x); a <= x + width; a += step) {
    for (let b = Math.max(0, Math.ceil(y)); b <= y + height; b += step) found.push({ x: a, y: b });
  }
  return found;
}

describe('the sheets', () => {
  it.each(panels)('$name: $label lies on its view and the body fills a good part of it', ({ view, crop }) => {
    const whole = wholeCrop(view);
    expect(within(whole, crop)).toBe(true);
    expect(within(whole, { x: crop.x + crop.width, y: crop.y + crop.height })).toBe(true);
    const all = cells(crop, 40);
    const body = all.filter((cell) => insideOutline(view, cell));
    expect(body.length / all.length).toBeGreaterThan(0.18);
  });

  it('say the client’s side of every panel that shows only one', () => {
    const oneSided = panels.filter(({ label }) => /left|right/i.test(label));
    expect(oneSided.length).toBeGreaterThan(14);
    for (const { view, crop, label } of oneSided) {
      expect(label.toLowerCase()).toContain(lateralityAt(view, Math.round(crop.x + crop.width / 2)));
    }
  });

  it('show right and left alike', () => {
    for (const { name, view, crop, label } of panels) {
      const other = { front: 'front', back: 'back', right: 'left', left: 'right' } as const;
      const turned = view === 'soleRight' ? 'soleLeft' : view === 'soleLeft' ? 'soleRight' : other[view];
      const twin = SHEETS[name].panels.some(
        (panel: Panel) =>
          panel.view === turned &&
          panel.crop.x === 0 - crop.x - crop.width &&
          panel.crop.y === crop.y &&
          panel.crop.width === crop.width &&
          panel.crop.height === crop.height,
      );
      expect(twin, `${name} ${label}`).toBe(true);
    }
  });

  it('hold every muscle whole on at least one panel', () => {
    const missing = MUSCLE_CODES.filter(
      (code) =>
        !panels.some(({ view, crop }) =>
          ringsOf(view, code).some((ring) => ring.every((point) => within(crop, point))),
        ),
    );
    expect(missing).toEqual([]);
  });
});

/** Px for one tenth when the panels of a sheet share a frame as rows and columns. */
function scaleOf(name: SheetName, frame: { width: number; height: number }): number {
  const crops = SHEETS[name].panels.map(({ crop }) => crop);
  const scales = crops.map((_, i) => {
    const rows = Math.ceil(crops.length / (i + 1));
    return Math.min(
      ...crops.map(({ width, height }) =>
        Math.min(frame.width / (i + 1) / width, frame.height / rows / height),
      ),
    );
  });
  return Math.max(...scales);
}

/** The spot of a ring farthest from its edge, and how far that is, in tenths. */
function middleOf(ring: readonly FigurePoint[]): { spot: FigurePoint; radius: number } {
  const xs = ring.map(({ x }) => x);
  const ys = ring.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const crop = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  let best = { spot: { x, y }, radius: 0 };
  for (const spot of cells(crop, 10)) {
    if (!insidePolygon(ring, spot)) continue;
    const radius = Math.min(
      ...ring.map((a, i) => distanceToPolygon([a, ring[(i + 1) % ring.length] ?? a], spot)),
    );
    if (radius > best.radius) best = { spot, radius };
  }
  return best;
}

describe.each([
  ['masseter', 'head-neck', 11],
  ['levator-scapulae', 'head-neck', 7],
  ['gluteus-medius', 'low-back-hips', 20],
  ['quadratus-lumborum', 'low-back-hips', 15],
] as const)('%s on the sheet %s', (code, name, px) => {
  const shown = SHEETS[name].panels.flatMap(({ view, crop }: Panel) =>
    ringsOf(view, code)
      .map((ring) => ({ view, crop, ...middleOf(ring) }))
      .filter(({ spot }) => within(crop, spot)),
  );

  it('can be tapped on both sides of the client', () => {
    expect(new Set(shown.map(({ view, spot }) => lateralityAt(view, spot.x)))).toEqual(
      new Set(['left', 'right']),
    );
    for (const { view, spot } of shown) {
      const under = musclesAt(view, spot).filter(({ distance }) => distance === 0);
      expect(under.map((muscle) => muscle.code)).toContain(code);
    }
  });

  it('has room for a fingertip’s aim on the tablet, wide and tall', () => {
    const widest = Math.max(...shown.map(({ radius }) => radius));
    for (const frame of [
      { width: 728, height: 560 },
      { width: 820, height: 440 },
    ]) {
      expect(widest * scaleOf(name, frame)).toBeGreaterThan(px * 0.8);
    }
    expect(widest * scaleOf(name, { width: 728, height: 560 })).toBeGreaterThan(px);
  });
});
