export { duplicates, find, recent } from './find';
export { open, point } from './open';
export { addFlag, addZones, endFlag, endZone, recordConsent } from './record';
export { amend, register } from './register';
export { archive, restore } from './standing';
