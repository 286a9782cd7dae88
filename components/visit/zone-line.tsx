import { Ban, TriangleAlert } from 'lucide-react';
import type { ZoneHit } from '@/lib/domain/zones';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The no-press zones a point lies in, strictest first: red where a hold needs a reason, amber where it needs care. */
export function ZoneLine({ hits }: { hits: readonly ZoneHit[] }) {
  if (hits.length === 0) return null;
  const block = hits[0]?.rule === 'block';
  const Icon = block ? Ban : TriangleAlert;
  return (
    <p
      role="status"
      className={`flex items-start gap-2.5 rounded-m px-3.5 py-2 text-sm ${block ? 'bg-danger-soft text-danger' : 'bg-warn-soft text-warn'}`}
    >
      <Icon aria-hidden="true" className="mt-px size-5 shrink-0" />
      <span>
        <b className="font-semibold">{block ? 'No press' : 'Press with care'}</b>
        {hits.map((hit) => (
          <span key={hit.zoneId ?? hit.code} className="block">
            {capital(hit.words)}.{hit.advice ? ` ${hit.advice}` : ''}
          </span>
        ))}
      </span>
    </p>
  );
}
