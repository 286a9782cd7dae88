import { Card } from '@/components/ui/card';
import { PainDisc } from '@/components/ui/pain-disc';
import { Table } from '@/components/ui/table';
import { bestPressure, contactWords, doseWords, painLine, titleOfPoint } from '@/lib/domain/card-words';
import type { PointSighting, PointStory } from '@/lib/domain/client-card';
import { type PointChange, qualityWords } from '@/lib/domain/point';
import { sayDay } from '@/lib/when';
import { PainHistory } from './pain-history';
import { PointPlaces } from './point-places';
import { PressureGauge } from './pressure-gauge';
import { ToleranceCard } from './tolerance-card';

const placesAtMost = 12;
const changes: Record<PointChange, string> = {
  new: 'found',
  confirmed: 'confirmed',
  moved: 'moved',
  gone: 'gone',
  not_checked: 'not checked',
};

/** Where it is, how it was felt over the visits, and what was done each time. */
export function PointStoryView({ story, today }: { story: PointStory; today: string }) {
  const { point, sightings, missedDays } = story;
  const title = titleOfPoint(point);
  const places = painLine(
    sightings.map((one) => ({ onDay: one.onDay, felt: one.finding.felt })),
    missedDays,
    today,
    placesAtMost,
  );
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 wide:grid-cols-[360px_minmax(0,1fr)]">
        <section aria-label="Where it is" className="rounded-l border border-line bg-sunken/60 p-4">
          <PointPlaces story={story} />
        </section>
        <Card title={heading(sightings)} className="min-w-0">
          {sightings.length > 0 ? (
            <PainHistory places={places} caption={`Pain felt at ${title}, 0 to 10`} />
          ) : null}
          <p className="text-ink-soft text-sm">
            Felt when pressed, before treatment, 0 to 10.
            {missedDays.length > 0 ? ' Dotted across what is missing.' : ''}
          </p>
        </Card>
      </div>
      <ToleranceCard story={story} title={title} today={today} />
      <Card title="Visit by visit" flush className="min-w-0">
        <div className="px-5 pb-3">
          <Table
            caption={`${title}: findings and holds by visit`}
            hideCaption
            columns={[
              { key: 'visit', head: 'Visit' },
              { key: 'found', head: 'Found' },
              { key: 'felt', head: 'Felt' },
              { key: 'after', head: 'After' },
              { key: 'pressure', head: 'Best pressure' },
              { key: 'done', head: 'What was done' },
              { key: 'who', head: 'Therapist' },
            ]}
            rows={[...sightings].reverse().map((one) => ({ key: one.visitId, cells: cellsOf(one, today) }))}
            empty="This point was only seen in a void visit."
          />
        </div>
      </Card>
    </div>
  );
}

function cellsOf({ number, onDay, finding, holds, staffName, signed }: PointSighting, today: string) {
  const found = [
    changes[finding.change],
    finding.state,
    ...finding.qualities.map((one) => qualityWords[one]),
  ];
  return [
    <span key="visit">
      {sayDay(onDay, today)}
      <span className="block font-normal text-ink-soft text-sm">
        visit {number}
        {signed ? '' : ', not signed'}
      </span>
    </span>,
    <span key="found">
      {found.filter(Boolean).join(', ')}
      {finding.note ? (
        <span className="block max-w-[34ch] break-words text-ink-soft text-sm">{finding.note}</span>
      ) : null}
    </span>,
    <PainDisc key="felt" value={finding.felt} size={26} />,
    <PainDisc key="after" value={finding.feltAfter} size={26} />,
    <PressureGauge key="pressure" level={bestPressure(finding, holds)} />,
    [doseWords(holds), contactWords(holds)].filter(Boolean).join(' · ') || null,
    staffName,
  ];
}

/** The finding as the heading: from where to where, and over how many visits. */
function heading(sightings: readonly PointSighting[]): string {
  const asked = sightings.filter((one) => one.finding.felt !== null);
  const first = asked[0]?.finding.felt;
  const last = asked.at(-1)?.finding.felt;
  if (sightings.at(-1)?.finding.change === 'gone') return `Gone after ${sightings.length} visits`;
  if (first === undefined || last === undefined) return 'Pain was not asked yet';
  if (asked.length === 1) return `Pain ${first} at its first visit`;
  const words = first === last ? `Pain stays at ${first}` : `Pain ${first} to ${last}`;
  return `${words} over ${asked.length} visits`;
}
