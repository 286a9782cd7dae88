export { applyOps } from './apply-ops';
export { discard, moveToClient, reassign, voidVisit } from './correct';
export { open } from './open';
export { start } from './start';
