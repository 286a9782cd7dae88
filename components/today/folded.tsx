/** As many as fit without scrolling; the rest opens in place. */
const shownAtFirst = 4;

type FoldedProps<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  line: (item: T) => React.ReactNode;
};

/** A list that starts short and opens in place. */
export function Folded<T>({ items, keyOf, line }: FoldedProps<T>) {
  const more = items.slice(shownAtFirst);
  const rows = (list: readonly T[]) => (
    <ul className="divide-y divide-line">
      {list.map((item) => (
        <li key={keyOf(item)} className="py-3 first:pt-1 last:pb-0">
          {line(item)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {rows(items.slice(0, shownAtFirst))}
      {more.length > 0 ? (
        <details className="group mt-3 border-line border-t">
          <summary className="flex min-h-touch items-center font-bold text-accent-strong group-open:hidden">
            {more.length} more
          </summary>
          {rows(more)}
        </details>
      ) : null}
    </>
  );
}
