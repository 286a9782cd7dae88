/** Says on every page that nobody here is real; it lies in the corner no control uses. */
export function DemoMark() {
  return (
    <aside
      aria-label="About this clinic"
      className="pointer-events-none fixed top-0 left-0 z-40 flex h-5 w-[84px] items-center justify-center whitespace-nowrap rounded-br-s bg-info-soft text-info text-xs leading-none"
    >
      Demo clinic
    </aside>
  );
}
