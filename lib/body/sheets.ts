import type { View } from './figure';
import { type Crop, wholeCrop } from './svg';

/** One picture of a sheet: a cut-out of a view, in tenths, and what stands under it. */
export type Panel = { readonly view: View; readonly crop: Crop; readonly label: string };

/** Pictures that stand side by side: the whole body, or one part of it from every view that shows it. */
export type Sheet = { readonly word: string; readonly panels: readonly Panel[] };

const panel = (view: View, label: string, crop: Crop = wholeCrop(view)): Panel => ({ view, label, crop });

const cut = (fromX: number, toX: number, fromY: number, toY: number): Crop => ({
  x: fromX,
  y: fromY,
  width: toX - fromX,
  height: toY - fromY,
});

/** The same cut-out of the other half or side. */
const turned = (crop: Crop): Crop => ({ ...crop, x: 0 - crop.x - crop.width });

const HEAD = cut(-860, 860, -60, 1980);
const HEAD_FROM_SIDE = cut(-900, 820, -60, 1980);
const SHOULDERS = cut(-1560, 1560, 1240, 3240);
const HIPS = cut(-1070, 1070, 3220, 5760);
const HIP_FROM_SIDE = cut(-980, 760, 3220, 5760);
const HAND = cut(1690, 2730, 4860, 6130);
const FOOT = cut(300, 960, 9060, 10140);
const FOOT_FROM_SIDE = cut(-560, 1030, 9060, 10140);
const SOLE = cut(-430, 430, 20, 1700);

/**
 * What the zoom buttons show. A front has the client's right on the viewer's left, a back the client's left; sides and
 * soles follow the front. Small parts are drawn large, so a fingertip finds the muscle it means.
 */
export const SHEETS = {
  whole: { word: 'Whole body', panels: [panel('front', 'Front'), panel('back', 'Back')] },
  sides: { word: 'Sides', panels: [panel('right', 'Right side'), panel('left', 'Left side')] },
  'head-neck': {
    word: 'Head and neck',
    panels: [
      panel('front', 'Front', HEAD),
      panel('back', 'Back', HEAD),
      panel('right', 'Right side', HEAD_FROM_SIDE),
      panel('left', 'Left side', turned(HEAD_FROM_SIDE)),
    ],
  },
  shoulders: {
    word: 'Shoulders',
    panels: [panel('front', 'Front', SHOULDERS), panel('back', 'Back', SHOULDERS)],
  },
  'low-back-hips': {
    word: 'Low back, hips',
    panels: [
      panel('left', 'Left side', turned(HIP_FROM_SIDE)),
      panel('back', 'Back', HIPS),
      panel('right', 'Right side', HIP_FROM_SIDE),
    ],
  },
  hands: {
    word: 'Hands',
    panels: [
      panel('front', 'Right palm', turned(HAND)),
      panel('front', 'Left palm', HAND),
      panel('back', 'Back of left hand', turned(HAND)),
      panel('back', 'Back of right hand', HAND),
    ],
  },
  feet: {
    word: 'Feet',
    panels: [
      panel('front', 'Right foot', turned(FOOT)),
      panel('front', 'Left foot', FOOT),
      panel('soleRight', 'Right sole', SOLE),
      panel('soleLeft', 'Left sole', turned(SOLE)),
      panel('back', 'Left heel', turned(FOOT)),
      panel('back', 'Right heel', FOOT),
      panel('right', 'Right side', FOOT_FROM_SIDE),
      panel('left', 'Left side', turned(FOOT_FROM_SIDE)),
    ],
  },
} as const satisfies Record<string, Sheet>;
export type SheetName = keyof typeof SHEETS;

/** In the order of the buttons. */
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[];
