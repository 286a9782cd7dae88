/** Milliseconds after which a hint that was put away is worth saying again. */
const quietFor = 30 * 24 * 3_600_000;

export type TabletStanding = Readonly<{
  /** Opened from the home screen. */
  installed: boolean;
  /** The browser has promised not to clear what is kept. */
  persisted: boolean;
  /** When someone put the hint away (ISO instant); null when nobody has. */
  putAwayAt: string | null;
}>;

/** Whether a tablet may clear unsent entries and its people should hear of it. */
export function mayForget({ installed, persisted, putAwayAt }: TabletStanding, now: Date): boolean {
  if (installed || persisted) return false;
  return putAwayAt === null || !(now.getTime() - Date.parse(putAwayAt) < quietFor);
}
