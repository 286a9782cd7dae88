'use client';

import { LockKeyhole } from 'lucide-react';
import { AwakeButton } from '@/components/ui/awake-button';
import { useTablet } from './lock';
import { lockScreen } from './lock-state';

/** One tap locks the tablet and hands it over; nothing on a browser that is no tablet. */
export function LockButton({ className, bare }: { className: string; bare?: boolean | undefined }) {
  if (!useTablet()) return null;
  return (
    <AwakeButton
      type="button"
      onClick={lockScreen}
      aria-label="Lock and hand over"
      title="Lock and hand over"
      className={className}
    >
      <LockKeyhole aria-hidden="true" />
      {bare ? null : 'Lock'}
    </AwakeButton>
  );
}
