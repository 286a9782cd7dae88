export { block } from './block';
export { book } from './book';
export { type CalendarRange, calendar } from './calendar';
export { arrive, cancel, miss, move, undo } from './change';
export { choices } from './choices';
export { day } from './day';
export { freeOn, slots } from './slots';
