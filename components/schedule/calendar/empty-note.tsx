import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { isOpenAtAll } from '@/lib/domain/calendar-columns';
import type { WorkingDay } from '@/lib/domain/working-time';
import { isoWeekday } from '@/lib/when';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Over an empty grid: what stands in the way of nobody, and what to do. */
export function EmptyNote({ days, onNew }: { days: readonly WorkingDay[]; onNew: () => void }) {
  return (
    <div className="pointer-events-none absolute inset-x-0 top-48 z-20 flex justify-center px-16">
      <div className="pointer-events-auto grid justify-items-center gap-3 rounded-l border border-line bg-surface px-8 py-6 text-center shadow-card">
        <p className="font-semibold text-lg">No appointments.</p>
        <p className="text-ink-soft">{openWords(days)}</p>
        <Button variant="soft" onClick={onNew}>
          <Plus aria-hidden="true" />
          Appointment
        </Button>
      </div>
    </div>
  );
}

/** "Working hours are Tue to Sat.", or of one day: "Open 09:00 to 18:30." */
function openWords(days: readonly WorkingDay[]): string {
  const open = days.filter(isOpenAtAll);
  const [only] = open;
  if (!only?.clinic) return 'The clinic is closed.';
  if (days.length === 1) return `Open ${only.clinic.opens} to ${only.clinic.closes}.`;
  const said = open.map((day) => names[isoWeekday(day.day) - 1] ?? '');
  const row = open.every(
    (day, at) => at === 0 || isoWeekday(day.day) === isoWeekday(open[0]?.day ?? day.day) + at,
  );
  if (said.length === 1) return `Working hours are on ${said[0]} only.`;
  return row
    ? `Working hours are ${said[0]} to ${said.at(-1)}.`
    : `Working hours are ${said.slice(0, -1).join(', ')} and ${said.at(-1)}.`;
}
