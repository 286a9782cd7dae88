/**
 * CHOIR-compatible segment codes (74: 36 in front, 38 behind), read off the public REDCap names of the Stanford body map,
 * male numbering, the standard one; sides are the client's. Reliability of the original drawing: Pain Reports 2021;6(1):e880.
 * Our figure and our borders are not that drawing.
 */
const PAIRS = {
  'front cranium': [101, 102],
  'front face': [103, 104],
  'front neck': [105, 106],
  'front shoulder': [107, 110],
  'front chest': [108, 109],
  'front upper arm': [111, 112],
  'front elbow': [113, 114],
  'front forearm': [115, 118],
  'front abdomen': [116, 117],
  'front wrist': [119, 124],
  'front hip': [120, 123],
  'front pubic': [121, 122],
  'front palm': [125, 128],
  'front upper leg': [126, 127],
  'front knee': [129, 130],
  'front lower leg': [131, 132],
  'front ankle': [133, 134],
  'front foot': [135, 136],
  'back cranium': [202, 201],
  'back head': [204, 203],
  'back neck': [206, 205],
  'back shoulder': [210, 207],
  'back upper back': [209, 208],
  'back upper arm': [214, 211],
  'back middle back': [213, 212],
  'back elbow': [216, 215],
  'back forearm': [220, 217],
  'back lower back': [219, 218],
  'back wrist': [226, 221],
  'back hip': [225, 222],
  'back buttock': [224, 223],
  'back hand': [230, 227],
  'back upper leg': [229, 228],
  'back knee': [232, 231],
  'back lower leg': [234, 233],
  'back ankle': [236, 235],
  'back foot': [238, 237],
} as const satisfies Record<string, readonly [right: number, left: number]>;

/** A segment without its side. */
export type ChoirSegment = keyof typeof PAIRS;
const SEGMENTS = Object.keys(PAIRS) as ChoirSegment[];

/** The code of a segment on one side of the client. */
export function codeOfSegment(segment: ChoirSegment, side: 'left' | 'right'): number {
  const [right, left] = PAIRS[segment];
  return side === 'right' ? right : left;
}

export type ChoirCode = {
  readonly code: number;
  readonly segment: ChoirSegment;
  readonly side: 'left' | 'right';
};

/** All 74, by number. */
export const CHOIR_CODES: readonly ChoirCode[] = SEGMENTS.flatMap((segment) =>
  (['right', 'left'] as const).map((side) => ({ code: codeOfSegment(segment, side), segment, side })),
).sort((a, b) => a.code - b.code);
