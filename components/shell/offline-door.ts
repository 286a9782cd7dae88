import type { ShiftTile } from '@/lib/domain/device';

/** How a tablet is opened while the clinic cannot be reached. */
export type OfflineDoor = Readonly<{
  /** Who can be let in without the clinic. */
  tiles: () => Promise<readonly ShiftTile[]>;
  /** `none`: nothing of that person is kept here, or five wrong PINs wiped it. */
  unlock: (
    staffId: string,
    pin: string,
  ) => Promise<
    Readonly<{ state: 'open' }> | Readonly<{ state: 'wrong'; left: number }> | Readonly<{ state: 'none' }>
  >;
  /** The clinic has revoked this tablet: what it holds goes, and the door says so. */
  revoked: () => void;
}>;

let door: OfflineDoor | null = null;

/** Called once by whatever keeps keys on this tablet. */
export function setOfflineDoor(given: OfflineDoor | null): void {
  door = given;
}

export const offlineDoor = (): OfflineDoor | null => door;
