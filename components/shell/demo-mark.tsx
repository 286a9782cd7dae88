/** Says on every page that nobody here is real; it lies in the corner no control uses: over the rail, or at the foot of a visit. */
export function DemoMark() {
  return (
    <aside
      aria-label="About this clinic"
      className="pointer-events-none fixed bottom-0 left-0 z-40 flex h-5 w-[84px] items-center justify-center whitespace-nowrap rounded-tr-s bg-info-soft text-info text-xs leading-none group-has-data-rail/shell:top-0 group-has-data-rail/shell:bottom-auto group-has-data-rail/shell:rounded-tr-none group-has-data-rail/shell:rounded-br-s print:top-auto! print:bottom-0!"
    >
      Demo clinic
    </aside>
  );
}
