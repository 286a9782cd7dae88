import type { BlockId, BlockWording } from '../block';
import { englishHome } from './en-home';
import { englishVisit } from './en-visit';

/** The fourteen blocks in our own words (clinical review §6c). */
export const english: Readonly<Record<BlockId, BlockWording>> = { ...englishVisit, ...englishHome };
