'use client';

import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { TextField } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { placeWords } from '@/lib/body/words';
import { zoneKindCodes, zoneKinds } from '@/lib/domain/chart-zone';
import { zoneTitle } from '@/lib/domain/zones';
import { PaneTitle } from './pane-title';
import { useDraftText } from './use-draft-text';
import type { Zoning } from './use-zoning';
import { useVisit } from './visit-store';
import { ZoneMark } from './zone-pane';
import { sized, sizeOf, type ZoneDraft } from './zoning';

const sizes = [
  { value: 'small', label: 'Small' },
  { value: 'medium', label: 'Medium' },
  { value: 'large', label: 'Large' },
] as const;
const rules = [
  { value: 'block', label: 'No press', sub: 'a hold needs a reason' },
  { value: 'warn', label: 'With care', sub: 'a hold is allowed' },
] as const;

/** A zone marked at this visit: what it is, how large, which rule, and why. What is tapped is stored at once. */
export function ZoneForm({ zone, zoning }: { zone: ZoneDraft; zoning: Zoning }) {
  const { view } = useVisit();
  const stored = zone.zoneId in view.facts.zones;
  const change = (part: Partial<ZoneDraft>) => zoning.keep({ ...zone, ...part });
  const words = useDraftText(zone.reason ?? '', (text) => change({ reason: text.trim() || null }));
  const title = zoneTitle({ place: null, drawn: zone, side: zone.side });
  const other = zone.kind === 'other';
  const waiting =
    zone.kind === null ? 'Say what it is.' : other && !stored ? 'Say in words what it is.' : null;
  return (
    <div className="grid gap-3.5 max-wide:gap-2.5">
      <PaneTitle
        before={<ZoneMark rule={zone.rule} />}
        title={title}
        sub={`${placeWords(zone.view, zone.x)} · ${stored ? 'marked today' : 'not kept yet'}`}
        onRemove={() => (stored ? zoning.remove(zone.zoneId, title) : zoning.drop())}
      />
      <fieldset className="grid gap-2">
        <legend className="pb-2 text-sm font-semibold">What is there</legend>
        <div className="grid grid-cols-2 gap-2 max-wide:grid-cols-4 max-tablet:grid-cols-2">
          {zoneKindCodes.map((kind) => (
            <Chip
              key={kind}
              tight
              check={zone.kind === kind}
              pressed={zone.kind === kind}
              onClick={() => change({ kind, reason: words.text.trim() || null })}
            >
              {zoneKinds[kind]}
            </Chip>
          ))}
        </div>
      </fieldset>
      <TextField
        label={other ? 'In words' : 'In words, if it helps'}
        value={words.text}
        maxLength={400}
        placeholder={other ? 'Insulin pump' : 'Fell on the stairs on Sunday'}
        onChange={(event) => words.set(event.target.value)}
        onBlur={words.flush}
      />
      <div className="grid gap-3.5 max-wide:grid-cols-2 max-tablet:grid-cols-1">
        <Segmented
          label={zone.stroke.length > 0 ? 'Width' : 'Size'}
          options={sizes}
          value={sizeOf(zone)}
          onChange={(size) => change(sized(zone, size))}
        />
        <Segmented label="Rule" options={rules} value={zone.rule} onChange={(rule) => change({ rule })} />
      </div>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p role="status" className="mr-auto font-semibold text-warn">
          {waiting}
        </p>
        {stored ? (
          <Button variant="soft" onClick={() => zoning.choose(null)}>
            All zones
          </Button>
        ) : (
          <Button onClick={zoning.drop}>Leave it out</Button>
        )}
      </div>
    </div>
  );
}
