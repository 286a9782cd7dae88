import { clientRatings, contacts, type Hold, sensations, stopReasons, techniques } from './hold';
import { noteSentence } from './note-words';
import { pointsToday, type VisitView } from './visit-view';

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const expected = new Set(['planned_end', 'eased', 'softened']);

/** What was done, one line per point, then the meter readings. */
export function doneLines(view: VisitView): { letter: string; text: string }[] {
  return pointsToday(view).flatMap(({ point, holds }) => {
    const readings = Object.values(view.facts.thresholds)
      .filter((reading) => reading.pointId === point.pointId)
      .sort((a, b) => b.moment.localeCompare(a.moment) || (a.thresholdId < b.thresholdId ? -1 : 1));
    const text = [
      ...groupHolds(holds).map(holdWords),
      ...(readings.length > 0 ? [thresholdWords(readings)] : []),
    ].join(' ');
    return text ? [{ letter: point.letter, text }] : [];
  });
}

/** Holds alike in everything but what was felt are said in one breath. */
function groupHolds(holds: readonly Hold[]): Hold[][] {
  const groups = new Map<string, Hold[]>();
  for (const hold of holds) {
    const key = [
      hold.technique,
      hold.contact,
      hold.seconds,
      hold.pressureLevel,
      hold.stopReason,
      hold.zoneReason,
      hold.clientRating,
    ].join('|');
    groups.set(key, [...(groups.get(key) ?? []), hold]);
  }
  return [...groups.values()];
}

function holdWords(group: Hold[]): string {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return '';
  const count = group.reduce((sum, hold) => sum + hold.repetitions, 0);
  const dose = [
    `${count} ${count === 1 ? 'hold' : 'holds'} of ${first.seconds} s`,
    first.pressureLevel,
    first.pressureValue === null ? null : `${asStored(first.pressureValue)} ${first.pressureUnit}`,
    contacts[first.contact],
    first.technique === 'pressure_release' ? null : techniques[first.technique],
  ].filter(Boolean);
  const parts = [`${dose.join(', ')}.`];
  const felt = feltWords(first.feltStart ?? first.feltPeak, last.feltEnd);
  if (felt) parts.push(felt);
  if (first.clientRating) parts.push(`Pressure ${clientRatings[first.clientRating]} for the client.`);
  const named = [...new Set(group.flatMap((hold) => hold.sensations.map((one) => sensations[one.kind])))];
  if (named.length > 0) parts.push(`The client felt ${listWords(named)}.`);
  for (const one of group.flatMap((hold) => hold.sensations)) {
    if (one.settledAfterSeconds !== null)
      parts.push(`${capital(sensations[one.kind])} settled after ${one.settledAfterSeconds} s.`);
    else if (one.settled === false) parts.push(`${capital(sensations[one.kind])} had not settled.`);
  }
  if (first.stopReason && !expected.has(first.stopReason))
    parts.push(`Stopped: ${stopReasons[first.stopReason]}.`);
  if (first.zoneReason) parts.push(noteSentence(`In a no-press zone because: ${first.zoneReason}`));
  return parts.join(' ');
}

/** "Felt 6, eased to 4."; null when nothing was scored. */
function feltWords(start: number | null, end: number | null): string | null {
  if (start === null) return end === null ? null : `Felt ${end} at the end.`;
  if (end === null || end === start) return `Felt ${start}.`;
  return end < start ? `Felt ${start}, eased to ${end}.` : `Felt ${start}, rose to ${end}.`;
}

function thresholdWords(
  readings: readonly { moment: string; value: number; unit: string; tipAreaCm2: number; readings: number }[],
): string {
  const said = readings.map(({ moment, value, unit }) => `${asStored(value)} ${unit} ${moment}`);
  const tip = readings[0]?.tipAreaCm2 ?? 1;
  return `Pressure pain threshold ${said.join(', ')} (tip ${Math.round(tip * 100) / 100} cm²).`;
}

/** To the three decimals the clinic keeps. */
const asStored = (value: number) => Math.round(value * 1000) / 1000;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
