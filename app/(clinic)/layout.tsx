import type { ReactNode } from 'react';
import { requireActor } from '@/app/_server/actor';
import { StaffFrame } from '@/app/_server/staff-frame';

export default async function ClinicLayout({ children }: { children: ReactNode }) {
  return <StaffFrame actor={await requireActor()}>{children}</StaffFrame>;
}
