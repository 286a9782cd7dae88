export { applyOps } from './apply-ops';
export { discard, end, moveToClient, reassign, voidVisit } from './correct';
export type { Reached } from './judged';
export { open } from './open';
export { start } from './start';
