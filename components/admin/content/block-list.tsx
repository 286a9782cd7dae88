import { CircleDashed, CircleOff, Hourglass, TriangleAlert } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { alwaysPrinted } from '@/lib/handout/block';
import type { BlockRow } from '@/lib/handout/desk-rows';
import { sayDate } from '@/lib/when';

type BlockListProps = {
  blocks: readonly BlockRow[];
  /** Ids tied to the chosen question. */
  tied: readonly string[];
  today: string;
  foot: ReactNode;
};

/** The third column: the texts of the sheet, with the day each has to be read again. */
export function BlockList({ blocks, tied, today, foot }: BlockListProps) {
  const unread = blocks.filter(
    ({ standing }) => standing === 'not_reviewed' || standing === 'overdue',
  ).length;
  const soon = blocks.filter(({ standing }) => standing === 'due_soon').length;
  const says = [unread > 0 ? `${unread} to read` : '', soon > 0 ? `${soon} due soon` : ''].filter(Boolean);
  return (
    <section aria-labelledby="texts-title" className="flex min-h-0 min-w-0 flex-col">
      <header className="px-4 pt-4 pb-3 max-tablet:px-4">
        <h2 id="texts-title">
          Sheet texts: {blocks.length} blocks{says.length > 0 ? `, ${says.join(', ')}` : ''}
        </h2>
        <p className="text-ink-soft text-sm desk:text-xs">
          Version, and the day to look again. Past it, a block leaves the sheet; HO-11, 13 and 14 stay and
          become your task.
        </p>
      </header>
      <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto border-line border-y">
        {blocks.map((block) => (
          <li key={block.id}>
            <Row block={block} tied={tied.includes(block.id)} today={today} />
          </li>
        ))}
      </ul>
      {foot}
    </section>
  );
}

function Row({ block, tied, today }: { block: BlockRow; tied: boolean; today: string }) {
  return (
    <Link
      href={`/admin/content/${block.id}` as Route}
      prefetch={false}
      className={`grid min-h-touch grid-cols-[54px_minmax(0,1fr)_26px_90px] items-center gap-x-1 px-4 py-0.5 leading-tight focus-visible:-outline-offset-3 max-tablet:px-4 desk:min-h-[39px] desk:py-0 ${tied ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
    >
      <span className="text-ink-soft text-sm">{block.id}</span>
      <span className="min-w-0">
        <b className="block truncate font-semibold text-[1rem] desk:text-sm">
          {block.title}
          {tied ? <span className="sr-only">, tied to this question</span> : null}
        </b>
        <span className="block truncate text-ink-soft text-xs">
          {[block.origin, block.languages].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="text-ink-soft text-sm">v{block.version}</span>
      <Standing block={block} today={today} />
    </Link>
  );
}

/** The day, and a shape and a word where it is not simply far away. */
function Standing({ block, today }: { block: BlockRow; today: string }) {
  const { standing, off, expires } = block;
  const until = expires ? sayDate(expires, today) : '';
  const stays = (alwaysPrinted as readonly string[]).includes(block.id);
  if (off === 'retired' || off === 'rests on nothing')
    return (
      <Word icon={<CircleOff />} look="text-ink-soft">
        {off}
      </Word>
    );
  if (standing === 'not_reviewed')
    return (
      <Word icon={<CircleDashed />} look="text-warn">
        {stays ? 'your task' : 'not read'}
      </Word>
    );
  if (standing === 'overdue')
    return (
      <Word icon={<TriangleAlert />} look="text-danger">
        {stays ? 'your task' : `ran out ${until}`}
      </Word>
    );
  if (standing === 'due_soon')
    return (
      <Word icon={<Hourglass />} look="text-warn">
        {until}
      </Word>
    );
  return <span className="whitespace-nowrap text-right text-sm">{until}</span>;
}

function Word({ icon, look, children }: { icon: ReactNode; look: string; children: ReactNode }) {
  return (
    <span
      className={`flex items-center justify-end gap-1 font-semibold text-right text-sm [&_svg]:size-4 [&_svg]:shrink-0 ${look}`}
    >
      <span aria-hidden="true">{icon}</span>
      {children}
    </span>
  );
}
