import type { View } from '@/lib/body/figure';
import type { BlockId } from '../block';
import type { Piece } from './lines';

/** What is drawn, in CSS px from the top left of its section. Only words and figures are read aloud. */
export type Ink =
  | { kind: 'words'; x: number; baseline: number; size: number; white: boolean; pieces: Piece[] }
  | { kind: 'rule'; x: number; y: number; width: number; thick: number; dotted: boolean }
  | { kind: 'box'; x: number; y: number; width: number; height: number; thick: number; radius: number }
  /** `thick` null is a filled disc, else a ring. */
  | { kind: 'disc'; x: number; y: number; radius: number; thick: number | null }
  | { kind: 'figure'; view: View; x: number; y: number; width: number; height: number };

/** Names of PDF's own structure, since every HTML element used here has one. `Artifact` is not read aloud. */
export type Role =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Artifact';

/** A part of the page with what is in it, in the order it is read. */
export type Part = {
  role: Role;
  inside: (Part | Ink)[];
  alt?: string;
  /** Of a heading cell. */
  scope?: 'Column' | 'Row';
  blockId?: BlockId;
};

export const isPart = (one: Part | Ink): one is Part => 'role' in one;

/** Where something ends, so that the next begins there. */
export type Laid = { parts: Part[]; bottom: number };
