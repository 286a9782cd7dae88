import { Card } from '@/components/ui/card';
import { compareAreas, type RegionChange, sayPercent } from '@/lib/body/compare-charts';
import { region } from '@/lib/body/regions';
import { type ChartVisit, painOf } from '@/lib/domain/chart-history';
import { type Day, sayDate } from '@/lib/when';

type PainAreaCardProps = { from: ChartVisit; to: ChartVisit; today: Day };

/** What the client drew, then and now: how much of the body, which places came and went; overlap never alone. */
export function PainAreaCard({ from, to, today }: PainAreaCardProps) {
  const when = (day: Day) => (day === today ? 'today' : `on ${sayDate(day, today)}`);
  const words = { earlierWords: when(from.onDay), laterWords: when(to.onDay) };
  const change = compareAreas(painOf(from), painOf(to), words);
  if (!change.comparable)
    return (
      <Card title="Pain area, as the client drew it">
        {change.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Card>
    );
  const { extent, regions, overlap } = change;
  const percent = (share: number | null | undefined) => (share == null ? 'not painted' : sayPercent(share));
  return (
    <Card title="Pain area, as the client drew it" aside="Front and back together, in % of the body">
      <div className="grid gap-x-8 gap-y-3 tablet:grid-cols-[auto_minmax(0,1fr)]">
        <p className="text-xl">
          <b>{percent(extent.from?.percent)}</b>
          <span className="text-base text-ink-soft"> {words.earlierWords}</span>
          <span aria-hidden="true"> → </span>
          <span className="sr-only">, then </span>
          <b>{percent(extent.to?.percent)}</b>
          <span className="text-base text-ink-soft"> {words.laterWords}</span>
        </p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          <Regions word="Gained" regions={regions} kind="gained" />
          <Regions word="Lost" regions={regions} kind="lost" />
          <Regions word="Still" regions={regions} kind="kept" />
        </dl>
      </div>
      {overlap ? <p className="pt-2.5 text-sm text-ink-soft">{overlap.words}</p> : null}
    </Card>
  );
}

type RegionsProps = { word: string; regions: readonly RegionChange[]; kind: RegionChange['kind'] };

function Regions({ word, regions, kind }: RegionsProps) {
  const named = regions.filter((region) => region.kind === kind);
  return (
    <>
      <dt className="font-semibold">{word}</dt>
      <dd className={named.length === 0 ? 'text-ink-soft' : ''}>
        {named.length === 0 ? 'none' : regionsWords(named)}
      </dd>
    </>
  );
}

/** "Low back on both sides, left top of shoulder": a region marked on both sides is said once. */
function regionsWords(regions: readonly RegionChange[]): string {
  const sidesOf = (code: RegionChange['code']) => regions.filter((one) => one.code === code).length;
  const said = regions.map(({ code, title }) =>
    sidesOf(code) > 1 ? `${region(code).label} on both sides` : title.toLowerCase(),
  );
  const words = [...new Set(said)].join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
