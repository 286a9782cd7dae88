import { memo } from 'react';
import type { BodyShape } from '@/lib/body/body-shape';
import type { Side, View } from '@/lib/body/figure';
import type { MuscleCode } from '@/lib/body/muscles';
import { referralOf } from '@/lib/body/muscles-to-check';
import { regionPolygons } from '@/lib/body/region-polygons';
import { warpedLine } from '@/lib/body/shape-variants';
import { linePath } from '@/lib/body/svg';

type OftenFeltProps = { view: View; code: MuscleCode; side: Side; shape: BodyShape };

/** Where pain of a muscle is usually felt, on the same side: faint and dotted, a hint and never a mark. */
export const OftenFelt = memo(function OftenFelt({ view, code, side, shape }: OftenFeltProps) {
  const { primary } = referralOf(code);
  const rings = regionPolygons(view)
    .filter((region) => primary.includes(region.code) && (side === 'midline' || region.side === side))
    .flatMap((region) => region.rings);
  if (rings.length === 0) return null;
  return (
    <path
      d={rings.map((ring) => `${linePath(warpedLine(shape, view, ring))}Z`).join('')}
      fillRule="evenodd"
      className="fill-pain-3 stroke-pain-7"
      fillOpacity={0.22}
      strokeWidth={1.6}
      strokeDasharray="0.1 5"
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
    />
  );
});
