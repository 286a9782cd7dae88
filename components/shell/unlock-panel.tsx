'use client';

import { ArrowLeft, KeyRound } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import type { ShiftTile } from '@/lib/domain/device';
import { PinPad } from './pin-pad';
import { requestUnlock, sayUnlock } from './unlock-request';

type UnlockPanelProps = {
  tiles: readonly ShiftTile[];
  onOpen: (staffId: string) => void;
  /** The way with e-mail and password; for the person who was chosen, or for anyone. */
  onPassword: (tile: ShiftTile | null) => void;
};

/** Who has a shift open on this tablet; a tap, then the PIN. */
export function UnlockPanel({ tiles, onOpen, onPassword }: UnlockPanelProps) {
  const alone = tiles.length === 1 ? tiles[0] : undefined;
  const [chosen, setChosen] = useState<ShiftTile | null>(alone?.hasPin ? alone : null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (tile: ShiftTile | null) => {
    setProblem(null);
    if (tile && !tile.hasPin) onPassword(tile);
    else setChosen(tile);
  };
  const send = useCallback(
    async (pin: string) => {
      if (!chosen) return false;
      setProblem(null);
      const answer = await requestUnlock(chosen.staffId, pin);
      if (answer.state === 'open') {
        onOpen(answer.staffId);
        return true;
      }
      setProblem(sayUnlock(answer));
      return false;
    },
    [chosen, onOpen],
  );

  return (
    <div className="grid justify-items-center gap-6">
      {chosen ? (
        <>
          <h2 className="flex w-[300px] items-center gap-2 text-xl">
            <Button variant="quiet" square aria-label="Someone else" onClick={() => choose(null)}>
              <ArrowLeft aria-hidden="true" />
            </Button>
            <span className="min-w-0 truncate">{chosen.name}</span>
          </h2>
          <PinPad key={chosen.staffId} label={`PIN of ${chosen.name}`} onPin={send} />
        </>
      ) : (
        <ul className="grid w-full gap-3">
          {tiles.map((tile) => (
            <li key={tile.staffId}>
              <Tile tile={tile} onChoose={() => choose(tile)} />
            </li>
          ))}
        </ul>
      )}
      <div role="alert" className="max-w-[300px] empty:hidden">
        <FieldError error={problem ?? undefined} />
      </div>
      <Button variant="quiet" size={56} onClick={() => onPassword(null)}>
        <KeyRound aria-hidden="true" />
        Sign in with e-mail
      </Button>
    </div>
  );
}

function Tile({ tile, onChoose }: { tile: ShiftTile; onChoose: () => void }) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex min-h-[88px] w-full items-center gap-4 rounded-l border border-line bg-surface px-5 py-3 text-left shadow-card hover:bg-sunken"
    >
      <span
        aria-hidden="true"
        className="flex size-14 shrink-0 items-center justify-center rounded-full bg-muscle font-bold text-ink text-lg"
      >
        {tile.initials}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-semibold text-lg">{tile.name}</span>
        <span className="block text-ink-soft text-sm">{tile.hasPin ? 'PIN' : 'Password'}</span>
      </span>
    </button>
  );
}
