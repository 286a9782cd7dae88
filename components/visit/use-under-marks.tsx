'use client';

import { useCallback, useMemo } from 'react';
import { OftenFelt } from '@/components/body-chart/often-felt';
import { ZoneHatch } from '@/components/body-chart/zone-hatch';
import type { View } from '@/lib/body/figure';
import { zonesNow } from '@/lib/domain/visit-view';
import { zonePictures, zoneView } from '@/lib/domain/zones';
import { pointOf } from './marking';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

/**
 * What lies on the body under the marks: the client's no-press zones (with the tool in hand the general ones and the
 * draft as well), and where the chosen point's muscle is often felt, when that was asked for.
 */
export function useUnderMarks(marking: Marking) {
  const { view } = useVisit();
  const shape = view.client.bodyShape;
  const { on, chosen, draft } = marking.zoning;
  const { zones: known, facts } = view;
  const { zones: today, endedZones } = facts;
  const shown = on || marking.isShown('zones');
  const zones = useMemo(() => {
    const standing = shown ? zonesNow({ zones: known, facts: { zones: today, endedZones } }) : [];
    return zonePictures(
      draft ? [...standing, zoneView({ ...draft, kind: draft.kind ?? 'other' })] : standing,
    );
  }, [known, today, endedZones, shown, draft]);
  const chosenId = chosen && 'zoneId' in chosen ? chosen.zoneId : null;
  const draftId = draft?.zoneId;
  const { senderId, oftenFelt } = marking;
  const code = senderId && oftenFelt ? pointOf(view, senderId)?.muscleCode : null;
  const side = senderId ? facts.findings[senderId]?.side : null;
  return useCallback(
    (of: View, scale: number) => (
      <>
        {code && side ? <OftenFelt view={of} code={code} side={side} shape={shape} /> : null}
        <ZoneHatch
          view={of}
          zones={zones}
          shape={shape}
          general={on}
          selectedId={draftId ?? chosenId}
          draftId={draftId}
          scale={scale}
        />
      </>
    ),
    [zones, shape, on, chosenId, draftId, code, side],
  );
}
