import { contacts, type Hold } from '@/lib/domain/hold';

/** "3 × 45 s, medium, thumb"; holds alike are said once, unlike ones follow each other. */
export function doseWords(holds: readonly Hold[]): string {
  const doses: { times: number; words: string }[] = [];
  for (const { repetitions, seconds, pressureLevel, contact } of holds) {
    const words = [`${seconds} s`, pressureLevel, contacts[contact]].filter(Boolean).join(', ');
    const last = doses.at(-1);
    if (last?.words === words) last.times += repetitions;
    else doses.push({ times: repetitions, words });
  }
  return doses.map(({ times, words }) => `${times} × ${words}`).join('; ');
}
