import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { PointStory } from '@/lib/domain/client-card';
import {
  hasPressure,
  hasThresholds,
  type TolerancePlace,
  thresholdSentences,
  toleranceCurve,
} from '@/lib/domain/tolerance-curve';
import { ToleranceChart } from './tolerance-chart';

const placesAtMost = 12;

/** How much pressure one point bore over the visits, and how it was felt; with its table. */
export function ToleranceCard({ story, title, today }: { story: PointStory; title: string; today: string }) {
  const places = toleranceCurve(story.sightings, story.missedDays, today, placesAtMost);
  const measured = hasThresholds(places);
  if (!hasPressure(places) && !measured) return null;
  const sentences = thresholdSentences(story.sightings, today);
  return (
    <Card title={heading(places)} className="min-w-0">
      <ToleranceChart places={places} caption={`Pressure borne at ${title}`} />
      <p className="text-ink-soft text-sm">
        Disc: most felt under the firmest pressure, 0 to 10. Dashed: the ceiling. Blocks: light, medium, firm
        pressure applied.{measured ? ' Meter in kPa: square before, ring after treatment.' : ''}
      </p>
      {sentences.length > 0 ? (
        <ul className="mt-2 grid gap-0.5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <details className="mt-2 print:hidden">
        <summary className="flex min-h-touch cursor-pointer items-center font-semibold text-accent-strong">
          As a table
        </summary>
        <Table
          caption={`${title}: pressure by visit`}
          hideCaption
          columns={[
            { key: 'visit', head: 'Visit' },
            { key: 'level', head: 'Pressure' },
            { key: 'felt', head: 'Felt', number: true },
            { key: 'ceiling', head: 'Ceiling', number: true },
            ...(measured
              ? [
                  { key: 'applied', head: 'Applied, kPa', number: true },
                  { key: 'before', head: 'Threshold before, kPa', number: true },
                  { key: 'after', head: 'After, kPa', number: true },
                ]
              : []),
          ]}
          rows={places.map((place) => ({ key: place.key, cells: cellsOf(place, measured) }))}
        />
      </details>
    </Card>
  );
}

function cellsOf(place: TolerancePlace, measured: boolean) {
  const { label, missed, level, felt, ceiling, appliedKpa, beforeKpa, afterKpa } = place;
  const cells = [missed ? `${label}, missed` : label, level, felt, ceiling];
  return measured ? [...cells, appliedKpa, beforeKpa, afterKpa] : cells;
}

/** "Bears firm pressure at 5 of 10, was light at 6": the finding as the heading. */
function heading(places: readonly TolerancePlace[]): string {
  const pressed = places.filter(({ level }) => level !== null);
  const [first, last] = [pressed[0], pressed.at(-1)];
  if (!first || !last) return 'Pressure at this point';
  const said = ({ level, felt }: TolerancePlace) => `${level} pressure${felt === null ? '' : ` at ${felt}`}`;
  return first === last ? `Bears ${said(last)}` : `Bears ${said(last)}, at first ${said(first)}`;
}
