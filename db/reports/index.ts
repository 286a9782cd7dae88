export { visitsBehind } from './behind';
export { charts } from './charts';
