import type { BlockId, BlockWording } from '../block';
import { spanishHome } from './es-home';
import { spanishVisit } from './es-visit';

/** The fourteen blocks in Spanish: not read by a clinician of the clinic until it is said so there. */
export const spanish: Readonly<Record<BlockId, BlockWording>> = { ...spanishVisit, ...spanishHome };
