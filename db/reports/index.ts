export { visitsBehind } from './behind';
export { charts } from './charts';
export { clinicWorkload, ownWorkload } from './workload';
