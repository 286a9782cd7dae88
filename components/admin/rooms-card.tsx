'use client';

import { DoorClosed, Pencil, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { SettingsRow } from './settings-row';

export type RoomRow = Readonly<{ id: string; name: string; closed: boolean }>;
export type RoomActions = Readonly<{
  add: FormAction<{ name: string }, unknown>;
  rename: FormAction<{ id: string; name: string }, unknown>;
  close: FormAction<{ id: string }, unknown>;
}>;

/** `edited` is a room's id, "new", or null. */
export function RoomsCard({ rooms, actions }: { rooms: readonly RoomRow[]; actions: RoomActions }) {
  const [edited, setEdited] = useState<string | null>(null);
  const say = useToast();
  const room = rooms.find((one) => one.id === edited);
  const done = (text: string) => {
    say({ text });
    setEdited(null);
  };
  return (
    <Card title="Rooms" flush>
      <ul className="mt-1">
        {rooms.map((one) => (
          <SettingsRow
            key={one.id}
            icon={one.closed ? <DoorClosed /> : <Pencil />}
            title={one.name}
            sub={one.closed ? 'Closed. Add a room of this name to open it again.' : undefined}
            onOpen={one.closed ? undefined : () => setEdited(one.id)}
          />
        ))}
      </ul>
      <div className="p-3">
        <Button variant="quiet" onClick={() => setEdited('new')}>
          <Plus aria-hidden="true" />
          Add a room
        </Button>
      </div>
      <Dialog open={edited !== null} onClose={() => setEdited(null)} title={room ? room.name : 'Add a room'}>
        {edited !== null ? <RoomForm key={edited} room={room} actions={actions} onDone={done} /> : null}
      </Dialog>
    </Card>
  );
}

type RoomFormProps = { room: RoomRow | undefined; actions: RoomActions; onDone: (said: string) => void };

function RoomForm({ room, actions, onDone }: RoomFormProps) {
  const save = useCallback(
    ({ name }: { name: string }) => (room ? actions.rename({ id: room.id, name }) : actions.add({ name })),
    [room, actions],
  );
  const form = useFormAction(save, () => onDone('The room is saved.'));
  const close = useFormAction(actions.close, () => onDone('The room is closed.'));
  return (
    <Form
      noValidate
      onSubmit={form.submit((data) => ({ name: String(data.get('name') ?? '') }))}
      className="grid gap-5"
    >
      <TextField
        label="Name"
        name="name"
        defaultValue={room?.name}
        maxLength={60}
        data-focus-first
        error={form.errors.name}
      />
      <FormMessage message={form.message ?? close.message} />
      <div className="flex flex-wrap gap-3">
        {room ? (
          <Button variant="danger" pending={close.pending} onClick={() => close.run({ id: room.id })}>
            Close the room
          </Button>
        ) : null}
        <Button type="submit" variant="main" pending={form.pending} className="ml-auto">
          {room ? 'Save' : 'Add the room'}
        </Button>
      </div>
    </Form>
  );
}
