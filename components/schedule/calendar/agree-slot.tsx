'use client';

import { CalendarCheck, CalendarPlus, Phone } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { Booked } from '@/lib/domain/appointment';
import type { Ghost } from '@/lib/domain/calendar-ghosts';
import { clientName } from '@/lib/domain/client-card';
import type { Booking } from '@/lib/domain/clinic';
import { type Day, distance, saySlot, type Zone } from '@/lib/when';

export type BookAction = FormAction<z.input<typeof Booking>, Booked>;

type AgreeSlotProps = {
  ghost: Ghost;
  /** Therapist and room in words. */
  where: string;
  today: Day;
  zone: Zone;
  book: BookAction;
  onClose: () => void;
};

/** A proposed time becomes an appointment only when the client has said yes. */
export function AgreeSlot({ ghost, where, today, zone, book, onClose }: AgreeSlotProps) {
  const { plan, startsAt, staffId, roomId, serviceId } = ghost;
  const { client, episodeId } = plan;
  const router = useRouter();
  const toast = useToast();
  const when = saySlot(startsAt, zone, today);
  const settle = useCallback(() => {
    toast({ text: `Booked ${when}` });
    router.refresh();
    onClose();
  }, [toast, router, onClose, when]);
  const { run, pending, message } = useFormAction(book, settle);
  const clientId = client.id;
  return (
    <Dialog
      open
      onClose={onClose}
      title={clientName(client)}
      sub={`${when} · ${distance(ghost.onDay, today)} · ${where}`}
    >
      <div className="grid gap-4">
        <p>{plan.says} Ask first: nobody is booked before they said yes, and any other time is as good.</p>
        <FormMessage message={message} />
        <div className="grid gap-2.5 tablet:grid-cols-2">
          <Button
            variant="main"
            size={56}
            pending={pending}
            className="tablet:col-span-2"
            onClick={() => run({ clientId, episodeId, staffId, roomId, serviceId, startsAt })}
          >
            <CalendarCheck aria-hidden="true" />
            They said yes: book
          </Button>
          {client.phone ? (
            <a
              href={`tel:${client.phone.replace(/[^\d+]/g, '')}`}
              className="inline-flex min-h-12 items-center justify-center gap-2.5 rounded-m border-[1.5px] border-line-strong bg-surface px-5 font-semibold hover:bg-sunken"
            >
              <Phone aria-hidden="true" className="size-5" />
              Call {client.phone}
            </a>
          ) : null}
          <ButtonLink href={`/schedule/book?client=${clientId}&episode=${episodeId}` as Route}>
            <CalendarPlus aria-hidden="true" />
            Another time
          </ButtonLink>
        </div>
      </div>
    </Dialog>
  );
}
