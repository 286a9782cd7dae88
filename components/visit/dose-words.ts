import { contacts, type Hold } from '@/lib/domain/hold';

/** "3 × 45 s, medium, thumb"; unlike holds follow each other. */
export function doseWords(holds: readonly Hold[]): string {
  return holds.map(oneDose).join('; ');
}

function oneDose({ repetitions, seconds, pressureLevel, contact }: Hold): string {
  return [`${repetitions} × ${seconds} s`, pressureLevel, contacts[contact]].filter(Boolean).join(', ');
}
