'use client';

import { Lock, Volume2, VolumeX, X } from 'lucide-react';
import { LetterDisc } from '@/components/ui/letter-disc';
import { sideWord } from '@/lib/body/words';
import type { Finding, Point } from '@/lib/domain/ops';
import { titleOf } from '../marking';
import { VisitSaveState } from '../visit-bar';
import { wakeSound } from './cue';
import { choose, useDeviceChoice } from './device-choice';

export type TabPoint = Readonly<{ point: Point; finding: Finding; locked: boolean; done: boolean }>;
const mostTabs = 7;

type OilyHeaderProps = {
  name: string;
  sub: string;
  points: readonly TabPoint[];
  /** The point on screen. */
  here: string;
  onTab: (pointId: string) => void;
  onClose: () => void;
};

/** Who, in first name only, where the work is kept, and one tab for each point. */
export function OilyHeader({ name, sub, points, here, onTab, onClose }: OilyHeaderProps) {
  const sound = useDeviceChoice('sound');
  return (
    <header className="flex items-center gap-x-4 gap-y-2 max-wide:flex-wrap">
      <button
        type="button"
        aria-label="Back to the list; the timer goes on"
        onClick={onClose}
        className="flex size-18 shrink-0 items-center justify-center rounded-m border border-line"
      >
        <X aria-hidden="true" className="size-8" />
      </button>
      <div className="max-w-44 shrink-0 leading-tight">
        <p className="truncate text-lg font-bold">{name}</p>
        <p className="text-sm whitespace-nowrap text-ink-soft">{sub}</p>
      </div>
      <VisitSaveState className="ml-auto w-[206px] shrink-0 justify-end [&_button]:min-h-touch-oily" />
      <button
        type="button"
        aria-label={sound ? 'Sound on' : 'Sound off'}
        aria-pressed={sound}
        onClick={() => {
          wakeSound();
          choose('sound', !sound);
        }}
        className="flex size-18 shrink-0 items-center justify-center rounded-m border border-line aria-pressed:border-accent aria-pressed:bg-accent-soft"
      >
        {sound ? (
          <Volume2 aria-hidden="true" className="size-7" />
        ) : (
          <VolumeX aria-hidden="true" className="size-7 text-ink-soft" />
        )}
      </button>
      <nav aria-label="Points" className="flex min-w-0 gap-2.5 max-wide:basis-full">
        {tabsOf(points, here).map((each) => (
          <PointTab
            key={each.point.pointId}
            {...each}
            here={each.point.pointId === here}
            many={points.length}
            onTab={onTab}
          />
        ))}
      </nav>
    </header>
  );
}

/** As many as fit beside each other, the point on screen among them; the large button reaches the others. */
function tabsOf(points: readonly TabPoint[], here: string): readonly TabPoint[] {
  const at = points.findIndex(({ point }) => point.pointId === here);
  const from = Math.max(0, Math.min(at - 3, points.length - mostTabs));
  return points.slice(from, from + mostTabs);
}

type PointTabProps = TabPoint & { here: boolean; many: number; onTab: (pointId: string) => void };

function PointTab({ point, finding, locked, done, here, many, onTab }: PointTabProps) {
  const title = titleOf(point, finding);
  const [, ...words] = title.split(' ');
  const muscle = finding.side === 'midline' ? title : words.join(' ');
  const state = locked ? 'locked for today' : done ? 'done' : null;
  return (
    <button
      type="button"
      aria-label={[`${point.letter}, ${title}`, state].filter(Boolean).join(', ')}
      aria-current={here ? 'true' : undefined}
      onClick={() => onTab(point.pointId)}
      className={`flex min-h-touch-oily min-w-touch-oily items-center overflow-clip gap-2.5 rounded-m border px-3.5 text-left leading-tight max-wide:flex-1 ${here ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      {locked ? (
        <Lock aria-hidden="true" className="size-6 shrink-0 text-danger" />
      ) : (
        <LetterDisc letter={point.letter} />
      )}
      <span className="min-w-0">
        <span className="block text-sm text-ink-soft">
          {sideWord(finding.side).toLowerCase()}
          {done && !locked ? ', done' : ''}
        </span>
        {many > 3 && !here ? null : (
          <span
            className={`block truncate ${many > 2 ? 'max-w-36' : 'max-w-52'} font-semibold ${here ? '' : 'text-ink-soft'}`}
          >
            {muscle.charAt(0).toUpperCase() + muscle.slice(1)}
          </span>
        )}
      </span>
    </button>
  );
}
