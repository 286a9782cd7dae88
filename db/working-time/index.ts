export { week } from './read';
