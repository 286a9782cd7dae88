'use client';

import { Ban } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { placeWords } from '@/lib/body/words';
import type { Marking } from './use-marking';

/** A tap inside a no-press zone is kept only with a reason; pressing it later asks and is audited. */
export function ZoneAsk({
  marking,
  spot,
  hit,
  given,
}: NonNullable<Marking['inZone']> & { marking: Marking }) {
  const [reason, setReason] = useState('');
  const { zoneId } = hit;
  const short = reason.trim().length < 3;
  return (
    <Form
      className="grid gap-4 rounded-l bg-danger-soft p-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!short) marking.addPoint(spot, { ...given, note: reason.trim() });
      }}
    >
      <h2 className="flex items-center gap-2.5 text-danger">
        <Ban aria-hidden="true" className="size-6 shrink-0" />
        No press here
      </h2>
      <p>
        {placeWords(spot.view, spot.x)}. {hit.words.charAt(0).toUpperCase() + hit.words.slice(1)}.
        {hit.advice ? ` ${hit.advice}` : ''}
      </p>
      <TextField
        label="Why mark a point here?"
        value={reason}
        maxLength={400}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        {zoneId ? (
          <Button variant="quiet" onClick={() => marking.openZone(zoneId)}>
            About this zone
          </Button>
        ) : null}
        <Button onClick={() => marking.setInZone(null)}>Leave it out</Button>
        <Button type="submit" variant="danger" disabled={short}>
          Keep the point
        </Button>
      </div>
    </Form>
  );
}
