'use client';

import { Ban, Flag } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { sideWord } from '@/lib/body/words';
import { standingFlags, zonePlaces } from '@/lib/domain/screening';
import { useVisit } from './visit-store';

/** What stands in the client's record until someone ends it: flags and no-press zones. */
export function StandingCard() {
  const { view } = useVisit();
  return (
    <>
      <Card title="No press" icon={<Ban />} tone={view.zones.length > 0 ? 'danger' : 'sunken'}>
        {view.zones.length === 0 ? (
          <p className="text-ink-soft">No no-press zones recorded.</p>
        ) : (
          <ul className="grid gap-1">
            {view.zones.map(({ id, place, side, rule, reason }) => (
              <li key={id}>
                <b className="font-semibold">
                  {side === 'midline'
                    ? zonePlaces[place].label
                    : `${sideWord(side)} ${zonePlaces[place].label.toLowerCase()}`}
                </b>
                : {reason}
                {rule === 'warn' ? ' (take care)' : ''}
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
