export { decide, undo } from './decide';
export { freeOn, type PlanQuestion, propose } from './propose';
export { settled } from './settled';
export { since } from './since';
