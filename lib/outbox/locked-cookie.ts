/** Set by the page itself when its screen locks, so that a lock without network holds at the next contact too. */
export const lockedCookie = 'palpate-locked';
