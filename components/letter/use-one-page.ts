import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { amendmentsCounted, type Letter } from '@/lib/domain/letter';

export type Paper = 'a4' | 'letter';
/** What is left of the page inside margins of 12 mm, in mm. */
export type Room = Readonly<{ width: number; height: number }>;

const margin = 12;
const sheets: Readonly<Record<Paper, Room>> = {
  a4: { width: 210 - 2 * margin, height: 297 - 2 * margin },
  letter: { width: 215.9 - 2 * margin, height: 279.4 - 2 * margin },
};
/** Largest first; smaller than this nobody likes to read. */
const pointSizes = [12, 11, 10, 9.5] as const;
/** Printers round lines up. */
const spareMillimetres = 3;

type OnePage = Readonly<{
  ref: RefObject<HTMLDivElement | null>;
  room: Room;
  /** Size of the type, pt. */
  points: number;
  /** The letter as it fits; with its amendments only counted where they would not. */
  letter: Letter | null;
  fits: boolean;
}>;

/** Finds the largest type in which a letter fits one page, measured as it is drawn. Nothing is ever cut. */
export function useOnePage(letter: Letter | null, paper: Paper, typed: string): OnePage {
  const ref = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState({ of: '', at: 0, settled: false });
  const key = `${paper}\n${JSON.stringify(letter)}\n${typed}`;
  const at = attempt.of === key ? attempt.at : 0;
  const settled = attempt.of === key && attempt.settled;
  const room = sheets[paper];

  useLayoutEffect(() => {
    const sheet = ref.current;
    if (!sheet || settled) return;
    // As a share of the width, so that the page may be drawn smaller on a small screen.
    const fitsNow = sheet.scrollHeight / sheet.offsetWidth <= (room.height - spareMillimetres) / room.width;
    if (fitsNow || at === pointSizes.length * 2) setAttempt({ of: key, at, settled: true });
    else setAttempt({ of: key, at: at + 1, settled: false });
  }, [key, at, settled, room]);

  const last = at === pointSizes.length * 2;
  const counted = at >= pointSizes.length;
  const points = pointSizes[Math.min(at, pointSizes.length * 2 - 1) % pointSizes.length] ?? 12;
  return {
    ref,
    room,
    points,
    letter: letter && counted ? amendmentsCounted(letter) : letter,
    fits: settled && !last,
  };
}
