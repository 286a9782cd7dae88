'use client';

import { useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { FigurePoint, View } from '@/lib/body/figure';
import { type ZoneCode, zoneAreasAt } from '@/lib/body/zone-areas';
import { MAX_ZONES } from '@/lib/domain/chart-zone';
import type { Spot } from '@/lib/domain/point';
import { zonesNow } from '@/lib/domain/visit-view';
import { zonesAt } from '@/lib/domain/zones';
import { takeBack } from './visit-history';
import { useVisit } from './visit-store';
import { complete, draftZone, type ZoneDraft } from './zoning';

/** What the no-press tool has in hand: one of the client's zones, or a general one and where it was tapped. */
type Chosen = Readonly<{ zoneId: string }> | Readonly<{ code: ZoneCode; spot: Spot }>;

/** The no-press tool: places zones of this client and tells of those that hold for everyone. */
export function useZoning() {
  const { view, put, touch, newId, frozen } = useVisit();
  const show = useToast();
  const [on, setOn] = useState(false);
  const [chosen, choose] = useState<Chosen | null>(null);
  const [draft, setDraft] = useState<ZoneDraft | null>(null);

  const turn = (to: boolean) => {
    setOn(to);
    choose(null);
    setDraft(null);
  };
  const begin = (of: View, points: readonly FigurePoint[]) => {
    if (frozen) return;
    if (zonesNow(view).length >= MAX_ZONES)
      return show({ text: `${MAX_ZONES} no-press zones stand. End those that are over first.` });
    choose(null);
    setDraft(draftZone(newId(), of, points));
  };
  const tap = (of: View, { x, y }: FigurePoint) => {
    const spot: Spot = { view: of, x, y };
    const own = zonesAt(spot, zonesNow(view), { advanced: true }).find(({ zoneId }) => zoneId !== null);
    const [general] = zoneAreasAt(of, spot);
    setDraft(null);
    if (own?.zoneId) return choose({ zoneId: own.zoneId });
    if (general) return choose({ code: general.code, spot });
    begin(of, [spot]);
  };
  /** Stored at once when it says enough; until then it is a draft that only this screen knows. */
  const keep = (zone: ZoneDraft) => {
    const whole = complete(zone);
    setDraft(whole ? null : zone);
    if (!whole) return;
    put('zone.put', whole);
    choose({ zoneId: whole.zoneId });
  };
  const remove = (zoneId: string, title: string) => {
    const entry = { kind: 'zone.remove', body: { zoneId } } as const;
    const back = takeBack(view.facts, [entry]);
    touch([entry]);
    turn(true);
    show({ text: `${title} removed.`, undo: { run: () => touch(back) } });
  };
  const end = (zoneId: string, title: string) => {
    put('zone.end', { zoneId, ended: true });
    choose(null);
    show({ text: `${title} ended.`, undo: { run: () => put('zone.end', { zoneId, ended: false }) } });
  };

  return {
    on,
    turn,
    chosen,
    choose: (next: Chosen | null) => {
      setDraft(null);
      choose(next);
    },
    /** The tool with one of the client's zones in hand. */
    open: (zoneId: string) => {
      turn(true);
      choose({ zoneId });
    },
    draft,
    begin,
    tap,
    draw: begin,
    keep,
    drop: () => setDraft(null),
    remove,
    end,
    restore: (zoneId: string) => put('zone.end', { zoneId, ended: false }),
  };
}

export type Zoning = ReturnType<typeof useZoning>;
