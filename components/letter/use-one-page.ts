import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Letter, lettersByLength } from '@/lib/domain/letter';

export type Paper = 'a4' | 'letter';
/** What is left of the page inside margins of 12 mm, in mm. */
export type Room = Readonly<{ width: number; height: number }>;

const margin = 12;
const sheets: Readonly<Record<Paper, Room>> = {
  a4: { width: 210 - 2 * margin, height: 297 - 2 * margin },
  letter: { width: 215.9 - 2 * margin, height: 279.4 - 2 * margin },
};
/** Printers round lines up. */
const spareMillimetres = 3;

type OnePage = Readonly<{
  ref: RefObject<HTMLDivElement | null>;
  room: Room;
  /** The letter in the longest form that fits. */
  letter: Letter | null;
  fits: boolean;
}>;

/** Finds the longest form of a letter that fits one page, measured as it is drawn. Type never shrinks, nothing is cut. */
export function useOnePage(letter: Letter | null, paper: Paper, typed: string): OnePage {
  const ref = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState({ of: '', at: 0, settled: false });
  const key = `${paper}\n${JSON.stringify(letter)}\n${typed}`;
  const at = attempt.of === key ? attempt.at : 0;
  const settled = attempt.of === key && attempt.settled;
  const room = sheets[paper];
  const forms = letter ? lettersByLength(letter) : [];
  const last = forms.length - 1;

  useLayoutEffect(() => {
    const sheet = ref.current;
    if (!sheet || settled) return;
    // As a share of the width, so that the page may be drawn smaller on a small screen.
    const fitsNow = sheet.scrollHeight / sheet.offsetWidth <= (room.height - spareMillimetres) / room.width;
    if (fitsNow) setAttempt({ of: key, at, settled: true });
    else if (at < last) setAttempt({ of: key, at: at + 1, settled: false });
    else setAttempt({ of: key, at: forms.length, settled: true });
  }, [key, at, settled, room, last, forms.length]);

  return {
    ref,
    room,
    letter: forms[Math.min(at, last)] ?? null,
    fits: settled && at <= last,
  };
}
