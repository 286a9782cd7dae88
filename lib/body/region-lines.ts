/**
 * A border between regions: pairs `along,across` in rising order, straight between them, level beyond the ends. Where a
 * border runs up and down, `along` is y and the answer x; where it runs across, the other way round.
 */
export function border(text: string): (along: number) => number {
  const numbers = text.split(/[ ,]/).map(Number.parseFloat);
  const at = (i: number) => numbers[i] ?? 0;
  const last = numbers.length - 2;
  return (along) => {
    if (along <= at(0)) return at(1);
    for (let i = 2; i <= last; i += 2) {
      if (along > at(i)) continue;
      const part = (along - at(i - 2)) / (at(i) - at(i - 2));
      return at(i - 1) + (at(i + 1) - at(i - 1)) * part;
    }
    return at(last + 1);
  };
}
