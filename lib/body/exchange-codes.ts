import { type ChoirSegment, codeOfSegment } from './choir-segments';
import { drawingOf, type Side, type View } from './figure';
import { GROIN, JAW, MICHIGAN_OF_SEGMENT, type MichiganPair } from './michigan-areas';
import type { RegionCode } from './regions';

/**
 * Where a region lies on a map with a front and a back only. The first segment is the one it wraps to when it is seen
 * from the side; the other one counts where it is seen from there. Head and face part as in Terminologia Anatomica
 * (forehead, temple and ear belong to the head, eye, cheek and mouth to the face).
 */
const SEGMENTS: Readonly<Record<RegionCode, readonly [home: ChoirSegment, other?: ChoirSegment]>> = {
  HD_VERTEX: ['front cranium', 'back cranium'],
  HD_OCCIPUT: ['back head'],
  HD_TEMPLE: ['front cranium', 'back head'],
  HD_FOREHEAD: ['front cranium'],
  HD_EYE: ['front face'],
  HD_EAR: ['front cranium', 'back head'],
  HD_JAW: ['front face'],
  HD_CHEEK: ['front face'],
  HD_TEETH: ['front face'],
  HD_MOUTH: ['front face'],
  NK_FRONT: ['front neck'],
  NK_SIDE: ['front neck', 'back neck'],
  NK_BACK: ['back neck'],
  NK_ANGLE: ['back shoulder', 'front shoulder'],
  SH_TOP: ['front shoulder', 'back shoulder'],
  SH_FRONT: ['front shoulder'],
  SH_SIDE: ['front shoulder', 'back shoulder'],
  SH_BACK: ['back shoulder'],
  SC_UPPER: ['back upper back'],
  SC_MEDIAL: ['back upper back'],
  SC_BLADE: ['back upper back'],
  SC_LOWER: ['back upper back'],
  UA_FRONT: ['front upper arm'],
  UA_BACK: ['back upper arm'],
  UA_SIDE: ['front upper arm', 'back upper arm'],
  UA_INNER: ['front upper arm', 'back upper arm'],
  EL_LAT: ['front elbow', 'back elbow'],
  EL_MED: ['front elbow', 'back elbow'],
  EL_FRONT: ['front elbow'],
  EL_BACK: ['back elbow'],
  FA_FRONT: ['front forearm'],
  FA_BACK: ['back forearm'],
  FA_RADIAL: ['front forearm', 'back forearm'],
  FA_ULNAR: ['front forearm', 'back forearm'],
  WR_FRONT: ['front wrist'],
  WR_BACK: ['back wrist'],
  HA_PALM: ['front palm'],
  HA_BACK: ['back hand'],
  HA_THUMB: ['front palm', 'back hand'],
  HA_FING_R: ['front palm', 'back hand'],
  HA_FING_U: ['front palm', 'back hand'],
  CH_UPPER: ['front chest'],
  CH_BREAST: ['front chest'],
  CH_STERNUM: ['front chest'],
  CH_SIDE: ['front chest', 'back upper back'],
  CH_RIBS: ['front abdomen', 'back middle back'],
  AB_UPPER: ['front abdomen'],
  AB_LOWER: ['front abdomen'],
  GR_GROIN: ['front upper leg'],
  GR_PUBIC: ['front pubic'],
  BK_MID: ['back middle back'],
  BK_UPPER: ['back upper back'],
  BK_LOW: ['back lower back'],
  BK_SI: ['back lower back'],
  BK_SACRUM: ['back lower back'],
  BU_UPPER: ['back buttock'],
  BU_LOWER: ['back buttock'],
  HP_SIDE: ['front hip', 'back hip'],
  PE_PELVIC: ['front pubic'],
  TH_FRONT: ['front upper leg'],
  TH_INNER: ['front upper leg', 'back upper leg'],
  TH_OUTER: ['front upper leg', 'back upper leg'],
  TH_BACK: ['back upper leg'],
  KN_FRONT: ['front knee'],
  KN_INNER: ['front knee', 'back knee'],
  KN_OUTER: ['front knee', 'back knee'],
  KN_BACK: ['back knee'],
  LG_FRONT: ['front lower leg'],
  LG_OUTER: ['front lower leg', 'back lower leg'],
  LG_BACK: ['back lower leg', 'front lower leg'],
  AN_FRONT: ['front ankle'],
  AN_OUTER: ['front ankle', 'back ankle'],
  AN_INNER: ['front ankle', 'back ankle'],
  AN_BACK: ['back ankle'],
  FT_HEEL: ['back foot', 'front foot'],
  FT_ARCH: ['back foot', 'front foot'],
  FT_BALL: ['back foot'],
  FT_TOP: ['front foot'],
  FT_BIGTOE: ['front foot', 'back foot'],
  FT_TOES: ['front foot', 'back foot'],
  FT_OUTER: ['front foot', 'back foot'],
};

function segmentOf(code: RegionCode, view: View): ChoirSegment {
  const [home, other] = SEGMENTS[code];
  const drawing = drawingOf(view);
  if (drawing === 'side' || !other) return home;
  const seen = drawing === 'front' ? 'front' : 'back';
  return other.startsWith(seen) ? other : home;
}

/** These maps have no middle: what lies on the midline counts as the client's right. */
const sided = (side: Side) => (side === 'midline' ? 'right' : side);

/**
 * The one CHOIR-compatible segment code (101–136, 201–238) of a region on a view and a side of the client. A side view
 * counts as the front or back it wraps to, a sole as the back; the midline as the right.
 */
export function choirCode(code: RegionCode, view: View, side: Side): number {
  return codeOfSegment(segmentOf(code, view), sided(side));
}

/** The one Michigan area (0–34, see MICHIGAN_AREAS) of a region on a view and a side; the midline counts as the right. */
export function michiganArea(code: RegionCode, view: View, side: Side): number {
  const area = michiganPair(code, view);
  if (typeof area === 'number') return area;
  const [right, left] = area;
  return sided(side) === 'right' ? right : left;
}

function michiganPair(code: RegionCode, view: View): MichiganPair {
  if (code === 'HD_JAW') return JAW;
  return code === 'GR_GROIN' ? GROIN : MICHIGAN_OF_SEGMENT[segmentOf(code, view)];
}
