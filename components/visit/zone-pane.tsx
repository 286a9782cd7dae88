'use client';

import { Ban, ChevronRight, CircleCheck, RotateCcw, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { muscleWord, placeWords } from '@/lib/body/words';
import { ZONE_AREAS, type ZoneArea, type ZoneCode } from '@/lib/body/zone-areas';
import type { ZoneRule } from '@/lib/domain/chart-zone';
import { zonesNow } from '@/lib/domain/visit-view';
import { type ClientZoneView, zoneTitle, zoneView, zoneWhy } from '@/lib/domain/zones';
import { PaneTitle } from './pane-title';
import { paneHeading } from './use-row-focus';
import type { Zoning } from './use-zoning';
import { useVisit } from './visit-store';
import { ZoneForm } from './zone-form';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Beside the chart while the no-press tool is in hand: the zone chosen, or all of this client's. */
export function ZonePane({ zoning }: { zoning: Zoning }) {
  const { view, frozen } = useVisit();
  const { chosen, draft } = zoning;
  const chosenId = chosen && 'zoneId' in chosen ? chosen.zoneId : '';
  const today = view.facts.zones[chosenId];
  // One form from the first tap on: storing the zone must not take the focus away.
  const open = draft ?? (frozen ? undefined : today);
  if (open) return <ZoneForm key={open.zoneId} zone={open} zoning={zoning} />;
  if (chosen && 'code' in chosen) return <GeneralPane {...chosen} zoning={zoning} />;
  const before = view.zones.find(({ id }) => id === chosenId);
  const seen = before ?? (today ? zoneView(today) : null);
  if (seen) return <StandingPane zone={seen} zoning={zoning} />;
  return <ZonesOverview zoning={zoning} />;
}

/** A block is hatched, a warning dotted: on the body and here. */
export function ZoneMark({ rule }: { rule: ZoneRule }) {
  return rule === 'block' ? (
    <Ban aria-hidden="true" className="size-7 shrink-0 text-danger" />
  ) : (
    <TriangleAlert aria-hidden="true" className="size-7 shrink-0 text-warn" />
  );
}

const ruleWords = {
  block: 'No press: a hold here needs a reason, and the reason is audited.',
  warn: 'With care: a hold is allowed.',
} as const;

const row = 'flex min-h-[56px] w-full items-center gap-3 px-1 py-1.5 text-left hover:bg-sunken';

function ZonesOverview({ zoning }: { zoning: Zoning }) {
  const { view, frozen } = useVisit();
  const zones = zonesNow(view);
  const ended = view.zones.filter(({ id }) => id in view.facts.endedZones);
  return (
    <div className="grid gap-3">
      <h2 {...paneHeading} className="text-[1.4rem]">
        No-press zones
      </h2>
      <p className="text-ink-soft">
        {frozen
          ? 'Hatched: no press. Dotted: with care. Tap one to read why.'
          : 'Tap the place to keep off, or draw along it. Tap a faint zone to read why it holds for everyone.'}
      </p>
      {zones.length === 0 ? <p>No zone of this client is recorded.</p> : null}
      <ul className="divide-y divide-line">
        {[...zones, ...ended].map((zone) => (
          <li key={zone.id}>
            <button type="button" className={row} onClick={() => zoning.choose({ zoneId: zone.id })}>
              <ZoneMark rule={zone.rule} />
              <span className="min-w-0 flex-1 leading-snug">
                <span className="block font-semibold">{zoneTitle(zone)}</span>
                <span className="block text-sm text-ink-soft">
                  {zoneWhy(zone)}
                  {zone.id in view.facts.endedZones ? ' · ended today' : ''}
                </span>
              </span>
              <ChevronRight aria-hidden="true" className="size-5 text-ink-faint" />
            </button>
          </li>
        ))}
      </ul>
      <div className="flex justify-end">
        <Button onClick={() => zoning.turn(false)}>Done</Button>
      </div>
    </div>
  );
}

/** A zone of an earlier day: it stands by itself; one tap ends it, and one takes that back. */
function StandingPane({ zone, zoning }: { zone: ClientZoneView; zoning: Zoning }) {
  const { view, frozen } = useVisit();
  const title = zoneTitle(zone);
  const ended = zone.id in view.facts.endedZones;
  const where = zone.drawn ? placeWords(zone.drawn.view, zone.drawn.x) : 'Written in the record';
  return (
    <div className="grid gap-4">
      <PaneTitle before={<ZoneMark rule={zone.rule} />} title={title} sub={where} />
      <p className="text-lg font-semibold">{capital(zoneWhy(zone))}</p>
      <p>{ended ? 'Ended today. It no longer stands on the chart.' : ruleWords[zone.rule]}</p>
      {frozen ? null : (
        <div className="grid grid-cols-2 gap-3">
          {ended ? (
            <Button className="col-span-2" onClick={() => zoning.restore(zone.id)}>
              <RotateCcw aria-hidden="true" />
              It is still there
            </Button>
          ) : (
            <>
              <Button variant="soft" onClick={() => zoning.choose(null)}>
                Still there
              </Button>
              <Button onClick={() => zoning.end(zone.id, title)}>
                <CircleCheck aria-hidden="true" />
                Healed or gone: end it
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

type GeneralPaneProps = {
  code: ZoneCode;
  spot: Parameters<Zoning['begin']>[1][number] & { view: Parameters<Zoning['begin']>[0] };
  zoning: Zoning;
};

/** What lies in a zone that holds for everyone, and what to do there. */
function GeneralPane({ code, spot, zoning }: GeneralPaneProps) {
  const { view, frozen } = useVisit();
  const area: ZoneArea | undefined = ZONE_AREAS.find((each) => each.code === code);
  if (!area) return null;
  const shut = area.advancedOnly === true && !view.visit.staffAdvanced;
  const rule = shut ? 'block' : area.rule;
  const lines = [
    ruleWords[rule],
    area.advancedOnly ? 'For advanced training only; an admin ticks it under Staff.' : null,
    area.maxSeconds ? `At most ${area.maxSeconds} seconds.` : null,
    area.advice ?? null,
    area.muscles.length > 0 ? `Muscles here: ${area.muscles.map(muscleWord).join(', ')}.` : null,
  ];
  return (
    <div className="grid gap-4">
      <PaneTitle
        before={<ZoneMark rule={rule} />}
        title={capital(area.place)}
        sub={`${placeWords(spot.view, spot.x)} · holds for everyone`}
      />
      <p className="text-lg font-semibold">{capital(area.lies)}</p>
      {lines
        .filter((line) => line !== null)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {frozen ? null : (
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => zoning.begin(spot.view, [spot])}>Mark a zone of this client here</Button>
          <Button variant="soft" onClick={() => zoning.choose(null)}>
            All zones
          </Button>
        </div>
      )}
    </div>
  );
}
