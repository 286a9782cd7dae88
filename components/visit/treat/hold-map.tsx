'use client';

import { FigureView, placeAt } from '@/components/body-chart/figure-view';
import { PinFace } from '@/components/body-chart/pin';
import { useFrameSize } from '@/components/body-chart/use-frame-size';
import { ZoneHatch } from '@/components/body-chart/zone-hatch';
import { drawingOf } from '@/lib/body/figure';
import { warpedMark } from '@/lib/body/shape-variants';
import { type Crop, fitCrop, wholeCrop } from '@/lib/body/svg';
import { placeWords } from '@/lib/body/words';
import type { Finding, Point } from '@/lib/domain/ops';
import { type VisitView, zonesNow } from '@/lib/domain/visit-view';
import { zonePictures } from '@/lib/domain/zones';

type HoldMapProps = { view: VisitView; point: Point; finding: Finding; felt: number | null };

/** The body round the point, with the client's sides and no-press zones. */
export function HoldMap({ view, point, finding, felt }: HoldMapProps) {
  const { ref, size } = useFrameSize<HTMLDivElement>();
  const shape = view.client.bodyShape;
  const spot = warpedMark(shape, finding.view, finding);
  const crop = size ? cropRound(spot, finding.view, size.width / size.height) : null;
  return (
    <div
      ref={ref}
      role="img"
      aria-label={`${point.letter}: ${placeWords(finding.view, finding.x)}`}
      className="relative min-h-0 overflow-clip rounded-l bg-sunken"
    >
      {crop && size ? (
        <FigureView
          fill
          fibres
          view={finding.view}
          shape={shape}
          crop={crop}
          highlights={point.muscleCode ? [{ code: point.muscleCode, side: finding.side }] : []}
          marks={
            <ZoneHatch
              view={finding.view}
              zones={zonePictures(zonesNow(view))}
              shape={shape}
              scale={size.width / crop.width}
            />
          }
        >
          <span
            className="absolute -translate-1/2 rounded-full ring-[3px] ring-accent ring-offset-4 ring-offset-sunken"
            style={placeAt(crop, spot)}
          >
            <PinFace letter={point.letter} felt={felt} />
          </span>
        </FigureView>
      ) : null}
    </div>
  );
}

/** Round the spot, wide enough that both sides of the body are in it. */
function cropRound(spot: { x: number; y: number }, view: Finding['view'], aspect: number): Crop {
  const whole = wholeCrop(view);
  if (drawingOf(view) === 'sole') return fitCrop(whole, aspect, whole);
  const left = Math.max(whole.x, Math.min(spot.x - 900, -700));
  const right = Math.min(whole.x + whole.width, Math.max(spot.x + 900, 700));
  const height = 2400;
  return fitCrop({ x: left, y: spot.y - height / 2, width: right - left, height }, aspect, whole);
}
