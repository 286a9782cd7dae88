export { desk } from './desk';
export { edit } from './edit';
export { contentOf, read } from './read';
export { bringBack, retire } from './retire';
export { again, approve } from './review';
