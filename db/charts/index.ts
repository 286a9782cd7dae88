export { exportVisit, ofClient, ofVisit } from './read';
