import { z } from 'zod';

type RegionWords = readonly [
  /** For staff and tables. */
  label: string,
  /** For the client: "your left {part}, {where}". */
  part: string,
  where: string,
  /** `each side`: "your left knee"; `one`: "your low back, on the left". */
  count: 'each side' | 'one',
];

const EACH = 'each side';
const ONE = 'one';

/** The 75 regions the referral table speaks of, by stable code. Teeth and pelvic floor are only reached from the list. */
const BASES = {
  HD_VERTEX: ['top of head', 'head', 'at the top', ONE],
  HD_OCCIPUT: ['back of head / skull base', 'head', 'at the back', ONE],
  HD_TEMPLE: ['temple', 'temple', '', EACH],
  HD_FOREHEAD: ['forehead', 'forehead', '', ONE],
  HD_EYE: ['eye / brow / behind the eye', 'eye and brow', '', EACH],
  HD_EAR: ['ear', 'ear', '', EACH],
  HD_JAW: ['jaw / jaw joint', 'jaw', '', EACH],
  HD_CHEEK: ['cheek', 'cheek', '', EACH],
  HD_TEETH: ['teeth (referred)', 'teeth', '', ONE],
  NK_FRONT: ['front of neck', 'neck', 'at the front', ONE],
  NK_SIDE: ['side of neck', 'neck', 'at the side', ONE],
  NK_BACK: ['back of neck', 'neck', 'at the back', ONE],
  NK_ANGLE: ['neck-shoulder angle', 'shoulder', 'near the neck', EACH],
  SH_TOP: ['top of shoulder', 'shoulder', 'on top', EACH],
  SH_FRONT: ['front of shoulder', 'shoulder', 'at the front', EACH],
  SH_SIDE: ['outer shoulder', 'shoulder', 'on the outer side', EACH],
  SH_BACK: ['back of shoulder', 'shoulder', 'at the back', EACH],
  SC_UPPER: ['upper shoulder blade', 'shoulder blade', 'at the upper end', EACH],
  SC_MEDIAL: ['inner edge of shoulder blade', 'shoulder blade', 'along the inner edge', EACH],
  SC_BLADE: ['shoulder blade', 'shoulder blade', '', EACH],
  SC_LOWER: ['lower tip of shoulder blade', 'shoulder blade', 'at the lower tip', EACH],
  UA_FRONT: ['front of upper arm', 'upper arm', 'at the front', EACH],
  UA_BACK: ['back of upper arm', 'upper arm', 'at the back', EACH],
  UA_SIDE: ['outer upper arm', 'upper arm', 'on the outer side', EACH],
  UA_INNER: ['inner upper arm', 'upper arm', 'on the inner side', EACH],
  EL_LAT: ['outer elbow', 'elbow', 'on the outer side', EACH],
  EL_MED: ['inner elbow', 'elbow', 'on the inner side', EACH],
  EL_FRONT: ['elbow crease', 'elbow', 'in the crease', EACH],
  EL_BACK: ['point of elbow', 'elbow', 'at the point', EACH],
  FA_FRONT: ['front of forearm', 'forearm', 'on the palm side', EACH],
  FA_BACK: ['back of forearm', 'forearm', 'at the back', EACH],
  FA_RADIAL: ['thumb side of forearm', 'forearm', 'on the thumb side', EACH],
  FA_ULNAR: ['little-finger side of forearm', 'forearm', 'on the little-finger side', EACH],
  WR_FRONT: ['palm side of wrist', 'wrist', 'on the palm side', EACH],
  WR_BACK: ['back of wrist', 'wrist', 'at the back', EACH],
  HA_PALM: ['palm', 'palm', '', EACH],
  HA_BACK: ['back of hand', 'hand', 'at the back', EACH],
  HA_THUMB: ['thumb', 'thumb', '', EACH],
  HA_FING_R: ['index / middle finger', 'index or middle finger', '', EACH],
  HA_FING_U: ['ring / little finger', 'ring or little finger', '', EACH],
  CH_UPPER: ['upper chest', 'chest', 'at the top', ONE],
  CH_BREAST: ['breast / mid chest', 'chest', 'in the middle part', ONE],
  CH_STERNUM: ['breastbone', 'breastbone', '', ONE],
  CH_SIDE: ['side of ribs', 'ribs', 'at the side', ONE],
  AB_UPPER: ['upper belly', 'belly', 'above the navel', ONE],
  AB_LOWER: ['lower belly', 'belly', 'below the navel', ONE],
  GR_GROIN: ['groin', 'groin', '', EACH],
  BK_MID: ['middle back', 'middle back', '', ONE],
  BK_LOW: ['low back', 'low back', '', ONE],
  BK_SI: ['sacroiliac area', 'low back', 'beside the tailbone', ONE],
  BK_SACRUM: ['sacrum / tailbone', 'tailbone', '', ONE],
  BU_UPPER: ['upper buttock', 'buttock', 'in the upper part', EACH],
  BU_LOWER: ['lower buttock / fold', 'buttock', 'in the lower part', EACH],
  HP_SIDE: ['side of hip', 'hip', 'at the side', EACH],
  PE_PELVIC: ['pelvic / perineal', 'pelvic floor', '', ONE],
  TH_FRONT: ['front of thigh', 'thigh', 'at the front', EACH],
  TH_INNER: ['inner thigh', 'thigh', 'on the inner side', EACH],
  TH_OUTER: ['outer thigh', 'thigh', 'on the outer side', EACH],
  TH_BACK: ['back of thigh', 'thigh', 'at the back', EACH],
  KN_FRONT: ['front of knee', 'knee', 'at the front', EACH],
  KN_INNER: ['inner knee', 'knee', 'on the inner side', EACH],
  KN_OUTER: ['outer knee', 'knee', 'on the outer side', EACH],
  KN_BACK: ['back of knee', 'knee', 'at the back', EACH],
  LG_FRONT: ['shin', 'shin', '', EACH],
  LG_OUTER: ['outer lower leg', 'lower leg', 'on the outer side', EACH],
  LG_BACK: ['calf', 'calf', '', EACH],
  AN_FRONT: ['front of ankle', 'ankle', 'at the front', EACH],
  AN_OUTER: ['outer ankle', 'ankle', 'on the outer side', EACH],
  AN_INNER: ['inner ankle', 'ankle', 'on the inner side', EACH],
  FT_HEEL: ['heel', 'heel', '', EACH],
  FT_ARCH: ['arch / instep', 'foot', 'at the arch', EACH],
  FT_BALL: ['ball of foot', 'foot', 'at the ball', EACH],
  FT_TOP: ['top of foot', 'foot', 'on top', EACH],
  FT_BIGTOE: ['big toe', 'big toe', '', EACH],
  FT_OUTER: ['outer foot', 'foot', 'on the outer side', EACH],
} as const satisfies Record<string, RegionWords>;

