import type { BlockId, BlockWording } from '../block';
import { frenchHome } from './fr-home';
import { frenchVisit } from './fr-visit';

/** The fourteen blocks in French: not read by a clinician of the clinic until it is said so there. */
export const french: Readonly<Record<BlockId, BlockWording>> = { ...frenchVisit, ...frenchHome };
