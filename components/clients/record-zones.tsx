'use client';

import { Ban, Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { FieldError, SelectField, TextareaField } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { ZoneKind, zoneKindCodes, zoneKinds } from '@/lib/domain/chart-zone';
import type { ZoneAdding, ZoneRef } from '@/lib/domain/client';
import type { CardZone, ClientCard } from '@/lib/domain/client-card';
import { type ZonePlace, zonePlaceCodes, zonePlaces } from '@/lib/domain/screening';
import { zoneTitle, zoneWhy } from '@/lib/domain/zones';
import { sayDay } from '@/lib/when';
import { FormDialog, textOf } from './form-dialog';
import { RecordPart, RecordRow } from './record-list';

type RecordZonesProps = {
  clientId: string;
  zones: readonly CardZone[];
  ended: ClientCard['endedZones'];
  today: string;
  add: FormAction<z.input<typeof ZoneAdding>, unknown>;
  end: FormAction<z.input<typeof ZoneRef>, unknown>;
};

type SideChoice = 'left' | 'right' | 'both' | 'midline';
type Rule = 'block' | 'warn';
const sideOptions = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
  { value: 'both', label: 'Both' },
  { value: 'midline', label: 'Midline' },
] as const;
const ruleOptions = [
  { value: 'block', label: 'No press' },
  { value: 'warn', label: 'With care' },
] as const;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sides as they are stored: both sides are two zones, nothing chosen is none. */
function sidesOf(choice: string): z.input<typeof ZoneAdding>['sides'] {
  if (choice === 'both') return ['left', 'right'];
  return choice === 'left' || choice === 'right' || choice === 'midline' ? [choice] : [];
}

export function RecordZones({ clientId, zones, ended, today, add, end }: RecordZonesProps) {
  return (
    <RecordPart
      id="zones"
      title="No-press zones"
      empty="No no-press zones recorded."
      aside={
        <FormDialog
          opener={
            <>
              <Plus aria-hidden="true" />
              Add a zone
            </>
          }
          title="Add a no-press zone"
          sub="Left and right are the client's."
          send="Add zone"
          saved="Zone added"
          action={add}
          read={(data) => ({
            clientId,
            zone: {
              kind: ZoneKind.safeParse(textOf(data, 'kind')).data ?? null,
              place: textOf(data, 'place') as ZonePlace,
              rule: textOf(data, 'rule') as Rule,
              reason: textOf(data, 'reason'),
            },
            sides: sidesOf(textOf(data, 'side')),
          })}
          fields={(errors) => <ZoneFields errors={errors} />}
        />
      }
    >
      {[
        ...zones.map((zone) => (
          <RecordRow
            key={zone.id}
            main={
              <span className="flex items-start gap-2">
                {zone.rule === 'block' ? (
                  <Ban aria-hidden="true" className="mt-1 size-[18px] shrink-0 text-danger" />
                ) : (
                  <TriangleAlert aria-hidden="true" className="mt-1 size-[18px] shrink-0 text-warn" />
                )}
                <span className="min-w-0">
                  {zoneTitle(zone)}
                  {zone.rule === 'warn' ? ' (with care)' : ''}
                </span>
              </span>
            }
            sub={`${capital(zoneWhy(zone))} · ${zone.drawn ? 'drawn on the chart, ' : ''}since ${sayDay(zone.onDay, today)}`}
          >
            <FormDialog
              opener="End"
              openerLabel={`End zone: ${zoneTitle(zone)}`}
              title="End this zone?"
              sub={`${zoneTitle(zone)}: ${zoneWhy(zone)}`}
              send="End zone"
              saved="Zone ended"
              action={end}
              read={() => ({ zoneId: zone.id })}
            />
          </RecordRow>
        )),
        ...(ended.length > 0
          ? [
              <li key="ended" className="py-1">
                <EndedZones zones={ended} today={today} />
              </li>,
            ]
          : []),
      ]}
    </RecordPart>
  );
}

/** What is over stays in the record with its days. */
function EndedZones({ zones, today }: { zones: ClientCard['endedZones']; today: string }) {
  return (
    <details>
      <summary className="flex min-h-touch items-center font-semibold text-accent-strong">
        {zones.length} ended
      </summary>
      <ul className="grid gap-2 pb-2">
        {zones.map((zone) => (
          <li key={zone.id} className="break-words text-ink-soft">
            <b className="font-semibold">{zoneTitle(zone)}</b>: {zoneWhy(zone)} · {sayDay(zone.onDay, today)}{' '}
            to {sayDay(zone.endedDay, today)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ZoneFields({ errors }: { errors: Readonly<Record<string, string>> }) {
  const [side, setSide] = useState<SideChoice | null>(null);
  const [rule, setRule] = useState<Rule>('block');
  const places = zonePlaceCodes.map((code) => ({ value: code, label: zonePlaces[code].label }));
  return (
    <>
      <SelectField
        label="Place"
        name="place"
        placeholder="Choose"
        defaultValue=""
        options={places}
        error={errors['zone.place'] ? 'Choose a place.' : undefined}
        onChange={(event) => {
          const code = zonePlaceCodes.find((one) => one === event.currentTarget.value);
          if (code) setRule(zonePlaces[code].rule);
        }}
      />
      <div>
        <Segmented<SideChoice>
          label="Side"
          name="side"
          options={sideOptions}
          value={side}
          onChange={setSide}
        />
        <div className="mt-1.5">
          <FieldError error={errors.sides} />
        </div>
      </div>
      <SelectField
        label="What is there"
        name="kind"
        defaultValue=""
        options={[
          { value: '', label: 'Not said' },
          ...zoneKindCodes.map((code) => ({ value: code, label: zoneKinds[code] })),
        ]}
      />
      <Segmented<Rule> label="Rule" name="rule" options={ruleOptions} value={rule} onChange={setRule} />
      <TextareaField
        label="In words"
        hint="Needed for something else, or for another place."
        name="reason"
        maxLength={400}
        placeholder="Hernia repair, Nov 2026"
        error={errors['zone.reason']}
      />
    </>
  );
}
