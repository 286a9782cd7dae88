const swatch = 'inline-block h-[15px] w-[22px] shrink-0 rounded-[5px]';

/** What the outlines and fills say. */
export function Legend() {
  return (
    <ul aria-label="Key" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft text-sm">
      <Entry words="weekly" look="border border-accent/30 bg-accent-soft" />
      <Entry words="monthly" look="border-[1.5px] border-accent/70 bg-surface" />
      <Entry words="as needed, new" look="border-[1.5px] border-line-strong bg-surface" />
      <Entry words="proposed" look="border-2 border-dashed border-accent" />
      <Entry words="turn-over" look="turn-over border border-line" />
    </ul>
  );
}

function Entry({ words, look }: { words: string; look: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden="true" className={`${swatch} ${look}`} />
      {words}
    </li>
  );
}
