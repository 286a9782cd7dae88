export { attach, changeVerdict, detach } from './claims';
export { desk } from './desk';
export { edit } from './edit';
export { read } from './read';
export { bringBack, retire } from './retire';
export { again, approve } from './review';
export { importArticle, readArticle } from './source';
export { writeClaim } from './write-claim';
