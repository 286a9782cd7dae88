import type { ChoirSegment } from './choir-segments';

/** The 35 areas of the Michigan Body Map by number (Pain 2016;157:1205), read off its public key; sides are the client's. */
export const MICHIGAN_AREAS: readonly string[] = [
  'face',
  'right jaw',
  'left jaw',
  'right chest / breast',
  'left chest / breast',
  'right upper arm',
  'left upper arm',
  'right elbow',
  'left elbow',
  'right lower arm',
  'left lower arm',
  'right wrist / hand',
  'left wrist / hand',
  'abdomen',
  'pelvis',
  'right groin',
  'left groin',
  'right upper leg',
  'left upper leg',
  'right knee',
  'left knee',
  'right lower leg',
  'left lower leg',
  'right ankle / foot',
  'left ankle / foot',
  'head',
  'neck',
  'left shoulder',
  'right shoulder',
  'upper back',
  'lower back',
  'left hip',
  'right hip',
  'left buttock',
  'right buttock',
];

/** One area of the middle, or one on each side. */
export type MichiganPair = number | readonly [right: number, left: number];

export const JAW: MichiganPair = [1, 2];
export const GROIN: MichiganPair = [15, 16];

const SHOULDER: MichiganPair = [28, 27];
const UPPER_ARM: MichiganPair = [5, 6];
const ELBOW: MichiganPair = [7, 8];
const LOWER_ARM: MichiganPair = [9, 10];
const WRIST_HAND: MichiganPair = [11, 12];
const HIP: MichiganPair = [32, 31];
const UPPER_LEG: MichiganPair = [17, 18];
const KNEE: MichiganPair = [19, 20];
const LOWER_LEG: MichiganPair = [21, 22];
const ANKLE_FOOT: MichiganPair = [23, 24];

/** The Michigan area each CHOIR segment lies in, but for jaw and groin, which are finer there. */
export const MICHIGAN_OF_SEGMENT: Readonly<Record<ChoirSegment, MichiganPair>> = {
  'front cranium': 25,
  'front face': 0,
  'front neck': 26,
  'front shoulder': SHOULDER,
  'front chest': [3, 4],
  'front upper arm': UPPER_ARM,
  'front elbow': ELBOW,
  'front forearm': LOWER_ARM,
  'front abdomen': 13,
  'front wrist': WRIST_HAND,
  'front hip': HIP,
  'front pubic': 14,
  'front palm': WRIST_HAND,
  'front upper leg': UPPER_LEG,
  'front knee': KNEE,
  'front lower leg': LOWER_LEG,
  'front ankle': ANKLE_FOOT,
  'front foot': ANKLE_FOOT,
  'back cranium': 25,
  'back head': 25,
  'back neck': 26,
  'back shoulder': SHOULDER,
  'back upper back': 29,
  'back upper arm': UPPER_ARM,
  'back middle back': 29,
  'back elbow': ELBOW,
  'back forearm': LOWER_ARM,
  'back lower back': 30,
  'back wrist': WRIST_HAND,
  'back hip': HIP,
  'back buttock': [34, 33],
  'back hand': WRIST_HAND,
  'back upper leg': UPPER_LEG,
  'back knee': KNEE,
  'back lower leg': LOWER_LEG,
  'back ankle': ANKLE_FOOT,
  'back foot': ANKLE_FOOT,
};
