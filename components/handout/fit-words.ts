import type { HandoutDocument, PrintSize } from '@/lib/handout/document';
import type { LaidOut } from './laid-out';

/** Whether the sheet may be printed as it is, and what the badge says of it; null until it has been laid out once. */
export type Fit = Readonly<{ fits: boolean; words: string }> | null;

const points: Readonly<Record<PrintSize, string>> = { standard: '12 pt', large: '18 pt' };
const mostWords: Readonly<Record<PrintSize, string>> = { standard: 'one page', large: 'two pages' };

/** "1 page, 12 pt" of a page that fits, else what to switch off. */
export function fitOf({ fits, rows, toDo, size }: HandoutDocument, laid: LaidOut | null): Fit {
  if (fits === true && !laid) return null;
  if (fits === true && laid?.fits)
    return { fits: true, words: `${laid.pages} ${laid.pages === 1 ? 'page' : 'pages'}, ${points[size]}` };
  const last = rows.findLast(
    (row) => row.on && !row.locked && toDo?.rows.some(({ blockId }) => blockId === row.id),
  );
  const drop = (fits === true ? undefined : rows.find(({ id }) => id === fits.dropBlock)) ?? last;
  const long = `Too long for ${mostWords[size]}`;
  return { fits: false, words: drop ? `${long}: switch off “${drop.title}”` : long };
}
