import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import { viewWord } from '@/lib/body/words';
import type { Finding } from '@/lib/domain/ops';
import { pointsToday } from '@/lib/domain/visit-view';
import { marksOf, titleOfMark } from './felt-elsewhere';
import { pointOf, stillToCheck, titleOf } from './marking';
import { spokenMark, spokenPoint } from './spoken';
import type { Marking } from './use-marking';
import { focusPane, rowMark } from './use-row-focus';
import { useVisit } from './visit-store';

type TablesProps = {
  marking: Marking;
  /** Puts the focus on a row once it is drawn; null when none is left. */
  goTo: (id: string | null) => void;
};

const changeWords: Record<Finding['change'], string> = {
  new: 'new',
  confirmed: 'still there',
  moved: 'moved',
  gone: 'gone',
  not_checked: 'not checked',
};

/** Today's points by letter, then those of last visit nobody has spoken of. */
export function FindingsTable({ marking, goTo }: TablesProps) {
  const { view } = useVisit();
  const today = pointsToday(view).map(({ point, finding }) => ({
    id: point.pointId,
    letter: point.letter,
    title: titleOf(point, finding),
    spot: finding,
    change: changeWords[finding.change],
    felt: finding.felt,
    said: spokenPoint(view, finding),
    mine: true,
  }));
  const open = stillToCheck(view).map(({ point, last }) => ({
    id: point.pointId,
    letter: point.letter,
    title: titleOf(point, last),
    spot: last,
    change: 'still to check',
    felt: null,
    said: null,
    mine: false,
  }));
  const rows = [...today, ...open];
  return (
    <Table
      caption="My findings"
      columns={[
        { key: 'letter', head: 'Point' },
        { key: 'muscle', head: 'Where' },
        { key: 'view', head: 'View' },
        { key: 'change', head: 'Today' },
        { key: 'felt', head: 'Felt', number: true },
        { key: 'edit', head: 'Change', number: true },
      ]}
      rows={rows.map((row, i) => ({
        key: row.id,
        cells: [
          row.letter,
          <Place key="place" title={row.title} said={row.said} />,
          viewWord(row.spot.view),
          row.change,
          row.felt ?? '–',
          <RowTools
            key="tools"
            id={row.id}
            name={`point ${row.letter}`}
            marking={marking}
            onRemove={
              row.mine
                ? () => {
                    // A point of last visit stays in the list, to be checked again.
                    const stays = view.known.some(({ point }) => point.pointId === row.id);
                    goTo(stays ? row.id : rowAfter(rows, i));
                    marking.remove(row.id, `${row.letter}, ${row.title},`);
                  }
                : undefined
            }
          />,
        ],
      }))}
      empty="No points yet. Add one by muscle or region."
    />
  );
}

const captions = { pain: 'Client’s pain', referral: 'Where points are felt' } as const;
const emptyWords = {
  pain: 'The client has shown no place yet.',
  referral: 'No point is felt elsewhere.',
} as const;

/** What the client feels, or where points are felt. */
export function MarksTable({ marking, goTo, layer }: TablesProps & { layer: 'pain' | 'referral' }) {
  const { view } = useVisit();
  const marks = marksOf(view, layer);
  const rows = marks.map((mark) => ({ id: mark.markId, mark, title: titleOfMark(mark) }));
  return (
    <Table
      caption={captions[layer]}
      columns={[
        { key: 'where', head: 'Where' },
        ...(layer === 'referral' ? [{ key: 'from', head: 'From' }] : []),
        { key: 'view', head: 'View' },
        { key: 'kind', head: 'Mark' },
        { key: 'pain', head: 'Pain', number: true },
        { key: 'edit', head: 'Change', number: true },
      ]}
      rows={rows.map(({ id, mark, title }, i) => ({
        key: id,
        cells: [
          <Place key="place" title={title} said={spokenMark(view, mark)} />,
          ...(layer === 'referral' ? [(mark.pointId && pointOf(view, mark.pointId)?.letter) || '–'] : []),
          viewWord(mark.view),
          mark.kind === 'stroke' ? 'area' : 'spot',
          mark.intensity ?? '–',
          <RowTools
            key="tools"
            id={id}
            name={title}
            marking={marking}
            onRemove={() => {
              goTo(rowAfter(rows, i));
              marking.remove(id, title);
            }}
          />,
        ],
      }))}
      empty={emptyWords[layer]}
    />
  );
}

const rowAfter = (rows: readonly { id: string }[], i: number) => (rows[i + 1] ?? rows[i - 1])?.id ?? null;

/** The short name for eyes, the whole sentence for ears. */
function Place({ title, said }: { title: string; said: string | null }) {
  return (
    <>
      {title}
      {said ? <span className="sr-only">. {said}</span> : null}
    </>
  );
}

type RowToolsProps = { id: string; name: string; marking: Marking; onRemove: (() => void) | undefined };

function RowTools({ id, name, marking, onRemove }: RowToolsProps) {
  const { frozen } = useVisit();
  const open = marking.selectedId === id;
  const verb = frozen ? 'Open' : 'Edit';
  return (
    <span className="flex justify-end gap-1">
      <Button
        {...rowMark(id)}
        variant={open ? 'soft' : 'quiet'}
        className="px-3.5"
        aria-pressed={open}
        aria-label={`${verb} ${name}`}
        onClick={() => {
          marking.select(id);
          // After the pane has drawn what was chosen.
          requestAnimationFrame(focusPane);
        }}
      >
        {verb}
      </Button>
      {onRemove && !frozen ? (
        <Button variant="quiet" square aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </Button>
      ) : null}
    </span>
  );
}
