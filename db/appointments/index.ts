export { book } from './book';
export { arrive, cancel, miss, move, undo } from './change';
export { choices } from './choices';
export { day } from './day';
export { freeOn, slots } from './slots';
