'use client';

import { Ban, Flag } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { sideWord } from '@/lib/body/words';
import { standingFlags } from '@/lib/domain/screening';
import { zonesNow } from '@/lib/domain/visit-view';
import { zoneWhere, zoneWhy } from '@/lib/domain/zones';
import { useVisit } from './visit-store';

/** What stands in the client's record until someone ends it: flags and no-press zones. */
export function StandingCard() {
  const { view } = useVisit();
  const zones = zonesNow(view);
  return (
    <>
      <Card title="No press" icon={<Ban />} tone={zones.length > 0 ? 'danger' : 'sunken'}>
        {zones.length === 0 ? (
          <p className="text-ink-soft">No no-press zones recorded.</p>
        ) : (
          <ul className="grid gap-1">
            {zones.map((zone) => (
              <li key={zone.id}>
                <b className="font-semibold">
                  {zone.side === 'midline'
                    ? zoneWhere(zone)
                    : `${sideWord(zone.side)} ${zoneWhere(zone).toLowerCase()}`}
                </b>
                : {zoneWhy(zone)}
                {zone.rule === 'warn' ? ' (take care)' : ''}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="In the record" icon={<Flag />} tone="sunken">
        {view.flags.length === 0 ? (
          <p className="text-ink-soft">No standing flags recorded.</p>
        ) : (
          <ul className="grid gap-1">
            {view.flags.map(({ flag, note }) => (
              <li key={flag}>
                <b className="font-semibold">{standingFlags[flag].label}</b>
                {note ? `: ${note}` : ''}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
