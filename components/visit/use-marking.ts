'use client';

import { useState } from 'react';
import type { ChartLayer } from '@/components/body-chart/chart-props';
import type { Tool } from '@/components/body-chart/gesture';
import { sheetShowing } from '@/components/body-chart/zoom';
import { useToast } from '@/components/ui/toast';
import type { MuscleLayer, Side, View } from '@/lib/body/figure';
import { musclesAt } from '@/lib/body/geometry';
import type { MuscleCode } from '@/lib/body/muscles';
import type { SheetName } from '@/lib/body/sheets';
import type { StrokePoint } from '@/lib/body/strokes';
import { MAX_MARKS } from '@/lib/domain/ops';
import type { Spot } from '@/lib/domain/point';
import { type KnownPoint, zoneHits } from '@/lib/domain/visit-view';
import type { ZoneHit } from '@/lib/domain/zones';
import { erased, feltMark, senderOf } from './felt-elsewhere';
import { confirmed, moved, newPoint, painMark, removal, stillToCheck } from './marking';
import { sheetOfMuscle } from './sheet-of-muscle';
import { useZoning } from './use-zoning';
import { takeBack } from './visit-history';
import { useVisit } from './visit-store';

type PlaceInZone = Readonly<{ spot: Spot; hit: ZoneHit; given: Given }>;
type Given = NonNullable<Parameters<typeof newPoint>[3]>;
/** What can be hidden on the chart; the active layer is always shown. */
export type Hideable = ChartLayer | 'last' | 'zones';

/** A muscle to check: shown on the body, and once it is felt for, the next tap is its point. */
export type Checking = Readonly<{ code: MuscleCode; side: Side; felt: boolean }>;

