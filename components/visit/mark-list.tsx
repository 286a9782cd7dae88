'use client';

import { Map as MapIcon, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { MarkForm } from './mark-form';
import { FindingsTable, MarksTable } from './mark-tables';
import type { Marking } from './use-marking';
import { useRowFocus } from './use-row-focus';
import { useVisit } from './visit-store';

/** Everything on the chart as tables, and a way to add, change and remove without the picture. */
export function MarkList({ marking }: { marking: Marking }) {
  const { frozen } = useVisit();
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLElement>(null);
  const goTo = useRowFocus(list);
  const close = (to: string | null) => {
    setAdding(false);
    goTo(to);
  };
  return (
    <section
      ref={list}
      aria-label="List of marks"
      className="min-h-0 overflow-y-auto bg-ground p-5 wide:border-line wide:border-r"
    >
      <div className="grid gap-5">
        <div className="flex flex-wrap gap-2.5">
          {adding ? <h2 className="self-center text-[1.4rem]">Add a mark</h2> : null}
          {frozen || adding ? null : (
            <Button
              data-add-mark
              variant="main"
              onClick={() => {
                marking.select(null);
                setAdding(true);
              }}
            >
              <Plus aria-hidden="true" />
              Add a mark
            </Button>
          )}
          <Button variant="soft" className="ml-auto" onClick={() => marking.setList(false)}>
            <MapIcon aria-hidden="true" />
            Body
          </Button>
        </div>
        {adding ? (
          <MarkForm
            what={marking.layer === 'client' ? 'pain' : 'finding'}
            isFull={marking.isFull}
            onAdded={([id = null]) => {
              marking.select(id);
              close(id);
            }}
            onClose={() => close(null)}
          />
        ) : null}
        <FindingsTable marking={marking} goTo={goTo} />
        <MarksTable marking={marking} goTo={goTo} layer="pain" />
        <MarksTable marking={marking} goTo={goTo} layer="referral" />
      </div>
    </section>
  );
}
