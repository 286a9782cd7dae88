import type { ReactNode } from 'react';
import { requireAdmin } from '@/app/_server/actor';
import { StaffFrame } from '@/app/_server/staff-frame';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <StaffFrame actor={await requireAdmin()} comeBack="password">
      {children}
    </StaffFrame>
  );
}