/** What the chart shows and what a touch on it does. */
export function useMarking() {
  const visit = useVisit();
  const show = useToast();
  const { view, frozen, touch, put, newId } = visit;
  const look = useLook();
  const zoning = useZoning();
  const [layer, setLayer] = useState<ChartLayer>('findings');
  const [tool, setTool] = useState<Tool>('pin');
  const [list, setList] = useState(false);
  const [selectedId, select] = useState<string | null>(null);
  /** The point whose new place is asked for. */
  const [movingId, setMoving] = useState<string | null>(null);
  /** A tap in a no-press zone waits for its reason. */
  const [inZone, setInZone] = useState<PlaceInZone | null>(null);
  /** In the referral layer: the point whose felt places are shown. */
  const senderId = layer === 'referral' ? senderOf(view, selectedId) : null;

  const [checking, setChecking] = useState<Checking | null>(null);

  const changeLayer = (next: ChartLayer) => {
    zoning.turn(false);
    setLayer(next);
    setTool('pin');
    setInZone(null);
    setMoving(null);
    setChecking(null);
    select(next === 'referral' ? senderOf(view, selectedId) : null);
  };
  const addPoint = (spot: Spot, given: Given = {}) => {
    const id = newId();
    touch(newPoint(view, id, spot, given));
    setInZone(null);
    setChecking(null);
    select(id);
  };
  /** A full chart says so and keeps everything it has. */
  const isFull = () => {
    const full = Object.keys(view.facts.marks).length >= MAX_MARKS;
    if (full) show({ text: `This chart holds ${MAX_MARKS} marks. Erase some before you draw more.` });
    return full;
  };
  const addPain = (of: View, points: readonly StrokePoint[], given: Parameters<typeof painMark>[3] = {}) => {
    if (isFull()) return;
    const id = newId();
    put('mark.put', painMark(id, of, points, given));
    select(id);
  };
  const addFelt = (of: View, points: readonly StrokePoint[]) => {
    if (!senderId) return show({ text: 'Choose the point first, then where it is felt.' });
    if (isFull()) return;
    const id = newId();
    put('mark.put', feltMark(id, senderId, of, points));
    select(id);
  };
  const tap = (of: View, { x, y }: StrokePoint) => {
    if (zoning.on) return zoning.tap(of, { x, y });
    if (frozen) return;
    const spot: Spot = { view: of, x, y };
    if (layer === 'client') return addPain(of, [{ x, y }]);
    if (layer === 'referral') return addFelt(of, [{ x, y }]);
    const known = view.known.find(({ point }) => point.pointId === movingId);
    const finding = movingId ? (view.facts.findings[movingId] ?? (known && confirmed(known))) : undefined;
    if (finding) {
      put('finding.put', moved(finding, spot));
      setMoving(null);
      return;
    }
    place(spot, checking ? muscleFeltFor(checking, spot) : {});
  };
  const draw = (of: View, points: readonly StrokePoint[]) => {
    if (zoning.on) return zoning.draw(of, points);
    if (frozen) return;
    if (layer === 'referral') addFelt(of, points);
    else addPain(of, points);
  };
  /** A spot in the open is kept at once; one in a no-press zone asks why first. */
  const place = (spot: Spot, given: Given = {}) => {
    const hit = zoneHits(view, spot)[0];
    if (hit?.rule === 'block') setInZone({ spot, hit, given });
    else addPoint(spot, given);
  };
  const choose = (id: string) => {
    setInZone(null);
    setChecking(null);
    setMoving(null);
    const ring = stillToCheck(view).find(({ point }) => point.pointId === id);
    if (ring && !frozen && layer === 'findings') put('finding.put', confirmed(ring));
    select(id);
  };
  const erase = (ids: readonly string[]) => {
    const entries = erased(view, ids);
    if (entries.length === 0) return;
    touch(entries);
    if (selectedId && ids.includes(selectedId)) select(null);
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
    zoning.turn(false);
    const ring = stillToCheck(view).find(({ point }) => point.pointId === id);
    setLayer('findings');
    setTool('pin');
    setInZone(null);
    setMoving(null);
    select(id);
    if (ring) look.setSheet(sheetShowing(ring.last.view, ring.last));
  };

  return {
    ...look,
    layer,
    setLayer: changeLayer,
    tool,
    setTool: (next: Tool) => {
      // What a finger draws is the client's word: in the findings layer drawing means the client's pain.
      zoning.turn(false);
      if (next === 'draw' && layer === 'findings') changeLayer('client');
      setTool(next);
    },
    zoning,
    /** A zone of the client's in hand. */
    openZone: (zoneId: string) => {
      changeLayer('findings');
      select(null);
      zoning.open(zoneId);
    },
    /** The no-press tool takes every touch until it is put down. */
    setZoning: (on: boolean) => {
      changeLayer('findings');
      select(null);
      zoning.turn(on);
    },
    isShown: (what: Hideable) => what === layer || !look.hidden.has(what),
    senderId,
    /** To the referral layer, for one point. */
    showFelt: (pointId: string) => {
      changeLayer('referral');
      select(pointId);
    },
    backToPoint: (pointId: string) => {
      changeLayer('findings');
      select(pointId);
    },
    /** Still found, but not as it was: the new place may be tapped, or the number given. */
    changed: (known: KnownPoint) => {
      changeLayer('findings');
      put('finding.put', confirmed(known));
      select(known.point.pointId);
      setMoving(known.point.pointId);
    },
    checking,
    /** Shows a muscle where it is seen best; null lets it go. */
    check: (muscle: Pick<Checking, 'code' | 'side'> | null) => {
      setChecking(muscle && { ...muscle, felt: false });
      const sheet = muscle && sheetOfMuscle(muscle.code, muscle.side);
      if (sheet) look.setSheet(sheet);
    },
    /** To the findings, where the muscle is felt for. */
    seek: () => {
      changeLayer('findings');
      setChecking(checking && { ...checking, felt: true });
    },
    list,
    setList,
    selectedId,
    select,
    movingId,
    setMoving,
    inZone,
    setInZone,
    isFull,
    addPoint,
    place,
    addPain,
    tap,
    draw,
    erase,
    choose,
    remove,
    lookAt,
  };
}

/** The point of a tap while a muscle is felt for is that muscle's, where the muscle lies under the tap. */
function muscleFeltFor({ code }: Checking, spot: Spot): Given {
  return musclesAt(spot.view, spot).some((near) => near.code === code) ? { muscleCode: code } : {};
}

export type Marking = ReturnType<typeof useMarking>;

const nothing: ReadonlySet<Hideable> = new Set();

/** Where the chart looks and what of it is hidden: says nothing about the client and is not stored. */
function useLook() {
  const [at, setAt] = useState<{ sheet: SheetName; resets: number }>({ sheet: 'whole', resets: 0 });
  const [muscleLayer, setMuscleLayer] = useState<MuscleLayer>('superficial');
  const [hidden, setHidden] = useState(nothing);
  const [oftenFelt, setOftenFelt] = useState(false);
  return {
    ...at,
    /** The same preset again undoes a pinch. */
    setSheet: (sheet: SheetName) => setAt(({ resets }) => ({ sheet, resets: resets + 1 })),
    muscleLayer,
    setMuscleLayer,
    /** The hint where a muscle is often felt; off until asked, so it does not put words in the client's mouth. */
    oftenFelt,
    setOftenFelt,
    hidden,
    toggleHidden: (what: Hideable) =>
      setHidden((before) => {
        const next = new Set(before);
        if (!next.delete(what)) next.add(what);
        return next;
      }),
  };
}
