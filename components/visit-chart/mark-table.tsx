import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import { Table } from '@/components/ui/table';
import { region } from '@/lib/body/regions';
import { viewWord } from '@/lib/body/words';
import type { ChartLine } from '@/lib/domain/chart-lines';
import { qualityWords } from '@/lib/domain/point';
import { type ChartLayerName, hiddenWith } from './chart-layers';

const captions = { finding: 'Findings', referral: 'Felt elsewhere', pain: 'Client’s pain' } as const;
const layerOf: Record<ChartLine['layer'], ChartLayerName> = {
  finding: 'findings',
  referral: 'referral',
  pain: 'pain',
};
const empty = {
  finding: 'No points were marked.',
  referral: 'No point was felt elsewhere.',
  pain: 'The client marked no pain.',
} as const;

type MarkTableProps = { lines: readonly ChartLine[]; layer: ChartLine['layer'] };

/** The marks of one layer in words: side and muscle or region, view, felt, how it feels. */
export function MarkTable({ lines, layer }: MarkTableProps) {
  const rows = lines.filter((line) => line.layer === layer);
  const lettered = layer !== 'pain';
  if (rows.length === 0)
    return (
      <section className={hiddenWith[layerOf[layer]]}>
        <h3 className="pt-2">{captions[layer]}</h3>
        <p className="text-ink-soft">{empty[layer]}</p>
      </section>
    );
  return (
    <section className={hiddenWith[layerOf[layer]]}>
      <h3 className="pt-2">{captions[layer]}</h3>
      <Table
        caption={captions[layer]}
        hideCaption
        columns={[
          ...(lettered ? [{ key: 'letter', head: layer === 'referral' ? 'From' : 'Point' }] : []),
          { key: 'where', head: 'Where' },
          { key: 'view', head: 'View' },
          { key: 'felt', head: 'Felt' },
          { key: 'how', head: 'Feels like' },
        ]}
        rows={rows.map((line) => ({
          key: line.id,
          cells: [
            ...(lettered
              ? [line.letter ? <LetterDisc key="letter" letter={line.letter} size={22} /> : '–']
              : []),
            <Where key="where" line={line} />,
            viewWord(line.view),
            <PainDisc key="felt" value={line.felt} size={26} />,
            howWords(line),
          ],
        }))}
      />
    </section>
  );
}

function Where({ line }: { line: ChartLine }) {
  return (
    <>
      {line.title}
      {line.muscleCode ? (
        <span className="block font-normal text-ink-soft text-sm">{region(line.regionCode).label}</span>
      ) : null}
    </>
  );
}

function howWords({ change, kind, layer, qualities }: ChartLine): string {
  const found = change === 'gone' ? 'gone' : change === 'not_checked' ? 'not checked' : null;
  const shape = layer === 'finding' ? null : kind === 'stroke' ? 'area' : 'spot';
  return [found, shape, ...qualities.map((one) => qualityWords[one])].filter(Boolean).join(', ') || '–';
}
