'use client';

import { useEffect } from 'react';
import { setPageCookie } from '@/components/shell/page-cookie';
import { type CalendarOf, type CalendarView, calendarCookie } from '@/lib/domain/calendar';

const halfYear = 60 * 60 * 24 * 182;

/** The schedule opens again as it was left on this device: how, and whose by id. */
export function RememberView({ view, of }: { view: CalendarView; of: CalendarOf }) {
  useEffect(() => setPageCookie(calendarCookie, `${view}.${of}`, halfYear), [view, of]);
  return null;
}
