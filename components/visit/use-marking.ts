'use client';

import { useState } from 'react';
import type { ZoomName } from '@/components/body-chart/zoom';
import { useToast } from '@/components/ui/toast';
import type { FigurePoint, MuscleLayer, View } from '@/lib/body/figure';
import { CROPS } from '@/lib/body/svg';
import type { Spot } from '@/lib/domain/point';
import { zoneHits } from '@/lib/domain/visit-view';
import type { ZoneHit } from '@/lib/domain/zones';
import { confirmed, moved, newPoint, painMark, removal, stillToCheck } from './marking';
import { takeBack } from './visit-history';
import { useVisit } from './visit-store';

type PlaceInZone = Readonly<{ spot: Spot; hit: ZoneHit; given: Given }>;
type Given = NonNullable<Parameters<typeof newPoint>[3]>;
export type ChartLayer = 'client' | 'findings';

/** What the chart shows and what a touch on it does. */
export function useMarking() {
  const visit = useVisit();
  const show = useToast();
  const { view, frozen, touch, put, newId } = visit;
  const [layer, setLayer] = useState<ChartLayer>('findings');
  const [drawing, setDrawing] = useState(false);
  const [muscleLayer, setMuscleLayer] = useState<MuscleLayer>('superficial');
  const [zoom, setZoom] = useState<ZoomName>('whole');
  const [list, setList] = useState(false);
  const [selectedId, select] = useState<string | null>(null);
  /** The point whose new place is asked for. */
  const [movingId, setMoving] = useState<string | null>(null);
  /** A tap in a no-press zone waits for its reason. */
  const [inZone, setInZone] = useState<PlaceInZone | null>(null);

  const addPoint = (spot: Spot, given: Given = {}) => {
    const id = newId();
    touch(newPoint(view, id, spot, given));
    setInZone(null);
    select(id);
  };
  const addPain = (of: View, points: readonly FigurePoint[], given: Parameters<typeof painMark>[3] = {}) => {
    const id = newId();
    put('mark.put', painMark(id, of, points, given));
    select(id);
  };
  const tap = (of: View, { x, y }: FigurePoint) => {
    if (frozen) return;
    const spot: Spot = { view: of, x, y };
    if (layer === 'client') return addPain(of, [spot]);
    const known = view.known.find(({ point }) => point.pointId === movingId);
    const finding = movingId ? (view.facts.findings[movingId] ?? (known && confirmed(known))) : undefined;
    if (finding) {
      put('finding.put', moved(finding, spot));
      setMoving(null);
      return;
    }
    place(spot);
  };
  /** A spot in the open is kept at once; one in a no-press zone asks why first. */
  const place = (spot: Spot, given: Given = {}) => {
    const hit = zoneHits(view, spot)[0];
    if (hit?.rule === 'block') setInZone({ spot, hit, given });
    else addPoint(spot, given);
  };
  const choose = (id: string) => {
    setInZone(null);
    setMoving(null);
    const ring = stillToCheck(view).find(({ point }) => point.pointId === id);
    if (ring && !frozen) put('finding.put', confirmed(ring));
    select(id);
  };
  const remove = (id: string, what: string) => {
    const entries = view.facts.marks[id]
      ? [{ kind: 'mark.remove', body: { markId: id } } as const]
      : removal(view, id);
    const back = takeBack(view.facts, entries);
    touch(entries);
    setMoving(null);
    show({ text: `${what} removed.`, undo: { run: () => touch(back) } });
  };
  const lookAt = (id: string) => {
    const ring = stillToCheck(view).find(({ point }) => point.pointId === id);
    setLayer('findings');
    setDrawing(false);
    setInZone(null);
    select(id);
    if (ring) setZoom(zoomOn(ring.last));
  };

  return {
    layer,
    setLayer: (next: ChartLayer) => {
      setLayer(next);
      setDrawing(false);
      setInZone(null);
      select(null);
    },
    drawing,
    setDrawing: (on: boolean) => {
      if (on) setLayer('client');
      setDrawing(on);
    },
    muscleLayer,
    setMuscleLayer,
    zoom,
    setZoom,
    list,
    setList,
    selectedId,
    select,
    movingId,
    setMoving,
    inZone,
    setInZone,
    addPoint,
    place,
    addPain,
    tap,
    choose,
    remove,
    lookAt,
  };
}

export type Marking = ReturnType<typeof useMarking>;

/** The closest of the fixed zooms that shows a spot. */
export function zoomOn({ x, y }: FigurePoint): ZoomName {
  const close = (['head-neck', 'shoulders', 'low-back-hips'] as const).find((name) => {
    const crop = CROPS[name];
    return x >= crop.x && x <= crop.x + crop.width && y >= crop.y && y <= crop.y + crop.height;
  });
  return close ?? 'whole';
}
