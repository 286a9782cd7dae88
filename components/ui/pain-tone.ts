const fills = [
  'bg-pain-0',
  'bg-pain-1',
  'bg-pain-2',
  'bg-pain-3',
  'bg-pain-4',
  'bg-pain-5',
  'bg-pain-6',
  'bg-pain-7',
  'bg-pain-8',
  'bg-pain-9',
  'bg-pain-10',
] as const;

const svgFills = [
  'fill-pain-0',
  'fill-pain-1',
  'fill-pain-2',
  'fill-pain-3',
  'fill-pain-4',
  'fill-pain-5',
  'fill-pain-6',
  'fill-pain-7',
  'fill-pain-8',
  'fill-pain-9',
  'fill-pain-10',
] as const;

function step(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)));
}

/** Ground and ink classes of a 0–10 number; the number itself is always drawn with it. */
export function painTone(value: number): string {
  const at = step(value);
  return `${fills[at] ?? fills[0]} ${at >= 7 ? 'text-pain-ink-strong' : 'text-pain-ink'}`;
}

/** The same ramp for shapes in an svg. */
export function painFill(value: number): string {
  return svgFills[step(value)] ?? svgFills[0];
}
