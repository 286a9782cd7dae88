'use client';

import { useState } from 'react';
import { Form } from '@/components/ui/form';
import { OilyChoice } from './oily-choice';

const usual = [
  'Client asked, risk explained',
  'Beside the zone, not in it',
  'Light pressure, watched closely',
  'Agreed with the doctor',
] as const;

type ZoneAskPaneProps = { zone: string | null; onReason: (reason: string) => void };

/** A no-press zone is pressed only with its reason, said before the first press; the reason is audited. */
export function ZoneAskPane({ zone, onReason }: ZoneAskPaneProps) {
  const [typed, setTyped] = useState('');
  const short = typed.trim().length < 3;
  return (
    <section aria-label="No press here" className="flex min-h-0 flex-1 flex-col gap-2.5">
      <div role="status">
        <h2 className="text-2xl text-danger">No press here</h2>
        <p className="line-clamp-2 text-ink-soft">{zone}. Why will it be pressed?</p>
      </div>
      <div className="grid flex-1 auto-rows-fr grid-cols-2 gap-2.5">
        {usual.map((reason) => (
          <OilyChoice key={reason} className="text-xl!" onChoose={() => onReason(reason)}>
            {reason}
          </OilyChoice>
        ))}
      </div>
      <Form
        className="grid grid-cols-[1fr_140px] gap-2.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!short) onReason(typed.trim());
        }}
      >
        <input
          aria-label="Another reason"
          placeholder="Another reason"
          value={typed}
          maxLength={400}
          onChange={(event) => setTyped(event.target.value)}
          className="min-h-touch-oily min-w-0 rounded-m border-[1.5px] border-line-strong bg-surface px-4 text-lg"
        />
        <OilyChoice disabled={short} onChoose={() => onReason(typed.trim())}>
          Keep
        </OilyChoice>
      </Form>
    </section>
  );
}
