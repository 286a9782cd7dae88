import type { BaseRegionCode } from './regions';

/** What the clinic knows of a muscle. Same side unless the note says so. */
export type MuscleFacts = {
  /** The word staff use, lower case. */
  readonly plain: string;
  /** Terminologia Anatomica. */
  readonly ta: string;
  /** Where its trigger points are palpated. */
  readonly trp: readonly BaseRegionCode[];
  /** Where pain is usually felt, and where it may spill over. */
  readonly primary: readonly BaseRegionCode[];
  readonly spill: readonly BaseRegionCode[];
  /** Caution or hint, empty when there is none. */
  readonly note: string;
  /** SNOMED CT body structure; a part of a muscle carries the code of the whole. */
  readonly snomed?: string;
};
