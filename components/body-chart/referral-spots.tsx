import { MoveRight } from 'lucide-react';
import type { View } from '@/lib/body/figure';
import type { Crop } from '@/lib/body/svg';
import { viewWord } from '@/lib/body/words';
import { painTone } from '../ui/pain-tone';
import type { ChartReferral } from './chart-props';
import { placeAt } from './figure-view';
import { reachedBy } from './region-keys';

type ReferralSpotsProps = { referrals: readonly ChartReferral[]; view: View; crop: Crop };

const inside = (crop: Crop, { x, y }: { x: number; y: number }) =>
  x > crop.x && x < crop.x + crop.width && y > crop.y && y < crop.y + crop.height;

const said = ({ letter, title, felt }: ChartReferral) =>
  `${letter} is felt here: ${title}, ${felt === null ? 'how strong not asked' : `${felt} of 10`}`;

type FeltSpotsProps = ReferralSpotsProps & {
  selectedId: string | null;
  live: boolean;
  onSelect: (id: string) => void;
};

/** Where points are felt: a small ring with the letter of its point; it says so when the arrow cannot. */
export function FeltSpots({ referrals, view, crop, selectedId, live, onSelect }: FeltSpotsProps) {
  return referrals
    .filter((referral) => referral.view === view && inside(crop, referral))
    .map((referral) => {
      const { id, letter, felt, from } = referral;
      const ring = id === selectedId ? 'shadow-[0_0_0_3px_var(--surface),0_0_0_6px_var(--accent)]' : '';
      const arrow = from?.view === view && inside(crop, from);
      return (
        <button
          key={id}
          {...reachedBy(letter)}
          type="button"
          disabled={!live}
          aria-label={said(referral)}
          aria-pressed={id === selectedId}
          onClick={() => onSelect(id)}
          className={`absolute flex size-touch -translate-1/2 touch-none items-center justify-center [scale:var(--unzoom,1)] ${live ? '' : 'pointer-events-none'}`}
          style={placeAt(crop, referral)}
        >
          <span
            className={`flex h-[26px] items-center justify-center gap-1 rounded-full border-[2.5px] border-pain-6 text-sm leading-none font-bold whitespace-nowrap ${arrow ? 'min-w-[26px] px-1' : 'px-2'} ${felt === null ? 'bg-surface text-ink' : painTone(felt)} ${ring}`}
          >
            {arrow ? null : <span className="font-semibold">from</span>}
            <span className="flex size-4 items-center justify-center rounded-full bg-ink text-[13px] text-ground">
              {letter}
            </span>
            {felt}
          </span>
        </button>
      );
    });
}

/** At a point that is felt in another view: a short arrow and which view. */
export function Stubs({ referrals, view, crop }: ReferralSpotsProps) {
  const seen = new Set<string>();
  return referrals.map((referral) => {
    const { from, letter } = referral;
    const key = `${letter} ${referral.view}`;
    if (from?.view !== view || referral.view === view || !inside(crop, from) || seen.has(key)) return null;
    seen.add(key);
    return (
      <span
        key={key}
        aria-hidden="true"
        className="pointer-events-none absolute flex -translate-y-1/2 translate-x-6 items-center gap-1 rounded-full border-[1.5px] border-pain-6 bg-surface py-0.5 pr-2 pl-1.5 text-sm leading-none font-semibold whitespace-nowrap text-ink [scale:var(--unzoom,1)]"
        style={placeAt(crop, from)}
      >
        <MoveRight className="size-4 text-pain-6" strokeWidth={2.6} />
        {viewWord(referral.view).toLowerCase()}
      </span>
    );
  });
}
