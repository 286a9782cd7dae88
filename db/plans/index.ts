export { decide, undo } from './decide';
export { freeOn, type PlanQuestion, propose } from './propose';
export { record } from './record';
export { settled } from './settled';
export { since } from './since';
