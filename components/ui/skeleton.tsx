/** A quiet block in the shape of what is coming; give it its height and width by class. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span aria-hidden="true" className={`block animate-breathe rounded-s bg-line/70 ${className ?? ''}`} />
  );
}

type SkeletonRowsProps = {
  rows: number;
  /** Height class of one row, the same as the real one: "h-[57px]". */
  rowClassName?: string | undefined;
  label?: string | undefined;
};

export function SkeletonRows({ rows, rowClassName = 'h-[57px]', label = 'Loading' }: SkeletonRowsProps) {
  return (
    <div aria-busy="true" className="divide-y divide-line">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className={`flex items-center gap-5 ${rowClassName}`}>
          <Skeleton className="h-5 w-12" />
          <span className="grid flex-1 gap-1.5">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3.5 w-3/5" />
          </span>
          <Skeleton className="h-5 w-20" />
        </div>
      ))}
    </div>
  );
}
