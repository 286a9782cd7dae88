import type { Wording } from './block';
import { wordingHome } from './wording-home';
import { wordingVisit } from './wording-visit';

/**
 * The fourteen blocks in our own words (clinical review §6c), in the order of their ids. Questions are those of the
 * source article, of which only the facts are used; everything else is an editorial addition with its reference.
 */
export const wording: readonly Wording[] = [...wordingVisit, ...wordingHome].sort((a, b) =>
  a.id.localeCompare(b.id),
);
