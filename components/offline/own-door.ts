import { setOfflineDoor } from '@/components/shell/offline-door';
import { peopleHere, unlockOffline, wipeDevice } from './unlock';

let leaving = false;

/** The clinic has revoked this tablet: what it holds goes, and the clinic's own page says so. */
export function leaveRevoked(): void {
  if (leaving) return;
  leaving = true;
  void wipeDevice()
    .catch(() => undefined)
    .then(() => window.location.replace('/sign-in'));
}

/** Lets every page that asks for a PIN look on this tablet while the clinic cannot be reached. */
export function openOwnDoor(): void {
  setOfflineDoor({
    tiles: async () => (await peopleHere()).map((person) => ({ ...person, hasPin: true })),
    unlock: async (staffId, pin) => {
      const answer = await unlockOffline(staffId, pin);
      return answer.state === 'ended' || answer.state === 'unready' ? { state: 'none' } : answer;
    },
    revoked: leaveRevoked,
  });
}
