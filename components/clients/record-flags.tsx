'use client';

import { Plus, TriangleAlert } from 'lucide-react';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { SelectField, TextareaField } from '@/components/ui/field';
import type { FlagAdding, FlagRef } from '@/lib/domain/client';
import type { CardFlag } from '@/lib/domain/client-card';
import { type StandingFlag, standingFlagCodes, standingFlags } from '@/lib/domain/screening';
import { sayDay } from '@/lib/when';
import { FormDialog, textOf } from './form-dialog';
import { RecordPart, RecordRow } from './record-list';

type RecordFlagsProps = {
  clientId: string;
  flags: readonly CardFlag[];
  today: string;
  add: FormAction<z.input<typeof FlagAdding>, unknown>;
  end: FormAction<z.input<typeof FlagRef>, unknown>;
};

export function RecordFlags({ clientId, flags, today, add, end }: RecordFlagsProps) {
  const standing = new Set(flags.map((one) => one.flag));
  const options = standingFlagCodes.map((code) => ({
    value: code,
    label: standingFlags[code].label,
    disabled: standing.has(code),
  }));
  return (
    <RecordPart
      id="flags"
      title="Flags"
      empty="No flags. They stand until somebody ends them, and every visit shows them."
      aside={
        <FormDialog
          opener={
            <>
              <Plus aria-hidden="true" />
              Add a flag
            </>
          }
          title="Add a flag"
          send="Add flag"
          saved="Flag added"
          action={add}
          read={(data) => ({
            clientId,
            flag: { flag: textOf(data, 'flag') as StandingFlag, note: textOf(data, 'note') },
          })}
          fields={(errors) => (
            <>
              <SelectField
                label="Flag"
                name="flag"
                placeholder="Choose"
                defaultValue=""
                options={options}
                error={errors['flag.flag'] ? 'Choose a flag.' : undefined}
              />
              <TextareaField label="Note" optional name="note" maxLength={400} error={errors['flag.note']} />
            </>
          )}
        />
      }
    >
      {flags.map((one) => (
        <RecordRow
          key={one.id}
          main={
            <span className="flex items-start gap-2">
              <TriangleAlert aria-hidden="true" className="mt-1 size-[18px] shrink-0 text-warn" />
              <span className="min-w-0">{standingFlags[one.flag].label}</span>
            </span>
          }
          sub={`${one.note ? `${one.note} · ` : ''}since ${sayDay(one.onDay, today)}`}
        >
          <FormDialog
            opener="End"
            openerLabel={`End flag: ${standingFlags[one.flag].label}`}
            title="End this flag?"
            sub={standingFlags[one.flag].label}
            send="End flag"
            saved="Flag ended"
            action={end}
            read={() => ({ flagId: one.id })}
          />
        </RecordRow>
      ))}
    </RecordPart>
  );
}
