export { ownWeeks, setStaffHours } from './hours';
export { week } from './read';
export { addTimeOff, listTimeOff, removeTimeOff } from './time-off';
