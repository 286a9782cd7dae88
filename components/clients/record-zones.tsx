'use client';

import { Ban, Plus } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { FieldError, SelectField, TextareaField } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import type { ZoneAdding, ZoneRef } from '@/lib/domain/client';
import type { CardZone } from '@/lib/domain/client-card';
import { type ZonePlace, zonePlaceCodes, zonePlaces } from '@/lib/domain/screening';
import { zoneWhere, zoneWhy } from '@/lib/domain/zones';
import { sayDay } from '@/lib/when';
import { FormDialog, textOf } from './form-dialog';
import { RecordPart, RecordRow } from './record-list';

type RecordZonesProps = {
  clientId: string;
  zones: readonly CardZone[];
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
const sideWords = { left: 'Left', right: 'Right', midline: 'Midline' } as const;

/** The sides as they are stored: both sides are two zones, nothing chosen is none. */
function sidesOf(choice: string): z.input<typeof ZoneAdding>['sides'] {
  if (choice === 'both') return ['left', 'right'];
  return choice === 'left' || choice === 'right' || choice === 'midline' ? [choice] : [];
}

export function RecordZones({ clientId, zones, today, add, end }: RecordZonesProps) {
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
      {zones.map((zone) => (
        <RecordRow
          key={zone.id}
          main={
            <span className="flex items-start gap-2">
              <Ban aria-hidden="true" className="mt-1 size-[18px] shrink-0 text-danger" />
              <span className="min-w-0">
                {sideWords[zone.side]}, {zoneWhere(zone).toLowerCase()}
                {zone.rule === 'warn' ? ' (with care)' : ''}
              </span>
            </span>
          }
          sub={`${zoneWhy(zone)} · since ${sayDay(zone.onDay, today)}`}
        >
          <FormDialog
            opener="End"
            openerLabel={`End zone: ${sideWords[zone.side]}, ${zoneWhere(zone)}`}
            title="End this zone?"
            sub={`${sideWords[zone.side]}, ${zoneWhere(zone).toLowerCase()}: ${zoneWhy(zone)}`}
            send="End zone"
            saved="Zone ended"
            action={end}
            read={() => ({ zoneId: zone.id })}
          />
        </RecordRow>
      ))}
    </RecordPart>
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
      <Segmented<Rule> label="Rule" name="rule" options={ruleOptions} value={rule} onChange={setRule} />
      <TextareaField
        label="Why"
        name="reason"
        maxLength={400}
        placeholder="Hernia repair, Nov 2026"
        error={errors['zone.reason']}
      />
    </>
  );
}