/**
 * Parts split off because a border of an exchange map cuts through, or because no word of the base fits them. A mark
 * stored with the base before the split stays valid; referral and muscle lists reach a part through its base.
 */
const SPLITS = {
  HD_MOUTH: ['mouth', 'mouth', '', ONE],
  CH_RIBS: ['side of lower ribs', 'lower ribs', 'at the side', ONE],
  GR_PUBIC: ['pubic area', 'pubic area', '', ONE],
  BK_UPPER: ['upper back', 'upper back', '', ONE],
  AN_BACK: ['Achilles / back of ankle', 'ankle', 'at the back', EACH],
  FT_TOES: ['small toes', 'small toes', '', EACH],
} as const satisfies Record<string, RegionWords>;

const BASE_OF = {
  HD_MOUTH: 'HD_TEETH',
  CH_RIBS: 'CH_SIDE',
  GR_PUBIC: 'GR_GROIN',
  BK_UPPER: 'BK_MID',
  AN_BACK: 'LG_BACK',
  FT_TOES: 'FT_TOP',
} as const satisfies Record<keyof typeof SPLITS, keyof typeof BASES>;

const WORDS = { ...BASES, ...SPLITS };
const BASE_CODES = Object.keys(BASES) as (keyof typeof BASES)[];
const SPLIT_CODES = Object.keys(SPLITS) as (keyof typeof SPLITS)[];

/** One of the 75: what muscles refer to. */
export const BaseRegionCode = z.enum(BASE_CODES);
export type BaseRegionCode = z.infer<typeof BaseRegionCode>;
export const BASE_REGION_CODES: readonly BaseRegionCode[] = BASE_CODES;

export const RegionCode = z.enum([...BASE_CODES, ...SPLIT_CODES], 'The body chart has no such region.');
export type RegionCode = z.infer<typeof RegionCode>;
/** All regions, head to foot. */
export const REGION_CODES: readonly RegionCode[] = BASE_CODES.flatMap((base) => withSplits(base));

const isSplit = (code: RegionCode): code is keyof typeof SPLITS => code in SPLITS;

/** The one of the 75 a region belongs to; itself when it is one. */
export function baseOf(code: RegionCode): BaseRegionCode {
  return isSplit(code) ? BASE_OF[code] : code;
}

/** A region of the 75 with the parts split off from it, itself first. */
export function withSplits(base: BaseRegionCode): readonly RegionCode[] {
  return [base, ...SPLIT_CODES.filter((code) => BASE_OF[code] === base)];
}

export type Region = {
  readonly code: RegionCode;
  /** The one of the 75 it belongs to. */
  readonly base: BaseRegionCode;
  readonly label: string;
  readonly part: string;
  readonly where: string;
  readonly eachSide: boolean;
};

/** Label and words of a region. */
export function region(code: RegionCode): Region {
  const [label, part, where, count] = WORDS[code];
  const base = baseOf(code);
  return { code, base, label, part, where, eachSide: count === EACH };
}
