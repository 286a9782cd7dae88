import type { ReactNode } from 'react';

export type TableColumn = {
  key: string;
  head: ReactNode;
  /** Numbers stand right, so their digits line up. */
  number?: boolean | undefined;
};

export type TableRow = {
  key: string;
  /** One per column, in order; the first is the row's heading. null reads "–". */
  cells: readonly ReactNode[];
};

type TableProps = {
  caption: ReactNode;
  hideCaption?: boolean | undefined;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** What to read when there are no rows. */
  empty?: ReactNode | undefined;
};

export function Table({ caption, hideCaption, columns, rows, empty }: TableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-left text-base">
        <caption className={hideCaption ? 'sr-only' : 'pb-2 text-left text-sm text-ink-soft'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-line-strong border-b">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`py-2.5 pr-4 text-sm font-semibold ${side(column)}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-line border-b last:border-b-0">
              {columns.map((column, at) => (
                <Cell key={column.key} column={column} heading={at === 0}>
                  {row.cells[at] ?? '–'}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty ? <div className="py-6 text-ink-soft">{empty}</div> : null}
    </div>
  );
}

function side(column: TableColumn): string {
  return column.number ? 'text-right last:pr-0' : '';
}

function Cell({ column, heading, children }: { column: TableColumn; heading: boolean; children: ReactNode }) {
  const look = `h-12 py-2 pr-4 align-middle ${side(column)}`;
  return heading ? (
    <th scope="row" className={`${look} font-semibold`}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}
