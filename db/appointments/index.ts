export { block } from './block';
export { book } from './book';
export { type CalendarRange, calendar } from './calendar';
export { cancel, uncancel } from './cancel';
export { arrive, miss, undo } from './change';
export { choices } from './choices';
export { day } from './day';
export { move } from './move';
export { freeOn, slots } from './slots';
