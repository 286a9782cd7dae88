import type { Side } from './figure';
import { type BaseRegionCode, baseOf, type RegionCode } from './regions';

/** A SNOMED CT body structure. */
export type SnomedSite = {
  readonly code: string;
  /** Short name as in DICOM, not the fully specified name. */
  readonly term: string;
  /** The code says the side itself; otherwise it is given beside it. */
  readonly sided: boolean;
};

const site = (code: string, term: string): SnomedSite => ({ code, term, sided: false });

const HEAD = site('69536005', 'Head');
const FACE = site('89545001', 'Face');
const NECK = site('45048000', 'Neck');
const SHOULDER = site('16982005', 'Shoulder');
const SCAPULA = site('79601000', 'Scapula');
const UPPER_ARM = site('40983000', 'Upper arm');
const FOREARM = site('14975008', 'Forearm');
const HAND = site('85562004', 'Hand');
const FINGER = site('7569003', 'Finger');
const CHEST = site('816094009', 'Chest');
const ABDOMEN = site('818981001', 'Abdomen');
const BUTTOCK = site('46862004', 'Buttock');
const THIGH = site('68367000', 'Thigh');
const KNEE = site('72696002', 'Knee');
const LOWER_LEG = site('30021000', 'Lower leg');
const FOOT = site('56459004', 'Foot');
const LUMBAR = site('52612000', 'Lumbar region');

/** Codes checked in the DICOM tables; null where none is certain (wrist, ankle, pelvic floor, elbow without a side). */
const SITES: Readonly<Record<BaseRegionCode, SnomedSite | null>> = {
  HD_VERTEX: HEAD,
  HD_OCCIPUT: HEAD,
  HD_TEMPLE: HEAD,
  HD_FOREHEAD: HEAD,
  HD_EYE: FACE,
  HD_EAR: HEAD,
  HD_JAW: site('661005', 'Jaw region'),
  HD_CHEEK: FACE,
  HD_TEETH: FACE,
  NK_FRONT: NECK,
  NK_SIDE: NECK,
  NK_BACK: NECK,
  NK_ANGLE: SHOULDER,
  SH_TOP: SHOULDER,
  SH_FRONT: SHOULDER,
  SH_SIDE: SHOULDER,
  SH_BACK: SHOULDER,
  SC_UPPER: SCAPULA,
  SC_MEDIAL: SCAPULA,
  SC_BLADE: SCAPULA,
  SC_LOWER: SCAPULA,
  UA_FRONT: UPPER_ARM,
  UA_BACK: UPPER_ARM,
  UA_SIDE: UPPER_ARM,
  UA_INNER: UPPER_ARM,
  EL_LAT: null,
  EL_MED: null,
  EL_FRONT: null,
  EL_BACK: null,
  FA_FRONT: FOREARM,
  FA_BACK: FOREARM,
  FA_RADIAL: FOREARM,
  FA_ULNAR: FOREARM,
  WR_FRONT: null,
  WR_BACK: null,
  HA_PALM: HAND,
  HA_BACK: HAND,
  HA_THUMB: site('76505004', 'Thumb'),
  HA_FING_R: FINGER,
  HA_FING_U: FINGER,
  CH_UPPER: CHEST,
  CH_BREAST: CHEST,
  CH_STERNUM: CHEST,
  CH_SIDE: CHEST,
  AB_UPPER: ABDOMEN,
  AB_LOWER: ABDOMEN,
  GR_GROIN: site('26893007', 'Inguinal region'),
  BK_MID: site('77568009', 'Back'),
  BK_LOW: LUMBAR,
  BK_SI: site('39723000', 'Sacroiliac joint'),
  BK_SACRUM: site('54735007', 'Sacrum'),
  BU_UPPER: BUTTOCK,
  BU_LOWER: BUTTOCK,
  HP_SIDE: site('29836001', 'Hip'),
  PE_PELVIC: null,
  TH_FRONT: THIGH,
  TH_INNER: THIGH,
  TH_OUTER: THIGH,
  TH_BACK: THIGH,
  KN_FRONT: KNEE,
  KN_INNER: KNEE,
  KN_OUTER: KNEE,
  KN_BACK: site('32361000', 'Popliteal fossa'),
  LG_FRONT: LOWER_LEG,
  LG_OUTER: LOWER_LEG,
  LG_BACK: LOWER_LEG,
  AN_FRONT: null,
  AN_OUTER: null,
  AN_INNER: null,
  FT_HEEL: FOOT,
  FT_ARCH: FOOT,
  FT_BALL: FOOT,
  FT_TOP: FOOT,
  FT_BIGTOE: site('29707007', 'Toe'),
  FT_OUTER: FOOT,
};

/** Where the base's code would be wrong for the part split off from it. */
const SPLIT_SITES: Partial<Record<RegionCode, SnomedSite | null>> = {
  GR_PUBIC: null,
  AN_BACK: null,
  FT_TOES: site('29707007', 'Toe'),
};

const pair = (left: string, right: string, name: string) => ({
  left: { code: left, term: `Left ${name}`, sided: true },
  right: { code: right, term: `Right ${name}`, sided: true },
});
const ELBOWS = pair('368148009', '368149001', 'elbow region');
const UPPER_ARMS = pair('368208006', '368209003', 'upper arm');
const LUMBARS = pair('1017210004', '1017211000', 'lumbar region of back');

/** SNOMED CT qualifiers for a site whose code has no side. */
export const SNOMED_SIDE = { left: '7771000', right: '24028007' } as const;

/** The body site of a region; the code that says the side where one is known. Null where no code is certain. */
export function snomedOf(code: RegionCode, side: Side = 'midline'): SnomedSite | null {
  const known = SPLIT_SITES[code];
  const whole = known === undefined ? SITES[baseOf(code)] : known;
  if (side === 'midline') return whole;
  if (code.startsWith('EL_')) return ELBOWS[side];
  if (whole === UPPER_ARM) return UPPER_ARMS[side];
  return whole === LUMBAR ? LUMBARS[side] : whole;
}
