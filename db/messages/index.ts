export { drop, list, ofClient, sendAgain } from './desk';
export { amend, sendTest, settings } from './settings';
