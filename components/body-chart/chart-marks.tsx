import { memo, useMemo } from 'react';
import { arrowBetween } from '@/lib/body/arrow';
import type { FigurePoint, View } from '@/lib/body/figure';
import { linePath } from '@/lib/body/svg';
import type { ChartReferral, ChartStroke } from './chart-props';
import type { ShownMarks } from './shown-marks';
import { LastWash, Wash } from './wash';

const PIN_GAP_PX = 22;
const SPOT_GAP_PX = 17;
const HEAD_PX = 12;

type ArrowsProps = {
  referrals: readonly ChartReferral[];
  view: View;
  /** px per tenth. */
  scale: number;
};

/** From a point to where it is felt, when both are in this view; cased, so it reads on skin and on washes. */
export const Arrows = memo(function Arrows({ referrals, view, scale }: ArrowsProps) {
  const gaps = { start: PIN_GAP_PX / scale, end: SPOT_GAP_PX / scale };
  return referrals.map((referral) => {
    if (referral.view !== view || referral.from?.view !== view) return null;
    const arrow = arrowBetween(referral.from, referral, HEAD_PX / scale, gaps);
    if (!arrow) return null;
    return (
      <g key={referral.id} strokeLinejoin="round" strokeLinecap="round">
        <path d={arrow.line + arrow.head} className="fill-surface stroke-surface" {...thick(6)} />
        <path d={arrow.line} className="fill-none stroke-pain-6" {...thick(2.6)} />
        <path d={arrow.head} className="fill-pain-6 stroke-pain-6" {...thick(1)} />
      </g>
    );
  });
});

const thick = (strokeWidth: number) => ({ strokeWidth, vectorEffect: 'non-scaling-stroke' }) as const;

type MovedTiesProps = { ties: readonly { id: string; from: FigurePoint; to: FigurePoint }[] };

/** Dotted from where a point was to where it is now. */
export function MovedTies({ ties }: MovedTiesProps) {
  return (
    <path
      d={ties.map(({ from, to }) => linePath([from, to])).join('')}
      className="fill-none stroke-ink-soft"
      strokeDasharray="0.1 6"
      strokeLinecap="round"
      {...thick(2.2)}
    />
  );
}

type DrawnMarksProps = {
  shown: ShownMarks;
  /** Rubbed over and not yet erased. */
  gone: ReadonlySet<string>;
  view: View;
  scale: number;
  selectedId: string | null;
};

/** Areas, arrows and ties of one panel; each drawn again only when it changes. */
export function DrawnMarks({ shown, gone, view, scale, selectedId }: DrawnMarksProps) {
  const referrals = useMemo(() => without(shown.referrals, gone), [shown.referrals, gone]);
  const felt = useMemo(
    () => referrals.flatMap(({ stroke }) => (stroke?.view === view ? [stroke] : [])),
    [referrals, view],
  );
  const washes = useMemo(() => without(shown.strokes, gone), [shown.strokes, gone]);
  return (
    <>
      <LastWashes strokes={shown.lastStrokes} />
      <Washes strokes={washes} selectedId={among(washes, selectedId)} />
      <Washes strokes={felt} selectedId={among(felt, selectedId)} />
      <Arrows referrals={referrals} view={view} scale={scale} />
      <MovedTies ties={shown.ties} />
    </>
  );
}

const without = <T extends { id: string }>(marks: readonly T[], gone: ReadonlySet<string>): readonly T[] =>
  gone.size === 0 ? marks : marks.filter(({ id }) => !gone.has(id));

/** Choosing something else changes nothing here. */
const among = (strokes: readonly ChartStroke[], id: string | null) =>
  id !== null && strokes.some((stroke) => stroke.id === id) ? id : null;

const LastWashes = memo(function LastWashes({ strokes }: { strokes: readonly ChartStroke[] }) {
  return strokes.map((stroke) => <LastWash key={stroke.id} stroke={stroke} />);
});

type WashesProps = { strokes: readonly ChartStroke[]; selectedId: string | null };

const Washes = memo(function Washes({ strokes, selectedId }: WashesProps) {
  return strokes.map((stroke) => (
    <Wash key={stroke.id} stroke={stroke} selected={stroke.id === selectedId} />
  ));
});
